import type { Event } from '../engine/event.ts'
import type { Instance } from '../engine/instance.ts'
import { placeOf } from './lines.ts'
import { tell } from './telling.ts'
import type { Running, World } from './world.ts'

/** How often an instance, or one run of a sub-process, may come to an element. */
const mostRounds = 10_000

/** Each time it has gone round so often, it is looked whether the next round changes anything. */
const manyRounds = 100

/**
 * What waits in between is no circle for the engine, but its run would never come to an end: it has come back
 * to where it was, at the same instant with the same data, or it has gone round too often.
 */
export function stopCircles(world: World, running: Running, events: readonly Event[]): void {
  for (const event of events) {
    if (event.type !== 'elementEntered' || running.isStopped) continue
    const entered = running.trace.activations.get(event.activation)
    if (entered === undefined || entered.round < manyRounds) continue
    const { node, round } = entered
    if (round < mostRounds && !isBack(world, running, { ...event, round })) continue
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

interface Round {
  readonly element: string
  readonly scope: string
  readonly round: number
}

/** All that decides how the run goes on is as it was a round before. */
function isBack(world: World, running: Running, { element, scope, round }: Round): boolean {
  if (round % manyRounds > 1) return false
  const { visits, running: all, buffer, answering, now } = world
  const states = all.map(({ instance, isStopped }) => [isStopped, instance && stateOf(instance)])
  const answers = answering.left(visits)
  const state = JSON.stringify([now, states, buffer, answers])
  const key = `${scope} ${element}`
  const before = running.trace.states.get(key)
  running.trace.states.set(key, state)
  return state === before
}

/** Without what only counts and names. */
function stateOf({ status, scopes, tokens, activations, waits, incidents }: Instance) {
  return [
    status,
    Object.values(scopes).map(({ id: _, parent: _parent, activation: _by, ...one }) => one),
    Object.values(tokens),
    Object.values(activations).map(({ id: _, scope: _scope, ...one }) => one),
    Object.values(waits).map(({ id: _, scope: _scope, activation: _by, ...one }) => one),
    Object.values(incidents).map(({ element }) => element),
  ]
}
