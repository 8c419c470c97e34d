import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useSession } from '../../designer/sessionStore.ts'
import { Button } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { fromWords, inWords, kindOf, type GridColumn } from '../columns.ts'
import { ChoicePicker } from './ChoicePicker.tsx'
import { ConditionPicker } from './ConditionPicker.tsx'

interface EditorProps {
  /** Id of the cell it belongs to. */
  readonly cell: string
  readonly column: GridColumn
  readonly number: number
  readonly content: string
  /** What was typed to begin with, in place of what stands there. */
  readonly typed: string | undefined
  readonly onCommit: (content: string, move?: 1 | -1) => void
  readonly onCancel: () => void
}

/** A cell being changed: in words, and below by choosing. Enter takes it over, Tab goes on, Escape leaves it. */
export function CellEditor({
  cell,
  column,
  number,
  content,
  typed,
  onCommit,
  onCancel,
}: EditorProps) {
  const text = useTexts(decisionTexts)
  const technical = useSession((state) => state.technical)
  const trigger = useRef(document.getElementById(cell))
  const said = inWords(content, column)
  const isFeel = technical && column.format !== undefined
  const [words, setWords] = useState(typed ?? (isFeel ? content : (said ?? '')))
  const written = isFeel ? words.trim() : fromWords(words, column)
  const isOwn = said === undefined && !isFeel
  const [replaced, setReplaced] = useState(false)
  const label = text.cellName(column.label, String(number))
  const hint = useMemo(() => hintFor(column, text), [column, text])
  const commit = (move?: 1 | -1): void => {
    if (isOwn && !replaced) onCancel()
    else if (written !== undefined) onCommit(written, move)
  }
  const choose = (feel: string): void => {
    setReplaced(true)
    setWords(isFeel ? feel : (inWords(feel, column) ?? ''))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      commit()
    }
    if (event.key !== 'Tab' || column.format?.schema.enum !== undefined) return
    event.preventDefault()
    event.stopPropagation()
    commit(event.shiftKey ? -1 : 1)
  }
  return (
    <Popover
      className="popover celled"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (open) return
        if (written !== undefined && written !== content && !(isOwn && !replaced)) commit()
        else onCancel()
      }}
      placement="bottom start"
      offset={2}
    >
      <Dialog aria-label={label}>
        <Field
          {...{ label, words, isOwn: isOwn && !replaced }}
          isWrong={written === undefined}
          isFresh={typed !== undefined}
          lines={column.part === 'reason' ? 3 : 1}
          onChange={(next) => {
            setReplaced(true)
            setWords(next)
          }}
          onKeyDown={onKeyDown}
          onEscape={onCancel}
          hint={hint}
        />
        {isOwn && !replaced ? (
          <div className="own">
            <p>{text.ownRule}</p>
            <Button size="s" onPress={() => choose('')}>
              {text.makeAny}
            </Button>
          </div>
        ) : undefined}
        <Picker {...{ column }} content={written ?? content} onChoose={choose} />
        <div className="acts">
          <Button
            kind="primary"
            size="s"
            isDisabled={written === undefined}
            onPress={() => commit()}
          >
            {text.apply}
          </Button>
        </div>
      </Dialog>
    </Popover>
  )
}

function hintFor({ part, format }: GridColumn, text: (typeof decisionTexts)['de']): string {
  if (format === undefined) return ''
  const expected = text.expected[kindOf(format.schema)]
  return part === 'when' ? `${expected} ${text.expectedTest}` : expected
}

function Field({
  label,
  words,
  lines,
  hint,
  isWrong,
  isOwn,
  isFresh,
  onChange,
  onKeyDown,
  onEscape,
}: {
  readonly label: string
  readonly words: string
  readonly lines: number
  readonly hint: string
  readonly isWrong: boolean
  readonly isOwn: boolean
  /** Just begun by typing, so that the next key goes on. */
  readonly isFresh: boolean
  readonly onChange: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onEscape: () => void
}) {
  if (isOwn) return null
  return (
    <div className={`in${isWrong ? ' wrong' : ''}`}>
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to change this cell
        autoFocus
        rows={lines}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${label} problem` : undefined}
        value={words}
        onFocus={({ currentTarget }) => {
          if (isFresh) currentTarget.setSelectionRange(words.length, words.length)
          else currentTarget.select()
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape()
          else onKeyDown(event)
        }}
      />
      {isWrong ? (
        <p className="problem" id={`${label} problem`} role="alert">
          {hint}
        </p>
      ) : undefined}
    </div>
  )
}

function Picker({
  column,
  content,
  onChoose,
}: {
  readonly column: GridColumn
  readonly content: string
  readonly onChoose: (feel: string) => void
}) {
  const { format, part } = column
  if (format === undefined) return null
  const kind = kindOf(format.schema)
  if (kind === 'truth' || kind === 'list')
    return <ChoicePicker {...{ format, content, onChoose }} single={part === 'then'} />
  return part === 'when' ? <ConditionPicker {...{ format, content, onChoose }} /> : null
}
