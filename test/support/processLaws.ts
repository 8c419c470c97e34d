import { expect } from 'vitest'
import { eventSchemas, type Event } from '#shared/engine/event.ts'
import { evolve } from '#shared/engine/evolve.ts'
import type { Graph } from '#shared/engine/graph.ts'
import { rootScope, type Instance } from '#shared/engine/instance.ts'

/** What holds after every step, whatever the process. */
export function expectLaws(graph: Graph, instance: Instance, events: readonly Event[]): void {
  for (const event of events) expect(eventSchemas[event.type].parse(event)).toEqual(event)
  expect(JSON.parse(JSON.stringify(instance)), 'state is JSON').toEqual(instance)
  expect(replay(JSON.parse(JSON.stringify(events))), 'replay equals state').toEqual(instance)
  expect(instance.sequence).toBe(events.length)
  expectEverythingKnown(graph, instance)
  if (instance.status === 'active') expectAlive(instance)
  else expectNothingLeft(instance)
}

function replay(events: readonly Event[]): Instance | undefined {
  return events.reduce<Instance | undefined>(evolve, undefined)
}

function expectEverythingKnown({ processes }: Graph, instance: Instance): void {
  const processOf = (scope: string) => processes[instance.scopes[scope]?.process ?? '']
  for (const [scope, counts] of Object.entries(instance.tokens)) {
    for (const [flow, count] of Object.entries(counts)) {
      expect(processOf(scope)?.flows[flow], `flow ${flow} exists`).toBeDefined()
      expect(count).toBeGreaterThan(0)
    }
  }
  for (const { id, scope, element } of Object.values(instance.activations)) {
    expect(processOf(scope)?.elements[element], `element ${element} exists`).toBeDefined()
    expect(instance.activations[id]).toBeDefined()
  }
  for (const { activation } of Object.values(instance.waits)) {
    if (activation === null) continue // the scope itself waits
    expect(instance.activations[activation], 'who waits is there').toBeDefined()
  }
  for (const { activation } of Object.values(instance.incidents)) {
    if (activation !== null) expect(instance.activations[activation]).toBeDefined()
  }
  for (const { parent, activation } of Object.values(instance.scopes)) {
    if (parent !== null) expect(instance.scopes[parent]).toBeDefined()
    if (activation !== null) expect(instance.activations[activation]).toBeDefined()
  }
}

/** Every activation waits for the world, for an inner scope, or for its incident; else tokens wait at a join. */
function expectAlive(instance: Instance): void {
  const moved = new Set([
    ...Object.values(instance.waits).map(({ activation }) => activation),
    ...Object.values(instance.incidents).map(({ activation }) => activation),
    ...Object.values(instance.scopes).map(({ activation }) => activation),
  ])
  const fuel = instance.agenda.length > 0
  for (const { id, element } of Object.values(instance.activations)) {
    expect(fuel || moved.has(id), `${element} waits for something`).toBe(true)
  }
  const tokens = Object.values(instance.tokens).flatMap((counts) => Object.values(counts))
  expect(tokens.length + Object.keys(instance.activations).length).toBeGreaterThan(0)
}

function expectNothingLeft({
  scopes,
  tokens,
  activations,
  waits,
  incidents,
  agenda,
}: Instance): void {
  expect({ tokens, activations, waits, incidents, agenda }).toEqual({
    tokens: {},
    activations: {},
    waits: {},
    incidents: {},
    agenda: [],
  })
  expect(Object.keys(scopes)).toEqual([rootScope])
}
