import type { Decision } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { readCondition } from '../condition.ts'
import { writeConstant } from '../constant.ts'
import { constantsOf } from './column.ts'
import type { Problem } from './problem.ts'
import type { Columns } from './reading.ts'

/** Values in conditions that their column does not have. */
export function checkConstants(
  { rows }: Decision,
  { inputs, places }: Columns,
): readonly Problem[] {
  return rows.flatMap(({ when }, row) =>
    inputs.flatMap(({ id }, column): readonly Problem[] => {
      const [condition, known] = [readCondition(referred(when, id) ?? ''), places[column]]
      if (condition === undefined || known === undefined) return []
      return constantsOf(condition).flatMap((value): readonly Problem[] => {
        const why = known.fits(value)
        if (why === 'fits' || value.type === 'null') return []
        return [{ kind: 'outside', row, column: id, value: writeConstant(value), why }]
      })
    }),
  )
}
