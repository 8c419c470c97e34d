import { compile } from '#shared/feel/compile.ts'
import { blockOf, conversionsOf, textOf, type Block } from '#shared/mappings/blocks.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { resolve } from '#shared/model/schema.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { FixedValue } from './FixedValue.tsx'
import { MissingSlot } from './MissingSlot.tsx'
import type { SentenceProps } from './draft.ts'
import type { Source } from './sources.ts'

/** What is made of the value, as a sentence whose parts can be changed; the formula only in the technical view. */
export function Sentence(props: SentenceProps) {
  const { draft, row, label, onChange } = props
  const text = useTexts(mappingEditorTexts)
  const technical = useSession((state) => state.technical)
  const words = useTexts(mappingTexts)
  const { place } = row
  const { rows: _, item: __, ...whole } = draft
  return (
    <>
      <p className="say">
        <Made {...props} />
        {draft.rows === undefined ? undefined : ` ${text.sayEachThen}`}
        {place.kind === 'row' && draft.value !== undefined && draft.rows === undefined ? (
          <>
            {' '}
            {text.sayMissing} <MissingSlot {...{ draft, row, label, onChange }} />
          </>
        ) : undefined}
      </p>
      {place.kind === 'row' && isListOfRecords(row) && draft.value !== undefined ? (
        <Button
          size="s"
          kind="quiet"
          onPress={() => onChange(draft.rows === undefined ? { ...draft, rows: {} } : whole)}
        >
          {draft.rows === undefined ? text.sayRows : text.sayDirect}
        </Button>
      ) : undefined}
      {place.kind === 'known' ? undefined : <FixedValue {...{ draft, row, label, onChange }} />}
      {technical && place.kind !== 'known' ? (
        <TextInput
          label={`${words.expression}: ${label}`}
          hideLabel
          value={draft.value ?? ''}
          onCommit={(typed) => typed !== '' && onChange({ ...draft, value: typed })}
        />
      ) : undefined}
    </>
  )
}

function isListOfRecords({ schema, scope: { types } }: ViewRow): boolean {
  const { type, items } = resolve(schema ?? {}, types)
  return type === 'array' && resolve(items ?? {}, types).properties !== undefined
}

function Made(props: SentenceProps) {
  const { draft, sources } = props
  const text = useTexts(mappingEditorTexts)
  const words = useTexts(mappingTexts)
  if (draft.value === undefined) return <span className="muted">{words.choose}.</span>
  const block = blockOf(draft.value)
  if (draft.rows !== undefined)
    return (
      <>
        {text.sayEach} <ValueSlot {...props} at={0} path={pathOf(block) ?? draft.value} />
      </>
    )
  if (block === undefined) return <FormulaSentence {...{ draft, sources }} row={props.row} />
  if (block.kind === 'constant') return <>{text.sayFixed} …</>
  if (block.kind === 'joined') return <JoinedSentence {...props} block={block} />
  return <ValueSentence {...props} block={block} />
}

function pathOf(block: Block | undefined): string | undefined {
  return block?.kind === 'value' ? block.path : undefined
}

function ValueSentence({
  block,
  ...props
}: SentenceProps & { readonly block: Extract<Block, { kind: 'value' }> }) {
  const { draft, row, sources, onChange, onSlot } = props
  const text = useTexts(mappingEditorTexts)
  const { as: names } = useTexts(mappingTexts)
  const source = sources.find(({ path }) => path === block.path)
  const possible = conversionsOf(source?.schema, row.scope.types)
  const isPlain = row.place.kind === 'known'
  const isText = ['string', undefined].includes(resolve(row.schema ?? {}, row.scope.types).type)
  return (
    <>
      {text.sayTake} <ValueSlot {...props} at={0} path={block.path} />
      {isPlain || possible.length < 2 ? undefined : (
        <>
          {' '}
          {text.sayAs}{' '}
          <Choice
            label={text.slot(text.slotName.as)}
            look="slot"
            value={block.as}
            options={possible.map((id) => ({ id, label: names[id] }))}
            onChange={(id) => {
              const as = possible.find((one) => one === id)
              if (as !== undefined) onChange({ ...draft, value: textOf({ ...block, as }) })
            }}
          />
        </>
      )}
      .
      {isText && !isPlain && block.as === 'asIs' ? (
        <>
          {' '}
          <IconButton icon="plus" label={text.addPart} onPress={() => onSlot(1)} />
        </>
      ) : undefined}
    </>
  )
}

const betweens = { space: ' ', comma: ', ', line: '\n', nothing: '' } as const
type Between = keyof typeof betweens

function JoinedSentence({
  block,
  ...props
}: SentenceProps & { readonly block: Extract<Block, { kind: 'joined' }> }) {
  const { draft, onChange, onSlot } = props
  const text = useTexts(mappingEditorTexts)
  const { between: names } = useTexts(mappingTexts)
  const kinds = Object.keys(betweens).filter((id): id is Between => id in betweens)
  const current = kinds.find((id) => betweens[id] === block.between)
  const said = current === undefined ? `„${block.between}“` : names[current]
  return (
    <>
      {text.sayTake}{' '}
      {block.paths.map((path, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same value may stand twice
        <span key={at}>
          {at === 0 ? '' : at === block.paths.length - 1 ? ` ${text.sayAnd} ` : ', '}
          <ValueSlot {...props} at={at} path={path} />
        </span>
      ))}
      , {text.sayBetween}{' '}
      <Choice
        label={text.slot(text.slotName.between)}
        look="slot"
        value={current}
        placeholder={said}
        options={kinds.map((id) => ({ id, label: names[id] }))}
        onChange={(id) => {
          const kind = kinds.find((one) => one === id)
          if (kind !== undefined)
            onChange({ ...draft, value: textOf({ ...block, between: betweens[kind] }) })
        }}
      />
      . <IconButton icon="plus" label={text.addPart} onPress={() => onSlot(block.paths.length)} />
    </>
  )
}

/** A value in the sentence: pressed, the next choice in the list replaces it. */
function ValueSlot({
  at,
  path,
  sources,
  slot,
  onSlot,
}: SentenceProps & { readonly at: number; readonly path: string }) {
  const text = useTexts(mappingEditorTexts)
  const name = sources.find((source) => source.path === path)?.label ?? path
  return (
    <button
      type="button"
      className={slot === at && at > 0 ? 'slot on' : 'slot'}
      aria-label={`${text.slot(text.slotName.value)}: ${name}`}
      onClick={() => onSlot(at)}
    >
      {name}
      <Icon name="down" size="s" />
    </button>
  )
}

function FormulaSentence({
  draft,
  row,
  sources,
}: Pick<SentenceProps, 'draft' | 'row' | 'sources'>) {
  const text = useTexts(mappingEditorTexts)
  const names = readNames(draft.value ?? '', row, sources)
  return <>{names === '' ? text.sayFormulaNone : `${text.sayFormula} ${names}.`}</>
}

/** The values that a formula reads, by name. */
function readNames(value: string, { scope }: ViewRow, sources: readonly Source[]): string {
  const { reads } = compile(value, { kind: 'expression', scope })
  const names = reads.flatMap((read) => sources.find(({ path }) => path === read)?.label ?? [])
  return [...new Set(names)].join(', ')
}
