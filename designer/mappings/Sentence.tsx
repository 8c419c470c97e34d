import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { resolve } from '#shared/model/schema.ts'
import { withPhraseAt, type Phrase } from '#shared/phrases/phrase.ts'
import { sentenceOf, type Part } from '#shared/phrases/sentenceOf.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { useSession } from '../designer/sessionStore.ts'
import { recordsIn, type Field } from '../editing/fields.ts'
import { ComposeButton } from '../expressions/ComposeButton.tsx'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { SentenceProps } from './draft.ts'
import { FixedValue } from './FixedValue.tsx'
import { MissingSlot } from './MissingSlot.tsx'
import { conversionsOf, fieldOf, isFixed, phraseIn, textOf, withConversion } from './phrasing.ts'
import { labelsIn } from './rowText.ts'
import type { Source } from './sources.ts'

/** What is made of the value, as a sentence whose parts can be changed; the formula only in the technical view. */
export function Sentence(props: SentenceProps) {
  const { draft, row, label, onChange } = props
  const text = useTexts(mappingEditorTexts)
  const isRow = row.place.kind === 'row' && draft.value !== undefined
  return (
    <>
      <p className="say">
        <Made {...props} />
        {draft.rows === undefined ? undefined : ` ${text.sayEachThen}`}
        {isRow && draft.rows === undefined ? (
          <>
            {' '}
            {text.sayMissing} <MissingSlot {...{ draft, row, label, onChange }} />
          </>
        ) : undefined}
      </p>
      {isRow && isListOfRecords(row) ? <ListChoice {...{ draft, onChange }} /> : undefined}
      {row.place.kind === 'known' ? undefined : (
        <>
          <div className="ways">
            {draft.rows === undefined ? <Compose {...props} /> : undefined}
            <FixedValue {...{ draft, row, label, onChange }} />
          </div>
          <Formula {...{ draft, row, label, onChange }} />
        </>
      )}
    </>
  )
}

/** What needs more than one value, or a calculation. */
function Compose({ draft, row, sources, onChange }: SentenceProps) {
  const { eachItem } = useTexts(mappingEditorTexts)
  const phrase = phraseIn(draft.value, row.scope)
  return (
    <ComposeButton
      fields={composable(ofItemFirst(sources, eachItem), row.scope.types)}
      scope={row.scope}
      phrase={phrase?.kind === 'open' ? undefined : phrase}
      onCompose={(value) => onChange({ ...draft, value })}
    />
  )
}

/** Inside a list its entry is meant most often. */
function ofItemFirst(sources: readonly Source[], eachItem: string): readonly Source[] {
  const isOfItem = ({ group }: Source): boolean => group === eachItem
  return sources.toSorted((a, b) => Number(isOfItem(b)) - Number(isOfItem(a)))
}

/** Every value, and of lists of records what all their entries hold: their amounts have a sum. */
function composable(sources: readonly Source[], types: Scope['types']): readonly Field[] {
  return sources.flatMap(({ path, label, group, schema }) => {
    const named = { de: label, en: label }
    const items = resolve(resolve(schema, types).items ?? {}, types)
    return [
      { path, label: named, group: { de: group, en: group }, schema },
      ...recordsIn(items, { types, group: named, prefix: path }),
    ]
  })
}

/** The list as a whole, or entry by entry. */
function ListChoice({ draft, onChange }: Pick<SentenceProps, 'draft' | 'onChange'>) {
  const text = useTexts(mappingEditorTexts)
  const { rows, item: _, ...whole } = draft
  return (
    <Button
      size="s"
      kind="quiet"
      onPress={() => onChange(rows === undefined ? { ...draft, rows: {} } : whole)}
    >
      {rows === undefined ? text.sayRows : text.sayDirect}
    </Button>
  )
}

/** What is longer is not seen as a whole in one line. */
const longest = 50

function Formula({
  draft,
  row: { scope },
  label,
  onChange,
}: Pick<SentenceProps, 'draft' | 'row' | 'label' | 'onChange'>) {
  const words = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  if (!technical) return null
  const { value = '' } = draft
  return (
    <ExpressionField
      label={`${words.expression}: ${label}`}
      value={value}
      lines={value.length > longest ? 3 : 1}
      kind="expression"
      scope={scope}
      onCommit={(typed) => typed !== '' && onChange({ ...draft, value: typed })}
    />
  )
}

function isListOfRecords({ schema, scope: { types } }: ViewRow): boolean {
  const { type, items } = resolve(schema ?? {}, types)
  return type === 'array' && resolve(items ?? {}, types).properties !== undefined
}

function Made(props: SentenceProps) {
  const { draft, row, sources } = props
  const text = useTexts(mappingEditorTexts)
  const words = useTexts(mappingTexts)
  if (draft.value === undefined) return <span className="muted">{words.choose}.</span>
  const phrase = phraseIn(draft.value, row.scope)
  if (phrase === undefined) {
    const names = readNames(draft.value, row, sources)
    return <>{names === '' ? text.sayFormulaNone : `${text.sayFormula} ${names}.`}</>
  }
  if (isFixed(phrase)) return <>{text.sayFixed} …</>
  if (draft.rows !== undefined)
    return (
      <>
        {text.sayEach} <Parts {...props} phrase={phrase} />
      </>
    )
  return <Taken {...props} phrase={phrase} />
}

interface PhraseProps extends SentenceProps {
  readonly phrase: Phrase
}

/** "Nimm Steuer anteilig und schreibe den Wert auf Cent gerundet." */
function Taken(props: PhraseProps) {
  const { draft, row, sources, phrase, onChange, onSlot } = props
  const text = useTexts(mappingEditorTexts)
  const { as: names } = useTexts(mappingTexts)
  const { types } = row.scope
  const path = fieldOf(phrase)
  const source = sources.find((one) => one.path === path)
  const possible = row.place.kind === 'known' ? [] : conversionsOf(source?.schema, types)
  const isText = ['string', undefined].includes(resolve(row.schema ?? {}, types).type)
  const of = phrase.kind === 'converted' && path !== undefined ? phrase.of : phrase
  const options = ['asIs', ...possible] as const
  return (
    <>
      {text.sayTake} <Parts {...props} phrase={of} prefix={of === phrase ? [] : ['of']} />
      {possible.length === 0 ? undefined : (
        <>
          {' '}
          {text.sayAs}{' '}
          <Choice
            label={text.slot(text.slotName.as)}
            look="slot"
            value={phrase.kind === 'converted' ? phrase.by : 'asIs'}
            options={options.map((id) => ({ id, label: names[id] }))}
            onChange={(id) => {
              const by = options.find((one) => one === id)
              const value = by === undefined ? undefined : textOf(withConversion(phrase, by))
              if (value !== undefined) onChange({ ...draft, value })
            }}
          />
        </>
      )}
      .
      {isText && row.place.kind !== 'known' && phrase.kind !== 'converted' ? (
        <>
          {' '}
          <IconButton icon="plus" label={text.addPart} onPress={() => onSlot('end')} />
        </>
      ) : undefined}
    </>
  )
}

type SlotPart = Extract<Part, { kind: 'slot' }>

/** The words of a phrase; a value is replaced by the next choice, a separation is chosen in place. */
function Parts(props: PhraseProps & { readonly prefix?: readonly string[] }) {
  const { phrase, row, sources, prefix = [] } = props
  const language = useLanguage((state) => state.language)
  const labels = labelsIn(sources, row.scope, language)
  return sentenceOf(phrase, language, labels).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the same value may stand twice
      <Slot key={index} {...props} part={{ ...part, at: [...prefix, ...part.at] }} />
    ),
  )
}

function Slot(props: PhraseProps & { readonly part: SlotPart }) {
  const { part, draft, row, slot, onChange, onSlot } = props
  const text = useTexts(mappingEditorTexts)
  const { between } = useTexts(mappingTexts)
  if (part.phrase.kind === 'text' && part.at.includes('parts')) {
    const value = part.phrase.text
    const options = [' ', ', ', '\n', ''].map((id, at) => ({
      id,
      label: [between.space, between.comma, between.line, between.nothing][at] ?? id,
    }))
    return (
      <Choice
        label={text.slot(text.slotName.between)}
        look="slot"
        value={value}
        placeholder={part.text}
        options={
          options.some(({ id }) => id === value)
            ? options
            : [{ id: value, label: part.text }, ...options]
        }
        onChange={(typed) => {
          const whole = phraseIn(draft.value, row.scope)
          if (whole === undefined) return
          const next = textOf(withPhraseAt(whole, part.at, { kind: 'text', text: typed }))
          if (next !== undefined) onChange({ ...draft, value: next })
        }}
      />
    )
  }
  if (part.phrase.kind !== 'field' && part.phrase.kind !== 'open') return <b>{part.text}</b>
  const isOn = slot !== 'end' && slot.length > 0 && slot.join('/') === part.at.join('/')
  return (
    <button
      type="button"
      className={isOn ? 'slot on' : 'slot'}
      aria-label={`${text.slot(text.slotName.value)}: ${part.text}`}
      onClick={() => onSlot(part.at)}
    >
      {part.text}
      <Icon name="down" size="s" />
    </button>
  )
}

/** The values that a formula reads, by name. */
function readNames(value: string, { scope }: ViewRow, sources: readonly Source[]): string {
  const { reads } = compile(value, { kind: 'expression', scope })
  const names = reads.flatMap((read) => sources.find(({ path }) => path === read)?.label ?? [])
  return [...new Set(names)].join(', ')
}
