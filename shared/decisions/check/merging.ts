import type { Decision } from '../../model/content.ts'
import type { Checking } from './checking.ts'
import type { Problem } from './problem.ts'
import type { ReadRow } from './reading.ts'
import { boxesMeet, meets, none, union } from './runs.ts'

interface Group {
  readonly column: number
  readonly rows: ReadRow[]
}

/** Rows that say the same but for one column can be one row, where nothing between them decides otherwise. */
export function mergeable(rows: readonly ReadRow[], checking: Checking): readonly Problem[] {
  const { columns, decision } = checking
  const taken = new Set<ReadRow>()
  return [...groupsOf(rows)].flatMap(({ column, rows: alike }): readonly Problem[] => {
    const members = alike.filter((row) => !taken.has(row))
    if (members.length < 2 || !mayMerge(members, { rows, column, decision })) return []
    for (const row of members) taken.add(row)
    const cell = members.reduce((sum, { box }) => union(sum, box[column] ?? none), none)
    return [
      {
        kind: 'mergeable',
        rows: members.map(({ index }) => index),
        column: columns.inputs[column]?.id ?? '',
        text: columns.places[column]?.written(cell) ?? '',
      },
    ]
  })
}

/** Alike in everything that is said or decided, but for one column. */
function groupsOf(rows: readonly ReadRow[]): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const [rest, alike] of byWhatTheySay(rows)) {
    if (alike.length < 2) continue
    for (const read of alike) {
      const cells = read.box.map((cell) => cell?.join() ?? '*')
      for (const [column, cell] of read.box.entries()) {
        if (cell === undefined) continue
        const key = `${column}|${cells.with(column, '?').join('|')}|${rest}`
        const group = groups.get(key) ?? { column, rows: [] }
        groups.set(key, group)
        group.rows.push(read)
      }
    }
  }
  return groups.values()
}

/** Results, reason, validity and all else but the conditions. */
function byWhatTheySay(rows: readonly ReadRow[]): ReadonlyMap<string, readonly ReadRow[]> {
  const said = new Map<string, ReadRow[]>()
  for (const read of rows) {
    if (read.unread.length > 0) continue
    const { id: _, when: __, then: ___, ...besides } = read.row
    const key = `${read.results}|${JSON.stringify(besides)}`
    const known = said.get(key)
    if (known === undefined) said.set(key, [read])
    else known.push(read)
  }
  return said
}

function mayMerge(
  members: readonly ReadRow[],
  {
    rows,
    column,
    decision,
  }: {
    readonly rows: readonly ReadRow[]
    readonly column: number
    readonly decision: Decision
  },
): boolean {
  const [first, last] = [members[0]?.index ?? 0, members.at(-1)?.index ?? 0]
  const isFree = rows.every(
    (one) =>
      one.index <= first ||
      one.index >= last ||
      members.includes(one) ||
      members.every(({ box }) => !boxesMeet(box, one.box)),
  )
  const countsEach = ['unique', 'collect', 'ruleOrder', 'outputOrder'].includes(decision.hitPolicy)
  return isFree && (!countsEach || areApart(members, column))
}

function areApart(members: readonly ReadRow[], column: number): boolean {
  return members.every((one, at) =>
    members.slice(at + 1).every((other) => !meets(one.box[column], other.box[column])),
  )
}
