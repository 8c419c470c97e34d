import { emptied, isBrokenOff } from '#shared/engine/brokenOff.ts'
import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import { step } from '#shared/engine/step.ts'
import { answerAtOnce } from './atOnce.ts'
import type { Dispatch } from './dispatch.ts'
import type { JobRunner, Submitted, VersionRef, Versions } from './host.ts'
import { dispatchesOf } from './sending.ts'
import type { CallLink, Store } from './store.ts'

export interface Place {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  /** Only where an instance starts; a running one stays on its own. */
  readonly ref: VersionRef | undefined
  /** Only where another case calls one. */
  readonly call?: CallLink
}

export interface Applied {
  readonly submitted: Submitted
  readonly effects: readonly Effect[]
  readonly dispatches: readonly Dispatch[]
}

/** One command, inside of a commit: loaded, stepped, written. */
export function apply(command: Command, { store, versions, jobs, ...place }: Place): Applied {
  const stored = store.find(command.instanceId)
  const ref = stored?.ref ?? place.ref
  if (ref === undefined) {
    settleAnswered(store, command)
    return nothingBut({ rejection: { code: 'instanceUnknown' } })
  }
  const version = versions(ref)
  const outcome = step(version.graph, stored?.instance, command)
  settleAnswered(store, command) // before the effects, which may arm the same wait again
  if ('rejection' in outcome) return nothingBut(outcome)
  const events = [...outcome.events]
  if (events.length === 0) return nothingBut({ instance: outcome.instance, events })
  const course = { instance: outcome.instance, events, effects: [...outcome.effects] }
  const effects = answerAtOnce(course, { command, version, jobs, store })
  const { definition, graph } = version
  const history = () => [...store.history(command.instanceId), ...events]
  const isForgotten = isBrokenOff(graph, course.instance, history)
  const instance = isForgotten ? emptied(course.instance) : course.instance
  const isNew = stored === undefined
  const { call } = place
  const caused = { definition, command, instance, isForgotten, events, effects }
  const change = { ...caused, ...(call && { call }) }
  const dispatches = dispatchesOf(change, store)
  store.write({ ref, isNew, ...change, dispatches })
  return { submitted: { instance, events }, effects, dispatches }
}

function nothingBut(submitted: Submitted): Applied {
  return { submitted, effects: [], dispatches: [] }
}

/** Accepted or refused as stale, an answered wait needs no further delivery. */
function settleAnswered(store: Store, command: Command): void {
  if ('timerId' in command) store.settleTimer({ ...command, id: command.timerId })
  else if ('jobId' in command) store.settleJob({ ...command, id: command.jobId })
}
