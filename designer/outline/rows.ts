import type { Process } from '#shared/model/elements.ts'
import {
  laneOf,
  outlineOf,
  type Entry,
  type StepEntry,
  type WayEntry,
} from '#shared/outline/outline.ts'
import { isLine } from '../editing/artifacts.ts'

interface Common {
  readonly key: string
  /** From 1, and the place among its siblings, as assistive technology says them. */
  readonly level: number
  readonly at: number
  readonly of: number
  /** The key of the row it is under. */
  readonly under: string | undefined
  readonly open: boolean | undefined
}

export type Row =
  | (Common & { readonly kind: 'lane'; readonly lane: string | undefined })
  | (Common & { readonly kind: 'beside' })
  | (Common & { readonly kind: 'pools' })
  | (Common & { readonly kind: 'message'; readonly id: string })
  | (Common & { readonly kind: 'step'; readonly id: string })
  | (Common & {
      readonly kind: 'way'
      readonly id: string
      readonly entry: WayEntry
      readonly nth: number
    })

/** A message of a pool. */
interface MessageEntry {
  readonly kind: 'message'
  readonly id: string
  readonly entries: readonly []
}

/** A pool, which is chosen like a step, with its messages. */
export interface PoolEntry {
  readonly kind: 'step'
  readonly id: string
  readonly entries: readonly MessageEntry[]
}

/** A run of steps of which one office is in charge, or a part of one; last what is drawn beside the flow, and who takes part. */
type Node =
  | { readonly kind: 'pools'; readonly entries: readonly PoolEntry[] }
  | PoolEntry
  | MessageEntry
  | { readonly kind: 'beside'; readonly entries: readonly StepEntry[] }
  | { readonly kind: 'lane'; readonly lane: string | undefined; readonly entries: readonly Entry[] }
  | Entry

const known = new WeakMap<Process, readonly Node[]>()

/** The lines of the outline as they are folded now. */
export function rowsOf(process: Process, { folded, isShown, pools = [] }: Folding): readonly Row[] {
  const rows: Row[] = []
  const list = (nodes: readonly Node[], under: Row | undefined): void => {
    const shown = isShown === undefined ? nodes : nodes.filter((node) => isAnyShown(node, isShown))
    for (const [index, node] of shown.entries()) {
      const key = keyOf(node)
      const open = node.entries.length === 0 ? undefined : isShown !== undefined || !folded.has(key)
      const place = { key, level: (under?.level ?? 0) + 1, at: index + 1, of: shown.length }
      const row: Row = { ...ofNode(node, nodes), ...place, under: under?.key, open }
      rows.push(row)
      if (open === true) list(node.entries, row)
    }
  }
  const around = pools.length === 0 ? [] : [{ kind: 'pools', entries: pools } as const]
  list([...sectionsOf(process), ...around], undefined)
  return rows
}

interface Folding {
  readonly folded: ReadonlySet<string>
  /** While something is looked for, only what it finds, and what that is under. */
  readonly isShown: ((step: string) => boolean) | undefined
  readonly pools?: readonly PoolEntry[]
}

/** What a line is under, from the outside in; undefined where there is none of that key. */
export function keysAbove(process: Process, wanted: string): readonly string[] | undefined {
  const find = (
    nodes: readonly Node[],
    above: readonly string[],
  ): readonly string[] | undefined => {
    for (const node of nodes) {
      const key = keyOf(node)
      const found = key === wanted ? above : find(node.entries, [...above, key])
      if (found !== undefined) return found
    }
    return undefined
  }
  return find(sectionsOf(process), [])
}

export const stepKey = (id: string): string => `step:${id}`
export const wayKey = (id: string): string => `way:${id}`

/** The lines of no other process are as many: worked out once for each. */
function sectionsOf(process: Process): readonly Node[] {
  const before = known.get(process)
  if (before !== undefined) return before
  const nodes: { kind: 'lane'; lane: string | undefined; entries: Entry[] }[] = []
  for (const entry of outlineOf(process).entries) {
    const element = process.elements[entry.id]
    const lane = element === undefined ? undefined : laneOf(process, element)
    const last = nodes.at(-1)
    if (last === undefined || last.lane !== lane)
      nodes.push({ kind: 'lane', lane, entries: [entry] })
    else last.entries.push(entry)
  }
  const beside = besideOf(process).map((id) => ({ kind: 'step', id, entries: [] }) as const)
  const all = beside.length === 0 ? nodes : [...nodes, { kind: 'beside', entries: beside } as const]
  known.set(process, all)
  return all
}

/** Notes, frames and records: after all the steps. */
function besideOf({ artifacts = {} }: Process): readonly string[] {
  return Object.entries(artifacts).flatMap(([id, artifact]) =>
    isLine(artifact) || artifact.type === 'dataObject' ? [] : [id],
  )
}

/** A run of steps by the first of them: it stays folded when another comes before it. */
function keyOf(node: Node): string {
  if (node.kind === 'beside' || node.kind === 'pools') return node.kind
  return node.kind === 'lane' ? `lane:${node.entries[0]?.id ?? ''}` : `${node.kind}:${node.id}`
}

function ofNode(node: Node, siblings: readonly Node[]) {
  if (node.kind === 'lane') return { kind: 'lane', lane: node.lane } as const
  if (node.kind === 'beside') return { kind: 'beside' } as const
  if (node.kind === 'pools') return { kind: 'pools' } as const
  if (node.kind === 'message') return { kind: 'message', id: node.id } as const
  if (node.kind === 'step') return { kind: 'step', id: node.id } as const
  const nth = siblings.filter(({ kind }) => kind === 'way').indexOf(node)
  return { kind: 'way', id: node.id, entry: node, nth } as const
}

function isAnyShown(node: Node, isShown: (step: string) => boolean): boolean {
  if (node.kind === 'step' && isShown(node.id)) return true
  return node.entries.some((entry) => isAnyShown(entry, isShown))
}
