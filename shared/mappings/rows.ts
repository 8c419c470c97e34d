import type { Scope } from '../feel/scope.ts'
import type { Rows } from '../model/mappingRows.ts'
import type { Schema } from '../model/schema.ts'
import { itemPlace, type MappingPlace } from './place.ts'

/** An expression of a row, or of a row inside one. */
export interface RowExpression {
  readonly text: string
  readonly scope: Scope
  /** Where it stands below the mapping: ["rows", "lines", "rows", "amount", "value"]. */
  readonly members: readonly string[]
  /** What the value has to become; the list of a row with rows inside becomes nothing itself. */
  readonly target?: Schema
}

/** `target` gives what a path fills, where that is known. */
export function expressionsIn(
  rows: Rows,
  scope: Scope,
  target: MappingPlace['target'] = () => undefined,
): readonly RowExpression[] {
  return Object.entries(rows).flatMap(([path, row]) => {
    const filled = row.rows === undefined ? target(path) : undefined
    const at = (text: string, member: string): RowExpression => ({
      text,
      scope,
      members: ['rows', path, member],
      ...(filled === undefined ? {} : { target: filled }),
    })
    const own = [
      at(row.value, 'value'),
      ...(row.default === undefined ? [] : [at(row.default, 'default')]),
    ]
    if (row.rows === undefined) return own
    const inner = itemPlace(row, path, { scope, target })
    return [...own, ...expressionsIn(row.rows, inner.scope, inner.target).map(inside)]

    function inside(expression: RowExpression): RowExpression {
      return { ...expression, members: ['rows', path, ...expression.members] }
    }
  })
}
