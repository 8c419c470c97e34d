import type { Command } from '#shared/engine/command.ts'
import type { MigrateCommand } from '#shared/engine/migration/migrate.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Cycle, Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { IncomingMessage, Job, VersionRef } from './host.ts'

/** What an embedded host writes to. Everything is synchronous: no await inside a commit. */
export interface Store {
  /** All or nothing. */
  commit(work: () => void): void
  /** A part of a commit that is undone alone when it throws. */
  attempt(work: () => void): void
  find(instanceId: string): Stored | undefined
  /** The events of earlier commits. */
  history(instanceId: string): readonly Event[]
  write(change: InstanceChange): void
  /** Forgets a wait that is answered. One of another generation stays. */
  settleTimer(wait: Wait): void
  settleJob(wait: Wait): void
  postponeTimer(wait: Wait, until: number): void
  postponeJob(wait: Wait, retry: Retry): void
  /** Open subscriptions, the oldest first. */
  subscribed(message: string, key: string | null): readonly Wait[]
  /** The case that has taken a message already. */
  messageTaken(message: MessageId): string | undefined
  takeMessage(message: MessageId, instanceId: string, at: string): void
  startTimers(): readonly StartTimer[]
  setStartTimer(timer: StartTimer): void
  dropStartTimer(timer: StartTimer): void
  dueTimers(until: number, limit: number): readonly Wait[]
  /** Due first; `connector` bounds what one slow system can hold up. */
  dueJobs(connector: string, until: number, limit: number): readonly DueJob[]
  connectors(): readonly string[]
  /** When the next timer or job after `now` is due. */
  nextDue(now: number): number | undefined
}

export interface Stored {
  readonly ref: VersionRef
  readonly instance: Instance
}

export interface InstanceChange {
  readonly ref: VersionRef
  readonly definition: Definition
  readonly command: Command | MigrateCommand
  readonly instance: Instance
  readonly isNew: boolean
  /** Broken off: everything about the person goes in the commit that ends the case. */
  readonly isForgotten: boolean
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
}

export interface Wait {
  readonly id: string
  readonly instanceId: string
  readonly generation: number
}

export type MessageId = Pick<IncomingMessage, 'name' | 'messageId'>

/** A timer start event of a version; `dueAt` is null when it will not ring again. */
export interface StartTimer {
  readonly ref: VersionRef
  readonly element: string
  readonly dueAt: string | null
  readonly cycle?: Cycle
}

export interface DueJob extends Wait {
  readonly element: string
  readonly job: Job
  readonly attempts: number
}

export interface Retry {
  readonly attempts: number
  readonly dueAt: number
  readonly problem: string
}

/** What deliveries are bounded by: the connector of a source, or the kind of the job. */
export function connectorOf(job: Job, definition: Definition): string {
  if (job.kind !== 'source') return job.kind
  return definition.sources[job.source]?.connector ?? job.kind
}
