import type { Decision } from '../model/content.ts'
import type { TableProblem } from './checkTable.ts'

type Rows = Decision['rows']

/** The rows without the problem; undefined where a person has to decide. A row for a gap still lacks its results. */
export function repair(
  { rows, date }: Pick<Decision, 'rows' | 'date'>,
  problem: TableProblem,
): Rows | undefined {
  switch (problem.kind) {
    case 'gap': {
      const validity = date === undefined ? {} : problem.period
      const row = { id: freeRowId(rows), when: { ...problem.when }, then: {}, ...validity }
      return rows.toSpliced(problem.after + 1, 0, row)
    }
    case 'overlap':
      return problem.sameCase && problem.sameResult ? rows.toSpliced(problem.rows[1], 1) : undefined
    case 'unreachable':
    case 'subsumed':
    case 'neverApplies':
      return rows.toSpliced(problem.row, 1)
    case 'mergeable':
      return merged(rows, problem)
    case 'contradiction':
    case 'moreGaps':
    case 'noRowValid':
    case 'outside':
    case 'unread':
    case 'unfinished':
      return undefined
  }
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

export function freeRowId(rows: Rows): string {
  const taken = new Set(rows.map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? 'zeile' : `zeile${number}`
    if (!taken.has(id)) return id
  }
}
