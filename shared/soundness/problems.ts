import type { Graph } from '../engine/graph.ts'
import type { Instance, OpenIncident } from '../engine/instance.ts'
import type { Explored, State } from './explore.ts'
import { aroundOf } from './around.ts'
import { isTerminating, reachIn } from './independence.ts'
import type { Told } from './moves.ts'
import type { Place } from './openProcess.ts'
import type { Taken } from './steps.ts'

export interface Problem extends Place {
  readonly kind:
    /** A gateway waits for tokens that never come. */
    | 'waits'
    /** Nothing goes on from here: nobody catches an error, nothing says how. */
    | 'stuck'
    /** It goes on for ever and never comes to an end. */
    | 'circles'
    /** Two tokens are at the same place, so that it happens twice. */
    | 'twice'
    /** In the ordinary course the end comes while other work is under way. */
    | 'abandons'
  /** The flows that nothing comes over, or the work that is ended. */
  readonly about: readonly string[]
  /** What happens until then, one thing after the other. */
  readonly trace: readonly Told[]
  /** However it goes, no case comes to its end. */
  readonly isCertain: boolean
}

/** What one state shows, told when the whole has been explored. */
export interface Found extends Pick<Problem, 'kind' | 'process' | 'element' | 'about'> {
  readonly state: State
  /** What then happened. */
  readonly then?: Told
}

interface Sight {
  readonly state: State
  readonly instance: Instance
  readonly graph: Graph
}

/** What is wrong with a state whatever comes after. */
export function wrongIn(sight: Sight): Found | undefined {
  const { state, instance } = sight
  const endless = Object.values(instance.incidents).find(isEndless)
  if (endless !== undefined) return { ...placeOf(endless), kind: 'circles', about: [], state }
  const twice = tokensTwiceIn(sight) ?? elementTwiceIn(sight)
  return twice === undefined ? undefined : { ...twice, kind: 'twice', about: [], state }
}

function placeOf({ process, element }: OpenIncident): Place {
  return { process, element }
}

function isEndless({ incident }: OpenIncident): boolean {
  return incident.code === 'fuelExhausted'
}

/** Where two tokens are on one flow. */
function tokensTwiceIn({ instance: { tokens, scopes }, graph }: Sight): Place | undefined {
  for (const [scope, flows] of Object.entries(tokens)) {
    const process = scopes[scope]?.process ?? ''
    for (const [flow, count] of Object.entries(flows)) {
      const element = graph.processes[process]?.flows[flow]?.target
      if (count > 1 && element?.quantities.start === 1) return { process, element: element.id }
    }
  }
  return undefined
}

/** Where two are in one element; runs of a loop have scopes of their own. */
function elementTwiceIn({ instance: { activations, scopes } }: Sight): Place | undefined {
  const seen = new Set<string>()
  for (const { scope, element } of Object.values(activations)) {
    const key = `${scope} ${element}`
    if (seen.has(key)) return { process: scopes[scope]?.process ?? '', element }
    seen.add(key)
  }
  return undefined
}

/**
 * Parallel gateways where a token waits for others that can no longer come, whatever else is under way: only an event
 * that ends all around could free it.
 */
export function waitingInVain({ state, instance, graph }: Sight): readonly Found[] {
  const { tokens, scopes } = instance
  return Object.entries(tokens).flatMap(([scope, flows]) => {
    const process = scopes[scope]?.process ?? ''
    const joins = new Set(
      Object.keys(flows).map((id) => graph.processes[process]?.flows[id]?.target),
    )
    const { coming } = reachIn(instance, scope, { graph })
    return [...joins].flatMap((join): readonly Found[] => {
      if (join?.element.type !== 'parallelGateway') return []
      const missing = join.incoming.map(({ id }) => id).filter((id) => !Object.hasOwn(flows, id))
      const about = missing.filter((id) => !coming.has(id))
      return about.length === 0 ? [] : [{ kind: 'waits', process, element: join.id, about, state }]
    })
  })
}

/** Nothing can happen any more, and the case has not ended. */
export function deadEnds(sight: Sight): readonly Found[] {
  const { state, instance } = sight
  const stuck = Object.values(instance.incidents).map(
    (incident) => ({ ...placeOf(incident), kind: 'stuck', about: [], state }) as const,
  )
  if (stuck.length > 0 || waitingInVain(sight).length > 0) return stuck
  const place = tokenIn(sight) ?? state.at
  return [{ kind: 'stuck', process: place.process, element: place.element, about: [], state }]
}

/** A gateway that a token waits at. */
function tokenIn({ instance: { tokens, scopes }, graph }: Sight): Place | undefined {
  const [[scope, flows] = ['', {}]] = Object.entries(tokens)
  const process = scopes[scope]?.process ?? ''
  const [flow = ''] = Object.keys(flows)
  const element = graph.processes[process]?.flows[flow]?.target.id
  return element === undefined ? undefined : { process, element }
}

/** A terminate end event that comes first although nothing unusual happened. */
export function abandonedBy(
  { before, events, move }: Taken,
  { state, graph }: Pick<Sight, 'state' | 'graph'>,
): readonly Found[] {
  const ended = events.findIndex((event) => event.type === 'elementTerminated')
  if (ended < 0) return []
  const cause = events.slice(0, ended).findLast((event) => event.type === 'elementCompleted')
  const entered = events.find(
    (event) => event.type === 'elementEntered' && event.activation === cause?.activation,
  )
  if (entered?.type !== 'elementEntered') return []
  const process = before.scopes[entered.scope]?.process ?? ''
  const node = graph.processes[process]?.elements[entered.element]
  if (
    node === undefined ||
    !isTerminating(node) ||
    ![...traceTo(state), move.told].every(isOrdinary)
  )
    return []
  const around = new Set(
    'activation' in move.holder ? aroundOf(before, move.holder.activation).map(({ id }) => id) : [],
  )
  const about = events.flatMap((event) => {
    if (event.type !== 'elementTerminated' || around.has(event.activation)) return []
    return before.activations[event.activation]?.element ?? []
  })
  if (about.length === 0) return []
  return [{ kind: 'abandons', process, element: entered.element, about, state, then: move.told }]
}

function isOrdinary({ did }: Told): boolean {
  return did !== 'comes' && did !== 'fails' && did !== 'escalates'
}

function traceTo(state: State): readonly Told[] {
  const trace: Told[] = []
  for (let at: State | undefined = state; at !== undefined; at = at.from) trace.push(at.by)
  return trace.toReversed()
}

/** What was found, and what only the whole shows: states from which no way leads to an end. */
export function problemsOf(
  { states, isWhole }: Explored,
  found: readonly Found[],
): readonly Problem[] {
  const isCertain = isWhole && !states.some(({ how }) => how === 'ended' || how === 'cut')
  const state = isWhole ? circlingIn(states) : undefined
  const circling: readonly Found[] =
    state === undefined ? [] : [{ kind: 'circles', ...state.at, about: [], state }]
  return [...found, ...circling].map(({ state: where, then, ...problem }) => ({
    ...problem,
    trace: [...traceTo(where), ...(then === undefined ? [] : [then])],
    isCertain: isCertain && problem.kind !== 'abandons',
  }))
}

/** The first state from which none can be reached that ends, in one way or the other. */
function circlingIn(states: readonly State[]): State | undefined {
  const before: number[][] = states.map(() => [])
  for (const { index, next } of states) for (const one of next) before[one]?.push(index)
  const open = states.filter(({ how }) => how !== 'open').map(({ index }) => index)
  const leading = new Set(open)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const index of before[at] ?? []) {
      if (leading.has(index)) continue
      leading.add(index)
      open.push(index)
    }
  }
  return states.find(({ index }) => !leading.has(index))
}
