import type { Decision } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { readCondition } from '../condition.ts'
import { writeConstant } from '../constant.ts'
import { constantsOf } from './column.ts'
import type { Problem } from './problem.ts'
import type { Places } from './places.ts'
import type { Columns } from './reading.ts'

/** Values in conditions that their column does not have. */
export function checkConstants(
  { rows }: Decision,
  { inputs, places }: Columns,
): readonly Problem[] {
  const columns = inputs.map(({ id }, column) => {
    const known = places[column]
    const texts = new Set(rows.map(({ when }) => referred(when, id) ?? ''))
    return { id, foreign: new Map([...texts].map((text) => [text, outside(text, known)])) }
  })
  return rows.flatMap(({ when }, row) =>
    columns.flatMap(({ id, foreign }) =>
      (foreign.get(referred(when, id) ?? '') ?? []).map(({ value, why }): Problem => ({
        kind: 'outside',
        row,
        column: id,
        value,
        why,
      })),
    ),
  )
}

type Outside = Problem & { readonly kind: 'outside' }

function outside(
  text: string,
  places: Places | undefined,
): readonly Pick<Outside, 'value' | 'why'>[] {
  const condition = readCondition(text)
  if (condition === undefined || places === undefined) return []
  return constantsOf(condition).flatMap((value) => {
    const why = places.fits(value)
    return why === 'fits' || value.type === 'null' ? [] : [{ value: writeConstant(value), why }]
  })
}
