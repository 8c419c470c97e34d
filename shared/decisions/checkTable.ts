import type { Decision } from '../model/content.ts'
import type { Schema } from '../model/schema.ts'
import type { Checking } from './check/checking.ts'
import { checkConstants } from './check/constants.ts'
import { checkGaps } from './check/checkGaps.ts'
import { mergeable } from './check/merging.ts'
import { overlaps } from './check/overlaps.ts'
import type { Problem } from './check/problem.ts'
import { readColumns, readRow, type ReadRow } from './check/reading.ts'
import { unreachable } from './check/unreachable.ts'
import { isNeverValid } from './validity.ts'

export type TableProblem = Problem

export interface CheckedAgainst {
  /** What the values of a condition column can be, by input id. */
  readonly schemas: Readonly<Record<string, Schema>>
  readonly types: Readonly<Record<string, Schema>>
}

/** Cells compared until a table counts as too entangled; well below a second. */
const effort = 40_000_000

/**
 * Gaps, overlaps against the hit policy, rows that are never reached, rows that could be one, and values that a column
 * does not have. What it says is certain; where it could not look, it says that.
 */
export function checkTable(
  decision: Decision,
  { schemas, types }: CheckedAgainst,
): readonly Problem[] {
  const domains = decision.inputs.map(({ id, schema }) => schemas[id] ?? schema)
  const columns = readColumns(decision, domains, types)
  const { outputs } = decision
  const rows = decision.rows.map((row, index) => readRow(row, index, { columns, outputs }))
  const checking: Checking = { decision, columns, effort: { left: effort } }
  const applying = rows.filter(
    ({ box, row }) => box.every((cell) => cell?.length !== 0) && !isNeverValid(row),
  )
  return [
    ...checkConstants(decision, columns),
    ...rows.flatMap((row) => neverApplies(row, decision)),
    ...overlaps(applying, checking),
    ...unreachable(applying, checking),
    ...checkGaps(applying, checking),
    ...uncompared(rows, decision),
    ...mergeable(applying, checking),
  ]
}

function neverApplies({ index, box }: ReadRow, { inputs }: Decision): readonly Problem[] {
  const column = box.findIndex((cell) => cell?.length === 0)
  return column < 0 ? [] : [{ kind: 'neverApplies', row: index, column: inputs[column]?.id ?? '' }]
}

/** Of a row with a cell that cannot be compared nobody knows whether it overlaps another. */
function uncompared(rows: readonly ReadRow[], { hitPolicy }: Decision): readonly Problem[] {
  if (hitPolicy !== 'unique' && hitPolicy !== 'any') return []
  return rows.flatMap(({ index, unread }) =>
    unread.map((column) => ({ kind: 'unread', row: index, column }) as const),
  )
}
