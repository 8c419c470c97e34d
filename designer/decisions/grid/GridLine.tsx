import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import type { Row } from '../../editing/commands/decisionRows.ts'
import { calculationIn, contentOf, inWords, type GridColumn } from '../columns.ts'
import type { GridItem } from './items.ts'
import { numberWidth, rowHeight } from './useWindow.ts'

export interface LineProps {
  readonly grid: string
  readonly item: GridItem
  readonly index: number
  readonly start: number
  readonly width: number
  readonly columns: readonly GridColumn[]
  readonly shown: readonly VirtualItem[]
  /** The column with the focus, if it is in this line. */
  readonly active: number | undefined
  readonly isHit: boolean
  readonly isUntried: boolean
  readonly language: Language
  readonly technical: boolean
  readonly onPick: (row: number, column: number) => void
}

export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`
}

/** One line of the grid, as far as it is on the screen. */
export const GridLine = memo(function GridLine(props: LineProps) {
  const { grid, item, index, start, width, shown, active, isHit, isUntried, language, onPick } =
    props
  const look = item.kind === 'row' ? (isHit ? ' hit' : '') : ` ${item.kind}`
  const isActive = active !== undefined
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={`dgr${look}${isActive ? ' on' : ''}`}
      style={{ transform: `translateY(${start}px)`, width, height: rowHeight }}
    >
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid has the focus and names its active cell */}
      <div
        role="rowheader"
        id={cellId(grid, index, -1)}
        aria-colindex={1}
        aria-selected={active === -1}
        className="dgn"
        style={{ width: numberWidth }}
        onMouseDown={() => onPick(index, -1)}
      >
        {isUntried ? (
          <span className="untried" title={decisionTexts[language].untried}>
            <span aria-hidden="true">○</span>
            <span className="sr">{decisionTexts[language].untried}</span>
          </span>
        ) : undefined}
        {item.kind === 'row' ? item.number : item.kind === 'gap' ? '?' : '–'}
      </div>
      {shown.map((place) => (
        <Cell key={place.index} {...props} place={place} />
      ))}
    </div>
  )
}, isSameLine)

/** Lines are made anew at every change of the table; drawn are those in which something differs. */
function isSameLine(before: LineProps, now: LineProps): boolean {
  const { item: old, ...others } = before
  const { item, ...rest } = now
  return isSameShallow(old, item) && isSameShallow(others, rest)
}

function isSameShallow(before: object, now: object): boolean {
  const entries = Object.entries(now)
  const known = new Map(Object.entries(before))
  return entries.length === known.size && entries.every(([key, one]) => known.get(key) === one)
}

function Cell({
  grid,
  item,
  index,
  columns,
  place,
  active,
  language,
  technical,
  onPick,
}: LineProps & { readonly place: VirtualItem }) {
  const column = columns[place.index]
  if (column === undefined) return null
  const { text, look } = shownIn(item, column, { language, technical, columns })
  const isFirstResult = column.part === 'then' && columns[place.index - 1]?.part !== 'then'
  const classes = [
    'dgc',
    look,
    column.isAmount ? 'amt' : '',
    column.part === 'reason' ? 'say2' : '',
    isFirstResult ? 'then' : '',
    active === place.index ? 'at' : '',
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- as above
    <div
      role="gridcell"
      id={cellId(grid, index, place.index)}
      aria-colindex={place.index + 2}
      aria-selected={active === place.index}
      className={classes.filter(Boolean).join(' ')}
      style={{ left: place.start, width: place.size }}
      onMouseDown={() => onPick(index, place.index)}
    >
      <span>{text}</span>
    </div>
  )
}

interface Shown {
  readonly text: string
  readonly look: string
}

function shownIn(
  item: GridItem,
  column: GridColumn,
  {
    language,
    technical,
    columns,
  }: {
    readonly language: Language
    readonly technical: boolean
    readonly columns: readonly GridColumn[]
  },
): Shown {
  const words = decisionTexts[language]
  if (item.kind === 'row') return ofRow(item, column, { language, technical })
  const when = item.kind === 'gap' ? item.gap.when : item.open.when
  if (column.part === 'when') {
    const content = referred(when, column.id) ?? ''
    return { text: inWords(content, column) ?? content, look: content === '' ? 'any' : '' }
  }
  if (column.part === 'reason') {
    return item.kind === 'gap'
      ? { text: words.gapRow, look: '' }
      : { text: inLanguage(item.open.reason, language), look: '' }
  }
  const isFirst = columns.find(({ part }) => part === 'then') === column
  if (!isFirst) return { text: '', look: '' }
  return { text: item.kind === 'gap' ? words.missing : words.openRow, look: '' }
}

function ofRow(
  { row }: GridItem & { readonly kind: 'row' },
  column: GridColumn,
  { language, technical }: { readonly language: Language; readonly technical: boolean },
): Shown {
  const words = decisionTexts[language]
  const content = contentOf(row, column, language)
  if (column.part === 'when' && (content === '' || content === '-'))
    return { text: inWords(content, column) ?? '', look: 'any' }
  if (column.part === 'then' && content === '') return { text: words.missing, look: 'missing' }
  if (technical && column.format !== undefined) return { text: content, look: 'mono' }
  if (column.part === 'legalBasis') return { text: basisOf(row, content, language), look: '' }
  const text = inWords(content, column) ?? calculationIn(content, column)
  return text === undefined
    ? { text: contentTexts[language].decisions.ownRule, look: 'own' }
    : { text, look: '' }
}

/** The provision, and whether the figures of the row are only examples. */
function basisOf({ example }: Row, legalBasis: string, language: Language): string {
  const marks = example === true ? [contentTexts[language].decisions.example] : []
  return [legalBasis, ...marks].filter((part) => part !== '').join(' · ')
}
