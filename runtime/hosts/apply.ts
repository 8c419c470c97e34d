import { emptied, isBrokenOff } from '#shared/engine/brokenOff.ts'
import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import { migrate, type MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { stepInPlace, type Outcome } from '#shared/engine/step.ts'
import { answerAtOnce } from './atOnce.ts'
import type { Occasion } from './course.ts'
import type { Dispatch } from './dispatch.ts'
import type { JobRunner, Submitted, VersionRef, Versions } from './host.ts'
import { tellsPerson } from './notice.ts'
import { dispatchesOf } from './sending.ts'
import type { CallLink, Store } from './store.ts'

export interface Place {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  /** Only where an instance starts; a running one stays on its own. */
  readonly ref: VersionRef | undefined
  /** Only where another case calls one. */
  readonly call?: CallLink | undefined
  /** Its id has just been made, so there is no such case yet. */
  readonly isUnknown?: true
}

export interface Applied<T = Submitted> {
  readonly submitted: T
  /** The case that something happened to. */
  readonly changed: string | undefined
  readonly tellsPerson: boolean
  readonly effects: readonly Effect[]
  readonly dispatches: readonly Dispatch[]
}

/** There is no case that anything was done to. */
export const nothing: Applied = nothingBut({ rejection: { code: 'instanceUnknown' } })

/** One command, inside of a commit: loaded, stepped, written. */
export function apply(command: Command, place: Place): Applied {
  const { store, versions, jobs, call, isUnknown = false } = place
  const stored = isUnknown ? undefined : store.find(command.instanceId)
  const ref = stored?.ref ?? place.ref
  if (ref === undefined) {
    settleAnswered(store, command)
    return nothingBut({ rejection: { code: 'instanceUnknown' } })
  }
  const version = versions(ref)
  const isNew = stored === undefined
  if (isNew && version.suspended) return nothingBut({ rejection: { code: 'versionSuspended' } })
  const outcome = stepInPlace(version.graph, stored?.instance, command)
  settleAnswered(store, command) // before the effects, which may arm the same wait again
  return written(outcome, { command, ref, version, isNew, store, jobs, call })
}

/** The same for a case that goes over to another version. */
export function applyMigration(
  command: MigrateCommand,
  { store, versions, jobs, to }: Omit<Place, 'ref' | 'call'> & { readonly to: VersionRef },
): Applied {
  const stored = store.find(command.instanceId)
  if (stored === undefined) return nothingBut({ rejection: { code: 'instanceUnknown' } })
  const version = versions(to)
  const graphs = { from: versions(stored.ref).graph, to: version.graph }
  const outcome = migrate(graphs, stored.instance, command)
  return written(outcome, {
    command,
    ref: to,
    version,
    isNew: false,
    store,
    jobs,
    call: undefined,
  })
}

interface Writing extends Occasion {
  readonly ref: VersionRef
  readonly isNew: boolean
  readonly call: CallLink | undefined
}

/** Every command comes through here, so objects are written out: V8 is slow to add a name to a copy. */
function written(outcome: Outcome, occasion: Writing): Applied {
  if ('rejection' in outcome) return nothingBut(outcome)
  const events = [...outcome.events]
  if (events.length === 0) return nothingBut({ instance: outcome.instance, events })
  const { command, version, store, ref, isNew, call } = occasion
  const course = { instance: outcome.instance, events, effects: [...outcome.effects] }
  const effects = answerAtOnce(course, occasion)
  const { definition, graph } = version
  const history = () => [...store.history(command.instanceId), ...events]
  const isForgotten = isBrokenOff(graph, course.instance, history)
  const instance = isForgotten ? emptied(course.instance) : course.instance
  const change = { definition, command, instance, isNew, call, isForgotten, events, effects }
  const dispatches = dispatchesOf(change, store)
  const isTold = tellsPerson(events)
  store.write({
    ref,
    definition,
    command,
    instance,
    isNew,
    call,
    isForgotten,
    events,
    effects,
    dispatches,
    tellsPerson: isTold,
  })
  const submitted = { instance, events }
  return { submitted, changed: instance.id, tellsPerson: isTold, effects, dispatches }
}

export function nothingBut<T>(submitted: T): Applied<T> {
  return { submitted, changed: undefined, tellsPerson: false, effects: [], dispatches: [] }
}

/** Accepted or refused as stale, an answered wait needs no further delivery. */
function settleAnswered(store: Store, command: Command): void {
  if (!('generation' in command)) return
  const { instanceId, generation } = command
  if ('timerId' in command) store.settleTimer({ id: command.timerId, instanceId, generation })
  else if ('jobId' in command) store.settleJob({ id: command.jobId, instanceId, generation })
}
