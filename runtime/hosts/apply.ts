import { emptied, isBrokenOff } from '#shared/engine/brokenOff.ts'
import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { migrate, type MigrateCommand } from '#shared/engine/migration/migrate.ts'
import type { Rejection } from '#shared/engine/rejection.ts'
import { step, type Outcome } from '#shared/engine/step.ts'
import type {
  JobResult,
  JobRunner,
  ServiceVersion,
  Submitted,
  VersionRef,
  Versions,
} from './host.ts'
import type { Store } from './store.ts'

export interface Place {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  /** Only where an instance starts; a running one stays on its own. */
  readonly ref: VersionRef | undefined
}

export interface Applied {
  readonly submitted: Submitted
  readonly effects: readonly Effect[]
}

/** One command, inside of a commit: loaded, stepped, written. */
export function apply(command: Command, { store, versions, jobs, ...place }: Place): Applied {
  const stored = store.find(command.instanceId)
  const ref = stored?.ref ?? place.ref
  if (ref === undefined) {
    settleAnswered(store, command)
    return refused({ code: 'instanceUnknown' })
  }
  const version = versions(ref)
  const isNew = stored === undefined
  if (isNew && version.suspended) return refused({ code: 'versionSuspended' })
  const outcome = step(version.graph, stored?.instance, command)
  settleAnswered(store, command) // before the effects, which may arm the same wait again
  return written(outcome, { command, ref, version, isNew, store, jobs })
}

/** The same for a case that goes over to another version. */
export function applyMigration(
  command: MigrateCommand,
  { store, versions, jobs, to }: Omit<Place, 'ref'> & { readonly to: VersionRef },
): Applied {
  const stored = store.find(command.instanceId)
  if (stored === undefined) return refused({ code: 'instanceUnknown' })
  const version = versions(to)
  const graphs = { from: versions(stored.ref).graph, to: version.graph }
  const outcome = migrate(graphs, stored.instance, command)
  return written(outcome, { command, ref: to, version, isNew: false, store, jobs })
}

interface Writing extends Pick<Place, 'store' | 'jobs'>, Occasion {
  readonly ref: VersionRef
  readonly isNew: boolean
}

function written(outcome: Outcome, { store, ref, isNew, ...occasion }: Writing): Applied {
  if ('rejection' in outcome) return refused(outcome.rejection)
  const { command, version } = occasion
  const taken = answerAtOnce(outcome, occasion)
  const { events, effects } = taken
  if (events.length === 0) return { submitted: { instance: taken.instance, events }, effects }
  const { definition, graph } = version
  const history = () => [...store.history(command.instanceId), ...events]
  const isForgotten = isBrokenOff(graph, taken.instance, history)
  const instance = isForgotten ? emptied(taken.instance) : taken.instance
  store.write({ ref, definition, command, instance, isNew, isForgotten, events, effects })
  return { submitted: { instance, events }, effects }
}

function refused(rejection: Rejection): Applied {
  return { submitted: { rejection }, effects: [] }
}

/** Accepted or refused as stale, an answered wait needs no further delivery. */
function settleAnswered(store: Store, command: Command): void {
  if ('timerId' in command) store.settleTimer({ ...command, id: command.timerId })
  else if ('jobId' in command) store.settleJob({ ...command, id: command.jobId })
}

interface Taken {
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  readonly instance: Instance
}

interface Occasion {
  readonly command: Command | MigrateCommand
  readonly version: ServiceVersion
  readonly jobs: JobRunner
}

type JobCreated = Extract<Effect, { type: 'createJob' }>

/** A case that asks for more within one command goes on from the outbox, so that others get their turn. */
const mostAtOnce = 100

/** Jobs that need nobody outside are answered in the same commit: no outbox, no further command. */
function answerAtOnce(outcome: Taken, occasion: Occasion): Taken {
  if (occasion.jobs.atOnce === undefined) return outcome
  let { instance } = outcome
  const events = [...outcome.events]
  const open: Effect[] = []
  const effects = [...outcome.effects]
  let left = mostAtOnce
  for (let effect = effects.shift(); effect !== undefined; effect = effects.shift()) {
    const answer =
      left > 0 && effect.type === 'createJob' ? answerTo(effect, instance, occasion) : undefined
    const next = answer && step(occasion.version.graph, instance, answer)
    if (next === undefined || 'rejection' in next) open.push(effect)
    else {
      left -= 1
      instance = next.instance
      events.push(...next.events)
      effects.push(...next.effects)
    }
  }
  return { instance, events, effects: open }
}

function answerTo(
  effect: JobCreated,
  instance: Instance,
  { command, version, jobs }: Occasion,
): Command | undefined {
  const { at, today } = command
  const { definition } = version
  const result = jobs.atOnce?.({ ...effect, instance, definition, at, today })
  return result === undefined ? undefined : commandFor(effect, result, { ...command })
}

/** The command that carries the answer of a job; undefined when it has none yet. */
export function commandFor(
  { jobId, generation }: Pick<JobCreated, 'jobId' | 'generation'>,
  result: JobResult,
  { instanceId, at, today }: Pick<Command, 'instanceId' | 'at' | 'today'>,
): Command | undefined {
  const commandId = `job:${jobId}:${generation}`
  const answer = { commandId, instanceId, jobId, generation, at, today }
  if ('output' in result) return { type: 'completeJob', ...answer, output: result.output }
  if ('error' in result) return { type: 'throwJobError', ...answer, error: result.error }
  return undefined
}
