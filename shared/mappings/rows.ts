import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { MappingRow } from '../model/content.ts'
import type { Rows } from '../model/mappingRows.ts'
import { usualItem } from './place.ts'

/** An expression of a row, or of a row inside one. */
export interface RowExpression {
  readonly text: string
  readonly scope: Scope
  /** Where it stands below the mapping: ["rows", "lines", "rows", "amount", "value"]. */
  readonly members: readonly string[]
}

export function expressionsIn(rows: Rows, scope: Scope): readonly RowExpression[] {
  return Object.entries(rows).flatMap(([target, row]) => {
    const at = (text: string, member: string): RowExpression => ({
      text,
      scope,
      members: ['rows', target, member],
    })
    const inner =
      row.rows === undefined ? [] : expressionsIn(row.rows, itemScope(row, scope)).map(inside)
    return [
      at(row.value, 'value'),
      ...(row.default === undefined ? [] : [at(row.default, 'default')]),
      ...inner,
    ]

    function inside(expression: RowExpression): RowExpression {
      return { ...expression, members: ['rows', target, ...expression.members] }
    }
  })
}

/** What the rows for the items of a list see. */
export function itemScope({ value, item = usualItem }: MappingRow, scope: Scope): Scope {
  const items = compile(value, { kind: 'expression', scope }).schema?.items ?? {}
  return withNames(scope, { [item]: items })
}
