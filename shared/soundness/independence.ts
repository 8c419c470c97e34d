import type { Event } from '../engine/event.ts'
import type { ElementNode, Graph } from '../engine/graph.ts'
import type { Activation, Instance } from '../engine/instance.ts'
import { sameJson } from '../model/hash.ts'
import { aroundOf, startableIn } from './around.ts'
import { nextOf } from './nextOf.ts'

/** One step from a state. */
export interface Step {
  readonly before: Instance
  readonly after: Instance
  readonly events: readonly Event[]
}

/**
 * Whether it makes no difference if all else waits until `unit`, an activation with what is inside, has made one of
 * these steps: none of them ends anything else or a scope around it, and what they enter nobody else can come to
 * first. Other ends of the unit, by something around it, lead to the same with the step or without.
 */
export function isIndependent(unit: Activation, steps: readonly Step[], graph: Graph): boolean {
  const [first] = steps
  if (first === undefined) return false
  const { before } = first
  const around = aroundOf(before, unit.id)
  const reaches = new Map(
    around.map((one) => [one.scope, reachOfOthers(before, one, graph)] as const),
  )
  const isMet = around.some(({ scope, element }) => reaches.get(scope)?.places.has(element))
  if (isMet) return false
  if ([...reaches.values()].some(({ terminates }) => terminates)) return false
  return steps.every((step) => staysApart(step, unit, reaches) && keepsJoins(step, unit, graph))
}

/**
 * A gateway that waits until no more tokens can come goes on sooner or later by what moves first. Only a step to where
 * the token can come to the same flows is no matter to it.
 */
function keepsJoins(step: Step, unit: Activation, graph: Graph): boolean {
  const { before, after } = step
  const isSettled = Object.keys(after.incidents).length === 0 // else somebody still chooses where it goes
  return aroundOf(before, unit.id).every((left) => {
    const joins = startableIn(before, left.scope, graph)?.joins ?? []
    if (joins.length === 0 || (isSettled && after.activations[left.id] !== undefined)) return true
    const reaches = joins.flatMap(({ reach }) => Object.values(reach))
    const next = isSettled ? movedTo(step, left.scope) : undefined
    return reaches.every(
      ({ elements }) => elements.has(left.element) === (next !== undefined && elements.has(next)),
    )
  })
}

/** The one element that a step begins in a scope, if it changes nothing else there. */
function movedTo({ before, after }: Step, scope: string): string | undefined {
  const entered = Object.values(after.activations).filter(
    (one) => one.scope === scope && before.activations[one.id] === undefined,
  )
  const isAll = sameJson(before.tokens[scope] ?? {}, after.tokens[scope] ?? {})
  return isAll && entered.length === 1 ? entered[0]?.element : undefined
}

interface Reach {
  /** Elements and flows. */
  readonly places: ReadonlySet<string>
  /** Flows that another token may come to, apart from one that is there already. */
  readonly coming: ReadonlySet<string>
  /** Somebody may end all else there: then it counts what is under way. */
  readonly terminates: boolean
}

type Reaches = ReadonlyMap<string, Reach>

function staysApart({ before, after, events }: Step, unit: Activation, reaches: Reaches): boolean {
  if (after.status !== 'active' || after.agenda.length > 0) return false
  if (after.scopes[unit.scope] === undefined) return false
  const inside = (activation: string | null) =>
    activation !== null && aroundOf(before, activation).some(({ id }) => id === unit.id)
  for (const id in before.activations) {
    if (after.activations[id] === undefined && !inside(id)) return false
  }
  for (const [key, { activation }] of Object.entries(before.waits)) {
    if (after.waits[key] === undefined && !inside(activation)) return false
  }
  return events.every((event) => entersAlone(event, reaches)) && bringsAlone(before, after, reaches)
}

function entersAlone(event: Event, reaches: Reaches): boolean {
  if (event.type !== 'elementEntered') return true
  const reach = reaches.get(event.scope)
  if (reach === undefined) return true
  return !reach.places.has(event.element) && !event.consumed.some((flow) => reach.coming.has(flow))
}

/** Tokens on flows: those that arrive must be the only ones that can. */
function bringsAlone(before: Instance, after: Instance, reaches: Reaches): boolean {
  for (const [scope, { places }] of reaches) {
    const [were, are] = [before.tokens[scope] ?? {}, after.tokens[scope] ?? {}]
    for (const flow in are) {
      if ((are[flow] ?? 0) > (were[flow] ?? 0) && places.has(flow)) return false
    }
  }
  return true
}

/**
 * The elements and flows of a scope that tokens may come to while one activation stays where it is. A parallel
 * gateway lets them pass only where all of its flows can be reached so.
 */
function reachOfOthers(instance: Instance, one: Activation, graph: Graph): Reach {
  return reachIn(instance, one.scope, { graph, without: one.id })
}

interface Reaching {
  readonly graph: Graph
  readonly without?: string
}

export function reachIn(instance: Instance, inside: string, { graph, without }: Reaching): Reach {
  const process = graph.processes[instance.scopes[inside]?.process ?? '']
  const reached = new Set<string>()
  const coming = new Set<string>()
  let terminates = false
  const open: ElementNode[] = []
  const leave = (node: ElementNode) => {
    for (const { id, target } of node.outgoing) {
      coming.add(id)
      arrive(id, target)
    }
    for (const next of nextOf(node, graph)) {
      if (!node.outgoing.some(({ target }) => target === next)) enter(next)
    }
  }
  const enter = (node: ElementNode) => {
    if (reached.has(node.id)) return
    reached.add(node.id)
    terminates ||= isTerminating(node)
    open.push(node)
  }
  const arrive = (flow: string, target: ElementNode) => {
    reached.add(flow)
    const isJoin = target.element.type === 'parallelGateway'
    if (!isJoin || target.incoming.every(({ id }) => reached.has(id))) enter(target)
  }
  for (const flow in instance.tokens[inside]) {
    const node = process?.flows[flow]
    if (node !== undefined) arrive(flow, node.target)
  }
  for (const { id, scope, element } of Object.values(instance.activations)) {
    const node = process?.elements[element]
    if (scope === inside && id !== without && node !== undefined) enter(node)
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) leave(node)
  return { places: reached, coming, terminates }
}

export function isTerminating({ element }: ElementNode): boolean {
  return element.type === 'endEvent' && element.event.type === 'terminate'
}
