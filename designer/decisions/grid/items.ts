import type { TableProblem } from '#shared/decisions/checkTable.ts'
import { areValidTogether, type Validity } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Row } from '../../editing/commands/decisionRows.ts'
import type { Period } from '../validity.ts'

export type Gap = TableProblem & { readonly kind: 'gap' }

/** What stands in a line of the grid: a row of the table, one that is missing, or a case that is left open. */
export type GridItem =
  | { readonly kind: 'row'; readonly row: Row; readonly number: number }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | {
      readonly kind: 'open'
      readonly at: number
      readonly open: NonNullable<Decision['leftOpen']>[number]
    }

/** The lines of a period, each missing row at the place where it belongs. */
export function itemsOf(
  version: Decision,
  period: Period,
  problems: readonly TableProblem[],
): readonly GridItem[] {
  const ids = new Set(period.rows)
  const gaps = gapsIn(period, problems)
  const gapsAfter = (index: number): readonly GridItem[] =>
    gaps.filter(({ after }) => after === index).map((gap) => ({ kind: 'gap', gap }))
  let number = 0
  const rows = version.rows.flatMap((row, index): readonly GridItem[] => {
    if (ids.has(row.id)) number += 1
    const shown: readonly GridItem[] = ids.has(row.id) ? [{ kind: 'row', row, number }] : []
    return [...shown, ...gapsAfter(index)]
  })
  const open = (version.leftOpen ?? []).flatMap((one, at): readonly GridItem[] =>
    areValidTogether(one, timeOf(period)) ? [{ kind: 'open', at, open: one }] : [],
  )
  return [...gapsAfter(-1), ...rows, ...open]
}

export function gapsIn(period: Period, problems: readonly TableProblem[]): readonly Gap[] {
  return problems.filter(
    (problem): problem is Gap =>
      problem.kind === 'gap' && areValidTogether(problem.period, timeOf(period)),
  )
}

function timeOf({ from, to }: Period): Validity {
  return {
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
  }
}
