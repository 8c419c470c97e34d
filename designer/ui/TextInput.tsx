import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { useFollowing } from './useFollowing.ts'

interface TextInputProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly hint?: string
  readonly lines?: number
  readonly problem?: (value: string) => string | undefined
  readonly hideLabel?: boolean
  /** Where the person goes on: what stands there is replaced by what they type. */
  readonly isFirst?: boolean
  /** What stands there, and where the caret was. */
  readonly onLeave?: (text: string, caret: number) => void
}

/** Hands its text on when the person leaves it or presses Enter: one undo step per entry. */
export function TextInput({
  label,
  value,
  onCommit,
  hint,
  lines = 1,
  problem,
  hideLabel = false,
  isFirst = false,
  onLeave,
}: TextInputProps) {
  const [text, setText] = useFollowing(value)
  const wrong = problem?.(text)
  const commit = (): void => {
    if (text !== value && wrong === undefined) onCommit(text)
  }
  return (
    <TextField
      className="in"
      value={text}
      onChange={setText}
      onBlur={({ target }) => {
        onLeave?.(text, caretIn(target) ?? text.length)
        commit()
      }}
      isInvalid={wrong !== undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just made what this names
      autoFocus={isFirst}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && lines === 1) commit()
        else if (event.key === 'Escape' && text !== value) setText(value)
        // a dialog around it closes, a key of the page works
        else event.continuePropagation()
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? undefined : <Label>{label}</Label>}
      {lines === 1 ? (
        <Input {...(isFirst ? { onFocus: selectAll } : {})} />
      ) : (
        <TextArea rows={lines} />
      )}
      {hint === undefined ? undefined : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{wrong ?? ''}</FieldError>
    </TextField>
  )
}

function caretIn(target: Element): number | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField ? target.selectionStart : null
}

/** The focus that it begins with scrolls nothing by itself. */
function selectAll({ target }: { readonly target: HTMLInputElement }): void {
  target.scrollIntoView({ block: 'nearest' })
  target.select()
}
