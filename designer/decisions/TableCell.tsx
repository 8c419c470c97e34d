import type { KeyboardEvent } from 'react'
import { contentTexts } from '#shared/text/content.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useTexts } from '../ui/language.ts'
import { useFollowing } from '../ui/useFollowing.ts'
import {
  readTest,
  readValue,
  writeTest,
  writeValue,
  type CellFormat,
} from '#shared/decisions/cellWords.ts'

/** A cell in the words of the department. What cannot be said so is only edited in the technical view. */
export function TableCell({
  label,
  kind,
  value,
  format,
  onCommit,
}: {
  readonly label: string
  readonly kind: 'test' | 'value'
  readonly value: string
  readonly format: CellFormat
  readonly onCommit: (text: string) => void
}) {
  const { decisions: text } = useTexts(contentTexts)
  const technical = useSession((state) => state.technical)
  const shown = kind === 'test' ? readTest(value, format) : readValue(value, format)
  if (shown === undefined && !technical) {
    return <span className="own">{text.ownRule}</span>
  }
  if (shown === undefined)
    return (
      <CellInput
        className="mono"
        label={label}
        value={value}
        parse={(typed) => typed}
        onCommit={onCommit}
      />
    )
  const parse = (typed: string): string | undefined =>
    kind === 'test' ? writeTest(typed, format) : writeValue(typed, format)
  return (
    <CellInput
      className={shown === format.words.any ? 'any' : ''}
      label={label}
      value={shown}
      parse={parse}
      onCommit={onCommit}
    />
  )
}

export function PlainCell({
  label,
  value,
  onCommit,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
}) {
  return (
    <CellInput
      className=""
      label={label}
      value={value}
      parse={(typed) => typed}
      onCommit={onCommit}
    />
  )
}

function CellInput({
  className,
  label,
  value,
  parse,
  onCommit,
}: {
  readonly className: string
  readonly label: string
  readonly value: string
  readonly parse: (typed: string) => string | undefined
  readonly onCommit: (text: string) => void
}) {
  const { decisions: text } = useTexts(contentTexts)
  const [typed, setTyped] = useFollowing(value)
  const wrong = typed !== value && parse(typed) === undefined
  const commit = (): void => {
    const parsed = parse(typed)
    if (typed === value) return
    if (parsed === undefined) setTyped(value)
    else onCommit(parsed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') setTyped(value)
    if (event.key !== 'Enter') return
    event.preventDefault()
    commit()
  }
  return (
    <textarea
      rows={1}
      className={`ci ${className}`}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? text.notUnderstood : undefined}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
