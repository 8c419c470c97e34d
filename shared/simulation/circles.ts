import type { Event } from '../engine/event.ts'
import type { Instance } from '../engine/instance.ts'
import { placeOf } from './lines.ts'
import { tell } from './telling.ts'
import type { Running, World } from './world.ts'

/** How often an instance, or one run of a sub-process, may come to an element. */
const mostRounds = 10_000

/** More rounds than that, with half as much piled up by them, only make more of the same. */
const pilingRounds = 1_000

/**
 * When it has gone round so often, it is looked whether the next round changes anything, and again each time it
 * has gone round twice as often: to look at everything takes long.
 */
const manyRounds = 100

/**
 * What waits in between is no circle for the engine, but its run would never come to an end: it has come back
 * to where it was, at the same instant with the same data, or it has gone round too often.
 */
export function stopCircles(world: World, running: Running, events: readonly Event[]): void {
  for (const event of events) {
    if (isExhausted(event)) running.isStopped = true
    if (event.type !== 'elementEntered' || running.isStopped) continue
    const entered = running.trace.activations.get(event.activation)
    if (entered === undefined || entered.round < manyRounds) continue
    const { node, round } = entered
    const isEndless =
      round >= mostRounds ||
      isPilingUp(running, { ...event, round }) ||
      isBack(world, running, { ...event, round })
    if (!isEndless) continue
    running.isStopped = true
    world.notes.push({ code: 'circle', element: node.id, times: round })
    tell(world, running, {
      ...placeOf(node),
      type: 'incident',
      code: 'fuelExhausted',
      message: 'Der Vorgang läuft im Kreis.',
    })
  }
}

/** A circle in which nothing waits: going on elsewhere would only come back to it. */
function isExhausted(event: Event): boolean {
  return event.type === 'incidentRaised' && event.incident.code === 'fuelExhausted'
}

interface Round {
  readonly element: string
  readonly scope: string
  readonly round: number
}

/** Every round leaves something behind that goes nowhere. */
function isPilingUp({ instance }: Running, { scope, round }: Round): boolean {
  if (instance === undefined || round < pilingRounds) return false
  const tokens = Object.values(instance.tokens[scope] ?? {})
  const waiting = tokens.reduce((sum, count) => sum + count, instance.live[scope] ?? 0)
  return waiting >= pilingRounds / 2
}

/** All that decides how the run goes on is as it was a round before. */
function isBack(world: World, running: Running, { element, scope, round }: Round): boolean {
  if (!isDoubled(round) && !isDoubled(round - 1)) return false
  const key = `${scope} ${element}`
  const before = running.trace.states.get(key)
  // Two rounds in one step show the same state, and no change.
  if (before?.step === world.commands) return false
  const { visits, running: all, buffer, answering, now } = world
  const states = all.map(({ instance, isStopped }) => [isStopped, instance && stateOf(instance)])
  const answers = answering.left(visits)
  const state = JSON.stringify([now, states, buffer, answers])
  running.trace.states.set(key, { step: world.commands, state })
  return state === before?.state
}

function isDoubled(round: number): boolean {
  return Number.isInteger(Math.log2(round / manyRounds))
}

/** Without what only counts and names. */
function stateOf({ status, scopes, tokens, activations, waits, incidents }: Instance) {
  return [
    status,
    Object.values(scopes).map(({ id: _id, parent: _parent, activation: _by, ...one }) => one),
    Object.values(tokens),
    Object.values(activations).map(({ id: _id, scope: _scope, ...one }) => one),
    Object.values(waits).map(({ id: _id, scope: _scope, activation: _by, ...one }) => one),
    Object.values(incidents).map(({ element }) => element),
  ]
}
