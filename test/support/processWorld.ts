import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'

/** What the world believes to be open, by the effects it was told, each in the order of opening. */
export interface Open {
  readonly tasks: readonly string[]
  readonly jobs: readonly string[]
  readonly timers: readonly string[]
  readonly subscriptions: readonly string[]
  readonly signals: readonly string[]
  readonly incidents: readonly string[]
}

type Kind = keyof Open
type Named = { readonly [T in Effect['type']]?: readonly [Kind, 'opens' | 'closes', string] }

const named: Named = {
  openTask: ['tasks', 'opens', 'taskId'],
  closeTask: ['tasks', 'closes', 'taskId'],
  createJob: ['jobs', 'opens', 'jobId'],
  cancelJob: ['jobs', 'closes', 'jobId'],
  armTimer: ['timers', 'opens', 'timerId'],
  cancelTimer: ['timers', 'closes', 'timerId'],
  openSubscription: ['subscriptions', 'opens', 'subscriptionId'],
  closeSubscription: ['subscriptions', 'closes', 'subscriptionId'],
  openSignalSubscription: ['signals', 'opens', 'subscriptionId'],
  closeSignalSubscription: ['signals', 'closes', 'subscriptionId'],
  raiseIncident: ['incidents', 'opens', 'incidentId'],
  closeIncident: ['incidents', 'closes', 'incidentId'],
}

export type World = { readonly [K in Kind]: Set<string> }

export function emptyWorld(): World {
  return {
    tasks: new Set(),
    jobs: new Set(),
    timers: new Set(),
    subscriptions: new Set(),
    signals: new Set(),
    incidents: new Set(),
  }
}

/**
 * A job it has answered is closed for the world without being told; one that was given up by hand is cancelled,
 * yet can be tried again.
 */
export function tell(world: World, effects: readonly Effect[], events: readonly Event[]): void {
  const givenUp = new Set(
    events.flatMap((event) => (event.type === 'failedByHand' ? [event.jobId] : [])),
  )
  for (const effect of effects) {
    if (effect.type === 'cancelJob' && givenUp.delete(effect.jobId)) continue
    const [kind, does, name] = named[effect.type] ?? []
    if (kind === undefined || name === undefined) continue
    const id = String(Object.entries(effect).find(([key]) => key === name)?.[1])
    if (does === 'opens') world[kind].add(id)
    else world[kind].delete(id)
  }
  for (const event of events) if (event.type === 'jobCompleted') world.jobs.delete(event.jobId)
}

export function openIn(world: World): Open {
  return {
    tasks: [...world.tasks],
    jobs: [...world.jobs],
    timers: [...world.timers],
    subscriptions: [...world.subscriptions],
    signals: [...world.signals],
    incidents: [...world.incidents],
  }
}
