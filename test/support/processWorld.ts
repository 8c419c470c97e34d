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

/** A job it has answered is closed for the world without being told. */
export function openIn(effects: readonly Effect[], events: readonly Event[]): Open {
  const ids = {
    tasks: new Set<string>(),
    jobs: new Set<string>(),
    timers: new Set<string>(),
    subscriptions: new Set<string>(),
    signals: new Set<string>(),
    incidents: new Set<string>(),
  }
  for (const effect of effects) {
    if (effect.type === 'openTask') ids.tasks.add(effect.taskId)
    if (effect.type === 'closeTask') ids.tasks.delete(effect.taskId)
    if (effect.type === 'createJob') ids.jobs.add(effect.jobId)
    if (effect.type === 'cancelJob') ids.jobs.delete(effect.jobId)
    if (effect.type === 'armTimer') ids.timers.add(effect.timerId)
    if (effect.type === 'cancelTimer') ids.timers.delete(effect.timerId)
    if (effect.type === 'openSubscription') ids.subscriptions.add(effect.subscriptionId)
    if (effect.type === 'closeSubscription') ids.subscriptions.delete(effect.subscriptionId)
    if (effect.type === 'openSignalSubscription') ids.signals.add(effect.subscriptionId)
    if (effect.type === 'closeSignalSubscription') ids.signals.delete(effect.subscriptionId)
    if (effect.type === 'raiseIncident') ids.incidents.add(effect.incidentId)
    if (effect.type === 'closeIncident') ids.incidents.delete(effect.incidentId)
  }
  for (const event of events) if (event.type === 'jobCompleted') ids.jobs.delete(event.jobId)
  return {
    tasks: [...ids.tasks],
    jobs: [...ids.jobs],
    timers: [...ids.timers],
    subscriptions: [...ids.subscriptions],
    signals: [...ids.signals],
    incidents: [...ids.incidents],
  }
}
