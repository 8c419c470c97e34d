import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { pointerOf, type ViewRow } from '#shared/lint/viewRow.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { change } from '../designer/documentStore.ts'
import { go, useRoute } from '../designer/route.ts'
import { clearValue, setValue } from '../editing/commands/mappingValues.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { reasonOf } from './Check.tsx'
import type { Draft, SentenceProps } from './draft.ts'
import { OriginChain } from './OriginChain.tsx'
import { isPerItem } from './perItem.ts'
import { isFixed, phraseIn, textOf, withField } from './phrasing.ts'
import { Repair } from './Repair.tsx'
import { RowNote } from './RowNote.tsx'
import { Sentence } from './Sentence.tsx'
import { SourcePicker } from './SourcePicker.tsx'
import { fitFor, type Known, type Source } from './sources.ts'
import type { Rows, ShownRow } from './useRows.ts'

interface EditorProps {
  readonly view: MappingView
  readonly known: Known
  readonly rows: Rows
  readonly shown: ShownRow
  readonly onClose: () => void
}

/** A row opened in place: where the value comes from, what is made of it, and its way here. */
export function RowEditor(props: EditorProps) {
  const { row } = props.shown
  return row.place.kind === 'question' ? (
    <AskedRow row={row} onClose={props.onClose} />
  ) : (
    <FilledRow {...props} />
  )
}

function FilledRow(props: EditorProps) {
  const { view, known, rows, shown, onClose } = props
  const text = { ...useTexts(mappingTexts), ...useTexts(mappingEditorTexts) }
  const { row, label } = shown
  const [draft, setDraft] = useState<Draft>(row.row)
  const [slot, setSlot] = useState<SentenceProps['slot']>([])
  const sources = rows.sourcesFor(row.scope)
  const preview = useMemo(() => rows.preview({ ...row, row: draft }), [rows, row, draft])
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => search.current?.focus(), [])
  const acts = useActs(props, { draft, preview })
  const replace = (at: SentenceProps['slot']): void => {
    setSlot(at)
    search.current?.focus()
  }
  const pick = (source: Source): void => {
    setDraft(withChosen(draft, source, { slot, row, known }))
    setSlot([])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from wherever the focus is inside
    <div className="ed3" role="row" onKeyDown={(event) => closing(event, onClose)}>
      <div role="gridcell">
        <OriginTitle {...shown} />
        <SourcePicker
          {...{ row, known, sources, rows }}
          input={search}
          label={text.originOf(label)}
          chosen={chosenIn(preview)}
          onPick={pick}
          onConfirm={acts.apply}
        />
      </div>
      <div role="gridcell">
        <h2>{text.transformation}</h2>
        <Sentence {...{ draft, row, sources, label, slot }} onChange={setDraft} onSlot={replace} />
        <Outcome preview={preview} />
        <Repair {...{ view, shown: preview }} onPick={(value) => setDraft({ ...draft, value })} />
        <Actions {...acts} canApply={draft.value !== undefined} onClose={onClose} />
      </div>
      <div role="gridcell">
        <h2>{text.chain}</h2>
        <OriginChain {...{ view, known, rows, shown: preview }} />
        <RowNote {...{ draft, row }} onChange={setDraft} />
      </div>
    </div>
  )
}

function OriginTitle({ row, label }: ShownRow) {
  const text = useTexts(mappingTexts)
  const place = pointerOf(row.place)
  return (
    <h2 className="row">
      {text.origin}
      {place === undefined ? undefined : <CommentMark place={place} name={label} />}
    </h2>
  )
}

/** A formula reads values, and is none of them. */
function chosenIn({ row, taken }: ShownRow): readonly string[] {
  const isSaid = phraseIn(row.row.value, row.scope) !== undefined
  return isSaid ? taken.map(({ path }) => path) : []
}

function closing(event: KeyboardEvent, onClose: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.stopPropagation()
  onClose()
}

interface Acts {
  readonly apply: () => void
  /** Undefined while there is nothing to empty. */
  readonly clear: (() => void) | undefined
}

function useActs(
  { view, shown: { row, label }, onClose }: EditorProps,
  { draft, preview }: { readonly draft: Draft; readonly preview: ShownRow },
): Acts {
  const text = useTexts(mappingTexts)
  const at = { view, place: row.place }
  const apply = (): void => {
    const { value } = draft
    if (value === undefined) return onClose()
    change(text.label.set(label), (now) => setValue(now, at, { ...draft, value }))
    announce(`${label}: ${preview.after ?? text.emptyValue}`)
    onClose()
  }
  const clear = (): void => {
    change(text.label.remove(label), (now) => clearValue(now, at))
    onClose()
  }
  return { apply, clear: row.row.value === undefined ? undefined : clear }
}

function Outcome({ preview }: { readonly preview: ShownRow }) {
  const text = { ...useTexts(mappingTexts), ...useTexts(mappingEditorTexts) }
  const language = useLanguage((state) => state.language)
  const why = reasonOf(preview, language)
  const isOpen = preview.row.row.value === undefined
  return (
    <>
      <p className="outcome" aria-live="polite">
        <span className="muted">{text.resultInSample}: </span>
        <b>{preview.after ?? (isOpen ? text.noValue : text.emptyValue)}</b>
      </p>
      {why === undefined ? undefined : <p className="why">{why}</p>}
    </>
  )
}

function Actions({
  apply,
  clear,
  canApply,
  onClose,
}: Acts & { readonly canApply: boolean; readonly onClose: () => void }) {
  const text = useTexts(mappingEditorTexts)
  return (
    <div className="actions">
      <Button kind="primary" isDisabled={!canApply} onPress={apply}>
        {text.apply}
      </Button>
      <Button kind="quiet" onPress={onClose}>
        {text.cancel}
      </Button>
      {clear === undefined ? undefined : (
        <Button kind="quiet" icon="trash" onPress={clear}>
          {text.clear}
        </Button>
      )}
    </div>
  )
}

/** Where the answer of a question goes is said in the form. */
function AskedRow({ row, onClose }: { readonly row: ViewRow; readonly onClose: () => void }) {
  const text = useTexts(mappingEditorTexts)
  const { service } = useRoute()
  const { place } = row
  return (
    <div className="ed3 one" role="row">
      <div role="gridcell">
        <p className="say">{text.isQuestion}</p>
        <div className="actions">
          <Button
            kind="primary"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just opened this row
            autoFocus
            onPress={() =>
              place.kind === 'question' &&
              go({ ...(service === undefined ? {} : { service }), view: 'forms', item: place.form })
            }
          >
            {text.toForm}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </div>
  )
}

interface Choosing {
  readonly slot: SentenceProps['slot']
  readonly row: ViewRow
  readonly known: Known
}

function withChosen(draft: Draft, source: Source, choosing: Choosing): Draft {
  const isList = fitFor(source, choosing.row, choosing.known).kind === 'anEntry'
  return isList ? firstOf(draft, source) : withSource(draft, source, choosing)
}

function withSource(draft: Draft, source: Source, { slot, row, known }: Choosing): Draft {
  const { scope } = row
  const { path, schema } = source
  const phrase = phraseIn(draft.value, scope)
  const isSure = (read: string) => !known.certainty.mayBeMissing(read, scope)
  const chosen = { path, schema, isSure }
  const made = withField(phrase, chosen, { at: slot, types: scope.types })
  const value = textOf(isFixed(phrase) ? { kind: 'field', path } : made) ?? path
  return isPerItem(source, row) ? { ...draft, value, rows: draft.rows ?? {} } : { ...draft, value }
}

/** The first entry; which one else, or what of all of them, is chosen in the sentence. */
function firstOf({ rows: _rows, item: _item, ...draft }: Draft, { path }: Source): Draft {
  const value = textOf({ kind: 'converted', by: 'first', of: { kind: 'field', path } })
  return { ...draft, value: value ?? path }
}
