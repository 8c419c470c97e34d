import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useSession } from '../../designer/sessionStore.ts'
import { ComposeButton } from '../../expressions/ComposeButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import {
  calculationIn,
  expectedIn,
  fromWords,
  inWords,
  kindOf,
  type GridColumn,
} from '../columns.ts'
import { ChoicePicker } from './ChoicePicker.tsx'
import { ConditionPicker } from './ConditionPicker.tsx'
import { FeelField } from './FeelField.tsx'
import { ValidityPicker } from './ValidityPicker.tsx'

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
export function CellEditor(props: EditorProps) {
  const { cell, column, number, content, onCommit, onCancel } = props
  const text = useTexts(decisionTexts)
  const trigger = useRef(document.getElementById(cell))
  const entry = useEntry(props)
  const { written, isOwn, choose, commit } = entry
  const label = text.cellName(column.label, String(number))
  const leave = (open: boolean): void => {
    if (open) return
    if (written !== undefined && written !== content && !isOwn) commit()
    else onCancel()
  }
  return (
    <Popover
      className="popover celled"
      triggerRef={trigger}
      isOpen
      onOpenChange={leave}
      placement="bottom start"
      offset={2}
    >
      <Dialog aria-label={label}>
        <Entry {...props} {...{ label, entry }} />
        <Picker column={column} content={written ?? content} onChoose={choose} />
        <Computed {...{ column, content, onCommit }} />
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

/** Where it is typed: a rule that words cannot say, FEEL, or words. */
function Entry({
  label,
  entry,
  ...props
}: EditorProps & { readonly label: string; readonly entry: ReturnType<typeof useEntry> }) {
  const { column, content, typed, onCommit, onCancel } = props
  const { words, written, isOwn, isFeel, write, choose, commit } = entry
  if (isOwn) return <OwnRule said={calculationIn(content, column)} onReplace={() => choose('')} />
  const common = { label, words, isFresh: typed !== undefined, onChange: write }
  return isFeel && column.sight !== undefined ? (
    <FeelField {...common} {...{ onCommit, onCancel }} sight={column.sight} />
  ) : (
    <Field
      {...common}
      column={column}
      isWrong={written === undefined}
      onKeyDown={keysOf({ column, commit, onCancel })}
    />
  )
}

/** What is typed or chosen, and what it comes to. */
function useEntry({ column, content, typed, onCommit, onCancel }: EditorProps) {
  const technical = useSession((state) => state.technical)
  const said = inWords(content, column)
  const isFeel = technical && column.format !== undefined
  const [words, setWords] = useState(typed ?? (isFeel ? content : (said ?? '')))
  const [replaced, setReplaced] = useState(false)
  const written = isFeel ? words.trim() : fromWords(words, column)
  const isOwn = said === undefined && !isFeel && !replaced
  const write = (next: string): void => {
    setReplaced(true)
    setWords(next)
  }
  const choose = (feel: string): void => write(isFeel ? feel : (inWords(feel, column) ?? ''))
  const commit = (move?: 1 | -1): void => {
    if (isOwn) onCancel()
    else if (written !== undefined) onCommit(written, move)
  }
  return { words, written, isOwn, isFeel, write, choose, commit }
}

function keysOf({
  column,
  commit,
  onCancel,
}: Pick<EditorProps, 'column' | 'onCancel'> & {
  readonly commit: (move?: 1 | -1) => void
}): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, shiftKey } = event
    if (key === 'Escape') onCancel()
    if (key === 'Enter' && !shiftKey) {
      event.preventDefault()
      commit()
    }
    if (key !== 'Tab' || column.format?.schema.enum !== undefined) return
    event.preventDefault()
    event.stopPropagation()
    commit(shiftKey ? -1 : 1)
  }
}

interface OwnProps {
  /** A calculation, if a sentence can say it. */
  readonly said: string | undefined
  readonly onReplace: () => void
}

function OwnRule({ said, onReplace }: OwnProps) {
  const text = useTexts(decisionTexts)
  return (
    <div className="own">
      <p>{said ?? text.ownRule}</p>
      <Button size="s" onPress={onReplace}>
        {text.makeAny}
      </Button>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly words: string
  readonly column: GridColumn
  readonly isWrong: boolean
  /** Just begun by typing, so that the next key goes on. */
  readonly isFresh: boolean
  readonly onChange: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Field(props: FieldProps) {
  const { label, words, column, isWrong, isFresh, onChange, onKeyDown } = props
  const problem = useId()
  return (
    <div className={`in${isWrong ? ' wrong' : ''}`}>
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to change this cell
        autoFocus
        rows={column.part === 'reason' ? 3 : 1}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problem : undefined}
        value={words}
        onFocus={({ currentTarget }) => {
          if (isFresh) currentTarget.setSelectionRange(words.length, words.length)
          else currentTarget.select()
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isWrong ? (
        <p className="problem" id={problem} role="alert">
          {expectedIn(column)}
        </p>
      ) : undefined}
    </div>
  )
}

/** A result from other values of the case: one as it is, or a calculation. */
function Computed({
  column,
  content,
  onCommit,
}: Pick<EditorProps, 'column' | 'content' | 'onCommit'>) {
  const { sources } = column
  if (sources === undefined) return null
  const { fields, scope } = sources
  const isWrittenOut = inWords(content, column) !== undefined
  const phrase = isWrittenOut ? undefined : phraseOf(content, scope)
  return <ComposeButton {...{ fields, scope, phrase }} onCompose={(feel) => onCommit(feel)} />
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
  if (part === 'validity') return <ValidityPicker {...{ content, onChoose }} />
  if (format === undefined) return null
  const kind = kindOf(format.schema)
  if (kind === 'truth' || kind === 'list')
    return <ChoicePicker {...{ format, content, onChoose }} single={part === 'then'} />
  return part === 'when' ? <ConditionPicker {...{ format, content, onChoose }} /> : null
}
