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
  for (const event of events) expect(eventSchemas[event.type].parse(event)).toEqual(event)
  expect(stored(instance), 'state is JSON').toEqual(instance)
  expect(replay(events, before), 'replay equals state').toEqual(instance)
  expect(instance.sequence).toBe((before?.sequence ?? 0) + events.length)
  expect(
    events.flatMap((event) => effectOf(event) ?? []),
    'effects are of events',
  ).toEqual(effects)
  expect(openIn(world), 'what the world believes to be open is').toEqual(open(instance))
  expectEverythingKnown(graph, instance)
  expectCounted(instance)
  if (instance.status !== 'active') return expectNothingLeft(instance)
  for (const activation of Object.values(instance.activations)) expectAwaited(instance, activation)
  for (const scope of Object.values(instance.scopes)) expectAlive(instance, scope)
}

/** The laws of a case by all that has happened in it. */
export function expectHistory(graph: Graph, instance: Instance, events: readonly Event[]): void {
  const effects = events.flatMap((event) => effectOf(event) ?? [])
  const world = emptyWorld()
  tell(world, effects, events)
  expectLaws(graph, { before: undefined, instance, events, effects, world })
}

/** From what is stored, as a host does. */
export function replay(events: readonly Event[], before?: Instance): Instance | undefined {
  const owned = before === undefined ? undefined : own(stored(before))
  return stored(events).reduce<Instance | undefined>(evolve, owned)
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
    expect(
      graph.processes[scopes[scope]?.process ?? '']?.elements[element],
      `element ${element} exists`,
    ).toBeDefined()
  for (const { scope, element } of Object.values(activations)) expectElement(scope, element)
  for (const { activation, scope, element } of Object.values(waits)) {
    expectElement(scope, element)
    if (activation !== null) expect(activations[activation]?.scope, 'who waits').toBe(scope)
  }
  for (const { activation, scope } of Object.values(incidents)) {
    if (activation !== null) expect(activations[activation], 'who failed').toBeDefined()
    if (scope !== undefined) expect(scopes[scope], 'where it failed').toBeDefined()
  }
}

function expectScopesKnown({ processes }: Graph, { scopes, tokens, activations }: Instance): void {
  for (const { process, element, parent, activation } of Object.values(scopes)) {
    if (element !== null) expect(processes[process]?.elements[element], 'what runs').toBeDefined()
    if (parent !== null) expect(scopes[parent], 'the scope around').toBeDefined()
    if (activation !== null) expect(activations[activation], 'what waits for it').toBeDefined()
  }
  for (const [scope, counts] of Object.entries(tokens)) {
    const flows = processes[scopes[scope]?.process ?? '']?.flows
    for (const [flow, count] of Object.entries(counts)) {
      expect(flows?.[flow], `flow ${flow} exists`).toBeDefined()
      expect(count).toBeGreaterThan(0)
    }
  }
}

function expectCounted({ scopes, activations, live }: Instance): void {
  const counted = Object.keys(scopes).map((scope) => [
    scope,
    Object.values(activations).filter((one) => one.scope === scope).length,
  ])
  expect(live, 'activations by scope').toEqual(Object.fromEntries(counted))
}

/** It waits for the world, for an inner scope, or for its incident, unless the fuel ran out. */
function expectAwaited(instance: Instance, { id, element, status, loop, undo }: Activation): void {
  const inside = Object.values(instance.scopes).filter(({ activation }) => activation === id)
  if (loop !== undefined) {
    expect(loop.begun).toBeGreaterThanOrEqual(loop.ended)
    expect(loop.total ?? Infinity).toBeGreaterThanOrEqual(loop.begun)
  }
  if (instance.agenda.length > 0) return
  const has = ({ activation }: { readonly activation: string | null }) => activation === id
  const isAwaited =
    inside.length > 0 ||
    Object.values(instance.waits).some(has) ||
    Object.values(instance.incidents).some(has)
  expect(isAwaited, `${element} waits for something`).toBe(true)
  if (undo !== undefined) {
    const undone = inside.filter((scope) => scope.undoes)
    expect(undone, 'one thing is undone at a time').toHaveLength(undo.levels.length)
  }
  if (loop !== undefined && status !== 'completing') {
    expect(inside, 'runs under way').toHaveLength(loop.begun - loop.ended)
  }
}

/** In every scope something happens, or what cannot happen any more is there to see. */
function expectAlive(instance: Instance, scope: ScopeInstance): void {
  const { id, process, element, activation } = scope
  const isLeft = (instance.live[id] ?? 0) > 0 || Object.keys(instance.tokens[id] ?? {}).length > 0
  const undoes = instance.activations[activation ?? '']?.undo?.levels.some(
    (level) => level.scope === id,
  )
  const isStuck = Object.values(instance.incidents).some((one) => one.scope === id)
  expect(
    isLeft || undoes || isStuck || instance.agenda.length > 0,
    `something is left to do in scope ${id} of ${element ?? process}`,
  ).toBe(true)
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
