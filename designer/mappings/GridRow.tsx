import { memo } from 'react'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { useSession } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { filledOf, type Group } from './coverage.ts'
import { Check } from './Check.tsx'
import type { ShownRow } from './useRows.ts'

interface Placing {
  readonly isActive: boolean
  readonly index: number
}

export function GroupRow({
  id,
  group: { name, rows },
  isOpen,
  isActive,
  index,
}: Placing & {
  readonly id: string
  readonly group: Group
  readonly isOpen: boolean
}) {
  const text = useTexts(mappingTexts)
  const { done, all } = filledOf(rows)
  return (
    <div
      role="row"
      className="mrow grp"
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index}
      tabIndex={isActive ? 0 : -1}
      data-key={id}
    >
      <span role="gridcell" aria-colspan={6}>
        <Icon name={isOpen ? 'down' : 'right'} size="s" />
        {name}
        {isOpen ? undefined : <small> · {text.filledOf(done, all)}</small>}
      </span>
    </div>
  )
}

interface RowProps extends Placing {
  readonly shown: ShownRow
  readonly level: number
  readonly isOpen: boolean
  readonly onItem: (list: string, at: number) => void
}

/** Drawn again only when something in it reads differently: the rows are many, and all are worked out anew. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { shown, level, isOpen, isActive, index, onItem } = props
  const text = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  const { row, label, items } = shown
  return (
    <div
      role="row"
      className={isOpen ? 'mrow open' : 'mrow'}
      aria-level={level}
      aria-expanded={isOpen}
      aria-rowindex={index}
      tabIndex={isActive ? 0 : -1}
      data-key={row.key}
    >
      <span role="gridcell" className={`z depth${Math.min(row.depth, 3)}`}>
        {row.depth > 0 ? <Icon name="link" size="s" /> : undefined}
        <span className="clip">
          {label}
          {technical ? <small className="mono path">{row.key}</small> : undefined}
        </span>
      </span>
      <span role="gridcell">
        <span className={row.isRequired ? 'req' : 'req no'} />
        <span className="sr">{row.isRequired ? text.isRequired : text.isOptional}</span>
      </span>
      <span role="gridcell">
        <Origin shown={shown} technical={technical} />
      </span>
      <span role="gridcell" className="tr">
        <span className="clip">{shown.taken.length === 0 ? '' : shown.transformation}</span>
      </span>
      <span role="gridcell">
        {items !== undefined && items.of > 1 ? (
          <Items list={row.key} {...{ items, onItem, isActive }} />
        ) : (
          <Values shown={shown} />
        )}
      </span>
      <span role="gridcell">
        <Check shown={shown} />
      </span>
    </div>
  )
}, isSame)

function isSame(a: RowProps, b: RowProps): boolean {
  return (
    a.isOpen === b.isOpen &&
    a.isActive === b.isActive &&
    a.index === b.index &&
    a.level === b.level &&
    a.onItem === b.onItem &&
    readsAlike(a.shown, b.shown)
  )
}

function readsAlike(a: ShownRow, b: ShownRow): boolean {
  const [mine, theirs] = [readIn(a), readIn(b)]
  return mine.length === theirs.length && mine.every((one, at) => one === theirs[at])
}

/** All that is read in a row. */
function readIn({ row, taken, items, verdict, ...rest }: ShownRow): readonly unknown[] {
  const { label, transformation, before, after, problem } = rest
  const shown = [label, transformation, before, after, problem, verdict.kind, items?.at, items?.of]
  const chips = taken.flatMap((source) => [source.label, source.icon])
  return [row.key, row.isRequired, row.row.value, ...shown, ...chips]
}

function Origin({ shown, technical }: { readonly shown: ShownRow; readonly technical: boolean }) {
  const text = useTexts(mappingTexts)
  const { row, taken, transformation } = shown
  if (row.row.value === undefined)
    return (
      <span className="slot">
        {text.choose}
        <Icon name="down" size="s" />
      </span>
    )
  if (technical && taken.length !== 1)
    return <span className="chip mono clip">{row.row.value}</span>
  if (taken.length === 0)
    return <span className="chip">{transformation === '' ? text.formula : transformation}</span>
  const more = taken.slice(mostChips).map(({ label }) => label)
  return (
    <>
      {taken.slice(0, mostChips).map(({ path, label, icon, look }) => (
        <span key={path} className={`chip ${look}`}>
          <Icon name={icon} />
          <span>{label}</span>
        </span>
      ))}
      {more.length === 0 ? undefined : (
        <span className="chip more">
          <span aria-hidden="true">+{more.length}</span>
          <span className="sr">{more.join(', ')}</span>
        </span>
      )}
    </>
  )
}

const mostChips = 2

function Values({ shown: { row, before, after } }: { readonly shown: ShownRow }) {
  const text = useTexts(mappingTexts)
  if (row.row.value === undefined) return <span className="muted">{text.noValue}</span>
  if (after === undefined) return <span className="muted">{text.emptyValue}</span>
  return (
    <span className="ex">
      {before === '' ? undefined : (
        <>
          <span className="clip before">{before}</span>
          <Icon name="right" />
        </>
      )}
      {/* a changed value is a new element, so that it flashes */}
      <b key={after} className="clip">
        {after}
      </b>
    </span>
  )
}

function Items({
  list,
  items: { at, of },
  onItem,
  isActive,
}: Pick<Placing, 'isActive'> & {
  readonly list: string
  readonly items: { readonly at: number; readonly of: number }
  readonly onItem: (list: string, at: number) => void
}) {
  const text = useTexts(mappingEditorTexts)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps a press on the buttons from opening the row
    <span className="ex" onClick={(event) => event.stopPropagation()}>
      <IconButton
        icon="left"
        label={text.previousItem}
        isDisabled={at === 0}
        excludeFromTabOrder={!isActive}
        onPress={() => onItem(list, at - 1)}
      />
      <b>{text.item(at + 1, of)}</b>
      <IconButton
        icon="right"
        label={text.nextItem}
        isDisabled={at >= of - 1}
        excludeFromTabOrder={!isActive}
        onPress={() => onItem(list, at + 1)}
      />
    </span>
  )
}
