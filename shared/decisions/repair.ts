import type { Decision } from '../model/content.ts'
import type { TableProblem } from './checkTable.ts'

type Rows = Decision['rows']

/** The rows without the problem; undefined where a person has to decide. A row for a gap still lacks its results. */
export function repair(
  { rows, date }: Pick<Decision, 'rows' | 'date'>,
  problem: TableProblem,
): Rows | undefined {
  const { kind } = problem
  if (kind === 'gap') {
    const validity = date === undefined ? {} : problem.period
    const row = { id: freeRowId(rows), when: { ...problem.when }, then: {}, ...validity }
    return rows.toSpliced(problem.after + 1, 0, row)
  }
  if (kind === 'overlap')
    return problem.sameCase && problem.sameResult ? rows.toSpliced(problem.rows[1], 1) : undefined
  if (kind === 'unreachable' || kind === 'subsumed' || kind === 'neverApplies')
    return rows.toSpliced(problem.row, 1)
  return kind === 'mergeable' ? merged(rows, problem) : undefined
}

function merged(
  rows: Rows,
  { rows: members, column, text }: TableProblem & { readonly kind: 'mergeable' },
): Rows {
  const [first] = members
  return rows.flatMap((row, index) => {
    if (index !== first) return members.includes(index) ? [] : [row]
    const { [column]: _before, ...others } = row.when
    return [{ ...row, when: text === '' ? others : { ...others, [column]: text } }]
  })
}

function freeRowId(rows: Rows): string {
  const taken = new Set(rows.map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? 'zeile' : `zeile${number}`
    if (!taken.has(id)) return id
  }
}
