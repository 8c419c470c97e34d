import type { Decided } from '../engine/command.ts'
import type { Instance } from '../engine/instance.ts'
import type { Decision, Decisions } from './answering.ts'
import type { Trace, Traced, Visits } from './trace.ts'

export interface Deciding {
  readonly decisions: Decisions
  readonly visits: Visits
  readonly trace: Trace
  /** Undefined before it has begun. */
  readonly instance: Instance | undefined
  /** The activation that is moved. */
  readonly moved: string | null
}

/** What is left of the decisions for one step: for what is under way, then for the visits that follow. */
export function decidedFor(deciding: Deciding): Decided | undefined {
  const { flows, items } = deciding.decisions
  const [byFlows, byItems] = [Object.entries(flows), Object.entries(items)]
  if (byFlows.length === 0 && byItems.length === 0) return undefined
  const around = activationsAround(deciding)
  return {
    flows: Object.fromEntries(
      byFlows.map(([id, decision]) => [id, leaving(deciding, { id, decision, around })]),
    ),
    items: Object.fromEntries(
      byItems.map(([id, decision]) => [id, upcoming(decision, deciding.visits.elements.get(id))]),
    ),
  }
}

interface Leaving<T> {
  readonly id: string
  readonly decision: Decision<T>
  readonly around: readonly string[]
}

/** What is under way leaves by what was decided for its own visit, the one that is moved first. */
function leaving<T>(
  { trace, visits }: Deciding,
  { id, decision, around }: Leaving<T>,
): readonly (T | null)[] {
  if ('always' in decision) return repeated(decision)
  const open = [...trace.activations.values()].filter(
    ({ node, run }) => node.id === id && run === undefined,
  )
  const moved = (one: Traced) => (around.includes(one.activation) ? 0 : 1)
  const current = open
    .toSorted((a, b) => moved(a) - moved(b) || a.visit - b.visit)
    .map(({ visit }) => decision.each[visit] ?? null)
  return [...current, ...upcoming(decision, visits.elements.get(id))]
}

function upcoming<T>(decision: Decision<T>, visit = 0): readonly (T | null)[] {
  if ('always' in decision) return repeated(decision)
  return decision.each.slice(visit).map((one) => one ?? null)
}

/** As often as a step can do anything before its fuel runs out. */
const times = 10_000
const made = new WeakMap<object, readonly unknown[]>()

function repeated<T>(decision: { readonly always: T }): readonly T[] {
  const known = made.get(decision)
  if (known !== undefined) return known as readonly T[] // reason: made below of the same decision
  const list = Array.from({ length: times }, () => decision.always)
  made.set(decision, list)
  return list
}

/** The activation that is moved and those whose scope it runs in. */
function activationsAround({ instance, moved }: Deciding): readonly string[] {
  const found: string[] = []
  let current: string | null | undefined = moved
  while (typeof current === 'string') {
    found.push(current)
    const scope: string = instance?.activations[current]?.scope ?? ''
    current = instance?.scopes[scope]?.activation
  }
  return found
}
