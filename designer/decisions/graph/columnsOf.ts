import type { Requirement } from '#shared/decisions/requirements.ts'

export interface Placed {
  readonly id: string
  /** Where a line passes a column no box stands. */
  readonly kind: 'data' | 'decision' | 'use' | 'passage'
  readonly column: number
  readonly row: number
}

export interface Line {
  readonly from: string
  /** Where it passes the columns between. */
  readonly through: readonly string[]
  readonly to: string
}

export interface Arrangement {
  readonly nodes: readonly Placed[]
  readonly lines: readonly Line[]
  readonly columns: number
  readonly rows: number
}

const dataId = (path: string): string => `data ${path}`
const passageId = (from: string, column: number): string => `passage ${from} ${column}`
const usedId = (decision: string, at: number): string => `use ${decision} ${at}`

/** Data on the left, decisions after those they need, use on the right. */
export function arrange(requirements: readonly Requirement[]): Arrangement {
  const depths = depthsOf(requirements)
  const deepest = Math.max(0, ...depths.values())
  const columns: string[][] = Array.from({ length: deepest + 3 }, () => [])
  const kinds = new Map<string, Placed['kind']>()
  const columnOf = new Map<string, number>()
  const joined: Pick<Line, 'from' | 'to'>[] = []
  const put = (id: string, kind: Placed['kind'], column: number): void => {
    if (kinds.has(id)) return
    kinds.set(id, kind)
    columnOf.set(id, column)
    columns[column]?.push(id)
  }
  for (const { id, data, decisions, uses } of requirements) {
    for (const path of data) {
      put(dataId(path), 'data', 0)
      joined.push({ from: dataId(path), to: id })
    }
    put(id, 'decision', 1 + (depths.get(id) ?? 0))
    for (const other of decisions) joined.push({ from: other, to: id })
    for (const at of uses.keys()) {
      put(usedId(id, at), 'use', deepest + 2)
      joined.push({ from: id, to: usedId(id, at) })
    }
  }
  const lines = joined.map(({ from, to }): Line => {
    const first = (columnOf.get(from) ?? 0) + 1
    const between = Math.max(0, (columnOf.get(to) ?? 0) - first)
    const through = Array.from({ length: between }, (_, at) => passageId(from, first + at))
    for (const [at, id] of through.entries()) put(id, 'passage', first + at)
    return { from, through, to }
  })
  const nodes = columns.flatMap((ids, column) =>
    ids.map((id, row) => ({ id, kind: kinds.get(id) ?? 'data', column, row })),
  )
  return {
    nodes,
    lines,
    columns: columns.length,
    rows: Math.max(0, ...columns.map((ids) => ids.length)),
  }
}

/** How many decisions come before; a circle counts once. */
function depthsOf(requirements: readonly Requirement[]): ReadonlyMap<string, number> {
  const byId = new Map(requirements.map((one) => [one.id, one]))
  const depths = new Map<string, number>()
  const depthOf = (id: string, above: ReadonlySet<string>): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    if (above.has(id)) return 0
    const inner = new Set([...above, id])
    const before = (byId.get(id)?.decisions ?? []).map((other) => depthOf(other, inner) + 1)
    const depth = Math.max(0, ...before)
    depths.set(id, depth)
    return depth
  }
  for (const { id } of requirements) depthOf(id, new Set())
  return depths
}
