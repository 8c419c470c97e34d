import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Effect } from '#shared/engine/effect.ts'
import { effectOf } from '#shared/engine/effectOf.ts'
import { eventSchemas, type Event } from '#shared/engine/event.ts'
import { evolve, own } from '#shared/engine/evolve.ts'
import type { Graph } from '#shared/engine/graph.ts'
import {
  rootScope,
  type Activation,
  type Instance,
  type ScopeInstance,
} from '#shared/engine/instance.ts'
import { emptyWorld, openIn, tell, type Open, type World } from './processWorld.ts'

export interface Step {
  readonly before: Instance | undefined
  readonly instance: Instance
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  /** What it was told up to now, this step included. */
  readonly world: World
}

/** What holds after every step, whatever the process. */
export function expectLaws(graph: Graph, step: Step): void {
  const { before, instance, events, effects, world } = step
  const parsed = events.map((event) => eventSchemas[event.type].parse(event))
  expectSame(parsed, events, 'events are what their schemas say')
  expectSame(stored(instance), instance, 'state is JSON')
  expectSame(replay(events, before), instance, 'replay equals state')
  expect(instance.sequence).toBe((before?.sequence ?? 0) + events.length)
  const derived = events.flatMap((event) => effectOf(event) ?? [])
  expectSame(derived, effects, 'effects are of events')
  expectSame(openIn(world), open(instance), 'what the world believes to be open is')
  expectEverythingKnown(graph, instance)
  expectCounted(instance)
  if (instance.status !== 'active') return expectNothingLeft(instance)
  const held = heldIn(instance)
  for (const activation of Object.values(instance.activations)) {
    expectAwaited(instance, { activation, held })
  }
  for (const scope of Object.values(instance.scopes)) expectAlive(instance, { scope, held })
}

/** vitest is slow to compare what is large, and to be asked of many thousands. It shows what differs. */
export function expectSame(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, `law: ${what}`).toEqual(wanted)
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) expect.fail(`expected that ${what}`)
}

/** The laws of a case by all that has happened in it. */
export function expectHistory(graph: Graph, instance: Instance, events: readonly Event[]): void {
  const effects = events.flatMap((event) => effectOf(event) ?? [])
  const world = emptyWorld()
  for (const event of events) tell(world, [effectOf(event) ?? []].flat(), [event]) // a job may be given up twice
  expectLaws(graph, { before: undefined, instance, events, effects, world })
}

/** What was given an id once is known by it for ever; a timer that is armed again is the same timer. */
export function expectNeverReused(events: readonly Event[]): void {
  const given = events.flatMap(idGivenBy)
  expect(given.length - new Set(given).size, 'ids that were given twice').toBe(0)
}

function idGivenBy(event: Event): readonly string[] {
  if (event.type === 'timerArmed' && event.generation > 1) return []
  return Object.entries(event).flatMap(([field, value]) =>
    field === givenIn[event.type] ? [String(value)] : [],
  )
}

const givenIn: { readonly [T in Event['type']]?: string } = {
  elementEntered: 'activation',
  scopeOpened: 'scope',
  taskOpened: 'taskId',
  jobCreated: 'jobId',
  timerArmed: 'timerId',
  subscriptionOpened: 'subscriptionId',
  signalAwaited: 'subscriptionId',
  conditionAwaited: 'conditionId',
  incidentRaised: 'incidentId',
  messageThrown: 'messageId',
  signalThrown: 'signalId',
  escalationThrown: 'escalationId',
}

/** From what is stored, as a host does. */
export function replay(events: readonly Event[], before?: Instance): Instance | undefined {
  const owned = before === undefined ? undefined : own(stored(before))
  return stored(events).reduce<Instance | undefined>(evolve, owned)
}

/** From what was stored after each of them. */
export function replayInChunks(events: readonly Event[], size: number): Instance | undefined {
  let instance: Instance | undefined
  for (let from = 0; from < events.length; from += size) {
    const chunk = events.slice(from, from + size)
    instance = replay(chunk, instance)
  }
  return instance
}

/** The same, where it crashed after some of them. */
export function replayWithCrashes(
  events: readonly Event[],
  crashes: readonly number[],
): Instance | undefined {
  const points = new Set([...crashes.map((one) => one % events.length), events.length])
  let [instance, from]: [Instance | undefined, number] = [undefined, 0]
  for (const point of [...points].toSorted((a, b) => a - b)) {
    instance = replay(events.slice(from, point), instance)
    from = point
  }
  return instance
}

function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T // reason: what JSON cannot hold makes them unequal
}

function open({ waits, incidents }: Instance): Open {
  const ids = (kind: string) =>
    Object.values(waits).flatMap((wait) =>
      wait.kind === kind && !('answered' in wait) ? [wait.id] : [],
    )
  return {
    tasks: ids('task'),
    jobs: ids('job'),
    timers: ids('timer'),
    subscriptions: ids('message'),
    signals: ids('signal'),
    incidents: Object.values(incidents).map(({ id }) => id),
  }
}

function expectEverythingKnown(graph: Graph, instance: Instance): void {
  expectScopesKnown(graph, instance)
  const { scopes, activations, waits, incidents } = instance
  const expectElement = (scope: string, element: string) =>
    expectThat(
      graph.processes[scopes[scope]?.process ?? '']?.elements[element] !== undefined,
      `element ${element} exists`,
    )
  for (const { scope, element } of Object.values(activations)) expectElement(scope, element)
  for (const { activation, scope, element } of Object.values(waits)) {
    expectElement(scope, element)
    const isThere = activation === null || activations[activation]?.scope === scope
    expectThat(isThere, `${activation}, which waits at ${element}, is in scope ${scope}`)
  }
  for (const { activation, scope } of Object.values(incidents)) {
    const isThere = activation === null || activations[activation] !== undefined
    expectThat(isThere, `${activation}, which failed, is there`)
    expectThat(scope === undefined || scopes[scope] !== undefined, `scope ${scope} is there`)
  }
}

function expectScopesKnown({ processes }: Graph, { scopes, tokens, activations }: Instance): void {
  const isIn = (id: string | null, known: object = {}) => id === null || Object.hasOwn(known, id)
  for (const { id, process, element, parent, activation } of Object.values(scopes)) {
    expectThat(isIn(element, processes[process]?.elements), `what runs in scope ${id} exists`)
    expectThat(isIn(parent, scopes), `the scope around ${id} is there`)
    expectThat(isIn(activation, activations), `what waits for scope ${id} is there`)
  }
  for (const [scope, counts] of Object.entries(tokens)) {
    const flows = processes[scopes[scope]?.process ?? '']?.flows
    for (const [flow, count] of Object.entries(counts)) {
      expectThat(flows?.[flow] !== undefined, `flow ${flow} exists`)
      expectThat(count > 0, `there are tokens on ${flow}`)
    }
  }
}

function expectCounted({ scopes, activations, live }: Instance): void {
  const counted = Object.fromEntries(Object.keys(scopes).map((scope) => [scope, 0]))
  for (const { scope } of Object.values(activations)) counted[scope] = (counted[scope] ?? 0) + 1
  expectSame(live, counted, 'activations by scope')
}

/** What an activation has: scopes inside, waits and incidents of its own; and the scopes with an incident. */
interface Held {
  readonly inside: ReadonlyMap<string | null, readonly ScopeInstance[]>
  readonly awaited: ReadonlySet<string | null>
  readonly stuck: ReadonlySet<string | undefined>
}

function heldIn({ scopes, waits, incidents }: Instance): Held {
  const inside = new Map<string | null, ScopeInstance[]>()
  for (const scope of Object.values(scopes)) {
    const known = inside.get(scope.activation)
    if (known === undefined) inside.set(scope.activation, [scope])
    else known.push(scope)
  }
  const holding = [...Object.values(waits), ...Object.values(incidents)]
  return {
    inside,
    awaited: new Set(holding.map(({ activation }) => activation)),
    stuck: new Set(Object.values(incidents).map(({ scope }) => scope)),
  }
}

/** It waits for the world, for an inner scope, or for its incident, unless the fuel ran out. */
function expectAwaited(
  { agenda }: Instance,
  { activation, held }: { readonly activation: Activation; readonly held: Held },
): void {
  const { id, element } = activation
  const inside = held.inside.get(id) ?? []
  if (agenda.length === 0) {
    const isAwaited = inside.length > 0 || held.awaited.has(id)
    expectThat(isAwaited, `${element} waits for something`)
    expectUndoing(activation, inside)
  }
  expectLooping(activation, agenda.length > 0 ? undefined : inside)
}

/** One thing at a time; what fails when all is undone has nothing left to undo. */
function expectUndoing({ element, undo }: Activation, inside: readonly ScopeInstance[]): void {
  if (undo === undefined) return
  const { length } = inside.filter((scope) => scope.undoes)
  const { levels } = undo
  const isOver = length === 0 && levels.length === 1 && levels[0]?.entries.length === 0
  expectThat(length === levels.length || isOver, `${element} undoes one thing at a time`)
}

function expectLooping(
  { element, status, loop }: Activation,
  inside: readonly ScopeInstance[] | undefined,
): void {
  if (loop === undefined) return
  const { begun, ended, total } = loop
  expectThat(ended <= begun && begun <= (total ?? Infinity), `${element} counts its runs`)
  if (inside === undefined || status === 'completing') return
  expectThat(inside.length === begun - ended, `${element} has ${begun - ended} runs under way`)
}

/** In every scope something happens, or what cannot happen any more is there to see. */
function expectAlive(
  instance: Instance,
  { scope, held }: { readonly scope: ScopeInstance; readonly held: Held },
): void {
  const { id, process, element, activation } = scope
  const isLeft = (instance.live[id] ?? 0) > 0 || Object.keys(instance.tokens[id] ?? {}).length > 0
  const undoes = instance.activations[activation ?? '']?.undo?.levels.some(
    (level) => level.scope === id,
  )
  const isStuck = held.stuck.has(id)
  expectThat(
    isLeft || undoes === true || isStuck || instance.agenda.length > 0,
    `something is left to do in scope ${id} of ${element ?? process}`,
  )
}

function expectNothingLeft(instance: Instance): void {
  const { scopes, live, tokens, activations, waits, incidents, agenda } = instance
  expect({ tokens, activations, waits, incidents, agenda }).toEqual({
    tokens: {},
    activations: {},
    waits: {},
    incidents: {},
    agenda: [],
  })
  expect(live).toEqual({ [rootScope]: 0 })
  const { data, process } = scopes[rootScope] ?? {}
  expect(scopes, 'only the data is kept').toEqual({
    [rootScope]: { id: rootScope, process, element: null, parent: null, activation: null, data },
  })
}
