import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { boxOf, readColumns, readRow, type Columns } from './check/reading.ts'
import { boxHolds, none, pairsOf, union, type Box, type Runs } from './check/runs.ts'
import { readTest } from './cellWords.ts'
import { domainOf } from './domain.ts'
import { cellFormat } from './inWords.ts'

export interface Coverage {
  /** The conditions that tell cases apart, each with the parts that it tells apart. */
  readonly axes: readonly Axis[]
  /** Over all combinations, the last axis running fastest. */
  readonly cells: readonly CoverageCell[]
}

interface Axis {
  readonly label: string
  readonly parts: readonly string[]
}

export interface CoverageCell {
  /** Numbers of the rows that apply, as the editor counts them. */
  readonly rows: readonly number[]
  readonly isOpen: boolean
}

const most = { axes: 3, parts: 8, cells: 48 }

/** Which row decides which case; undefined where that is too much to be seen at once, or not known. */
export function coverageOf(
  version: Decision,
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): Coverage | undefined {
  const schemas = version.inputs.map((input) => domainOf(input, scope))
  const columns = readColumns(version, schemas, scope.types)
  const rows = version.rows.map((row, index) =>
    readRow(row, index, { columns, outputs: version.outputs }),
  )
  const open = (version.leftOpen ?? []).map(({ when }) => boxOf(when, columns).box)
  if (rows.some(({ unread }) => unread.length > 0)) return undefined
  const boxes = [...rows.map(({ box }) => box), ...open]
  const used = version.inputs.flatMap((_, column) =>
    boxes.some((box) => box[column] !== undefined) ? [column] : [],
  )
  const parts = used.map((column) => partsOf(columns, column, boxes))
  const size = parts.reduce((product, some) => product * some.length, 1)
  if (used.length === 0 || used.length > most.axes || size > most.cells) return undefined
  if (parts.some((some) => some.length > most.parts)) return undefined
  const axes = used.map((column, at): Axis => {
    const input = version.inputs[column]
    const format = cellFormat(schemas[column] ?? {}, language)
    return {
      label: input === undefined ? '' : inLanguage(input.label, language),
      parts: (parts[at] ?? []).map((part) => {
        const written = columns.places[column]?.written(part) ?? ''
        return readTest(written, format) ?? written
      }),
    }
  })
  const cells = combinations(parts).map((combination): CoverageCell => {
    const box: Box = version.inputs.map((_, column) => combination[used.indexOf(column)])
    return {
      rows: rows.flatMap((row, index) => (boxHolds(row.box, box) ? [index + 1] : [])),
      isOpen: open.some((one) => boxHolds(one, box)),
    }
  })
  return { axes, cells }
}

/** Values that no cell of the column tells apart, in the order of the column. */
function partsOf({ places }: Columns, column: number, boxes: readonly Box[]): readonly Runs[] {
  const size = places[column]?.size ?? 1
  const parts = new Map<string, Runs>()
  for (let place = 0; place < size; place += 1) {
    const here: Runs = [place, place]
    const key = boxes.map((box) => (holdsPlace(box[column], place) ? '1' : '0')).join('')
    parts.set(key, union(parts.get(key) ?? none, here))
  }
  return [...parts.values()]
}

function holdsPlace(cell: Runs | undefined, place: number): boolean {
  return (
    cell === undefined || pairsOf(cell).some(([first, last]) => first <= place && place <= last)
  )
}

function combinations(parts: readonly (readonly Runs[])[]): readonly (readonly Runs[])[] {
  return parts.reduce<readonly (readonly Runs[])[]>(
    (all, some) => all.flatMap((before) => some.map((part) => [...before, part])),
    [[]],
  )
}
