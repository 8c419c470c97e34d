import type { Decision } from '../../model/content.ts'
import type { Json } from '../../model/json.ts'
import { resolve, type Schema } from '../../model/schema.ts'
import { referred } from '../../model/referred.ts'
import { readCondition, type Condition } from '../condition.ts'
import { jsonOfConstant, writeConstant } from '../constant.ts'
import { cellOf, placesOf } from './column.ts'
import type { Space } from './gaps.ts'
import { orderingOf } from './ordering.ts'
import type { Places } from './places.ts'
import { between, sizeOf, type Box, type Runs } from './runs.ts'

type Row = Decision['rows'][number]
type Table = Pick<Decision, 'inputs' | 'outputs' | 'rows' | 'leftOpen'>

export interface Columns {
  readonly inputs: Decision['inputs']
  readonly places: readonly (Places | undefined)[]
  /** What the text of a cell accepts; cells of a column often say the same. */
  readonly cells: readonly ((text: string) => Cell)[]
  readonly formats: readonly (Schema['format'] | undefined)[]
  readonly space: Space
}

interface Cell {
  /** Undefined for everything. */
  readonly runs: Runs | undefined
  /** Whether it says more than is compared. */
  readonly isUnread: boolean
}

/** A row as the part of the space in which it applies. */
export interface ReadRow {
  readonly index: number
  readonly row: Row
  readonly box: Box
  /** Columns whose cells say more than is compared; there the row is taken to apply to everything. */
  readonly unread: readonly string[]
  /** The results, the same for rows that give the same. */
  readonly results: string
  /** Whether all results are values that are written out. */
  readonly certain: boolean
}

export function readColumns(
  { inputs, rows, leftOpen = [] }: Table,
  schemas: readonly Schema[],
  types: Readonly<Record<string, Schema>>,
): Columns {
  const places = inputs.map(({ id }, index) => {
    const texts = new Set([...rows, ...leftOpen].map(({ when }) => referred(when, id) ?? ''))
    const conditions = [...texts].flatMap((text) => readCondition(text) ?? [])
    return placesOf(schemas[index] ?? {}, conditions, types)
  })
  const resolved = schemas.map((schema) => resolve(schema, types))
  return {
    inputs,
    places,
    cells: places.map((known) => remembering((text) => acceptedBy(text, known))),
    formats: resolved.map(({ format }) => format),
    space: {
      whole: places.map((one) => between(0, (one?.size ?? 1) - 1)),
      ordered: resolved.map(
        (schema) => schema.enum === undefined && orderingOf(schema) !== undefined,
      ),
    },
  }
}

export function readRow(
  row: Row,
  index: number,
  { columns, outputs }: { readonly columns: Columns; readonly outputs: Decision['outputs'] },
): ReadRow {
  const { box, unread } = boxOf(row.when, columns)
  const results = outputs.map(({ id }) => resultOf(referred(row.then, id) ?? ''))
  return {
    index,
    row,
    box,
    unread,
    results: results.map(({ text }) => text).join('\n'),
    certain: results.every(({ certain }) => certain),
  }
}

export function boxOf(
  when: Row['when'],
  { inputs, cells }: Columns,
): { readonly box: Box; readonly unread: readonly string[] } {
  const unread: string[] = []
  const box = inputs.map(({ id }, column): Runs | undefined => {
    const cell = cells[column]?.(referred(when, id) ?? '')
    if (cell?.isUnread === true) unread.push(id)
    return cell?.runs
  })
  return { box, unread }
}

function acceptedBy(text: string, places: Places | undefined): Cell {
  const condition = readCondition(text)
  if (condition !== undefined && acceptsAll(condition)) return { runs: undefined, isUnread: false }
  const runs = condition && places && cellOf(condition, places)
  const isAll = runs !== undefined && sizeOf(runs) === places?.size
  return { runs: isAll ? undefined : runs, isUnread: runs === undefined }
}

function remembering(read: (text: string) => Cell): (text: string) => Cell {
  const known = new Map<string, Cell>()
  return (text) => {
    const cell = known.get(text) ?? read(text)
    known.set(text, cell)
    return cell
  }
}

function acceptsAll({ tests, negated }: Condition): boolean {
  return tests.length === 0 && !negated
}

function resultOf(text: string): { readonly text: string; readonly certain: boolean } {
  const [only, ...more] = readCondition(text)?.tests ?? []
  return only?.kind === 'is' && more.length === 0
    ? { text: writeConstant(only.value), certain: true }
    : { text: text.trim(), certain: false }
}

/** The conditions of a row that applies in just this part. */
export function writtenBox(
  box: Box,
  { inputs, places }: Columns,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inputs.flatMap(({ id }, column) => {
      const cell = box[column]
      const text = cell === undefined ? '' : (places[column]?.written(cell) ?? '')
      return text === '' ? [] : [[id, text] as const]
    }),
  )
}

/** A case in this part, by input id; null where nothing is known of a column. */
export function exampleIn(
  box: Box,
  { inputs, places, formats }: Columns,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    inputs.map(({ id }, column) => {
      const known = places[column]
      if (known === undefined || known.size === 0) return [id, null]
      return [id, jsonOfConstant(known.example(box[column]?.[0] ?? 0), formats[column])]
    }),
  )
}
