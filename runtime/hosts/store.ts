import type { Command } from '#shared/engine/command.ts'
import type { MigrateCommand } from '#shared/engine/migration/migrate.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Cycle, Instance } from '#shared/engine/instance.ts'
import type { KeptMessage, Subscription } from '#shared/messages/channel.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { ChannelRef, Dispatch } from './dispatch.ts'
import type { Call, Job, VersionRef } from './host.ts'

/** What an embedded host writes to. Everything is synchronous: no await inside a commit. */
export interface Store extends ChannelStore, SignalStore, DispatchStore, CallStore {
  /** All or nothing. It lasts when this returns. */
  commit(work: () => void): void
  /** What `work` commits lasts once the promise is kept; others may be at work while the disk is waited for. */
  deferSync?(work: () => void): Promise<void>
  /** Nothing is committed any more. */
  close?(): void
  /** A part of a commit that is undone alone when it throws. */
  attempt(work: () => void): void
  /** Inside a commit its instance is the caller's to write into; what comes of an attempt that fails is dropped. */
  find(instanceId: string): Stored | undefined
  /** The events of earlier commits. */
  history(instanceId: string): readonly Event[]
  write(change: InstanceChange): void
  /** Forgets a wait that is answered. One of another generation stays. */
  settleTimer(wait: Wait): void
  settleJob(wait: Wait): void
  postponeTimer(wait: Wait, until: number): void
  postponeJob(wait: Wait, retry: Retry): void
  startTriggers(): readonly StartTrigger[]
  setStartTrigger(trigger: StartTrigger): void
  dropStartTrigger(trigger: StartTrigger): void
  dueTimers(until: number, limit: number): readonly Wait[]
  /** Due first; `connector` bounds what one slow system can hold up. */
  dueJobs(connector: string, until: number, limit: number): readonly DueJob[]
  connectors(): readonly string[]
  /** When the next timer, job or dispatch after `now` is due. */
  nextDue(now: number): number | undefined
}

export interface ChannelStore {
  /** Oldest first, and read only as far as somebody looks: a channel may be long. */
  subscribed(channel: ChannelRef): Iterable<OpenSubscription>
  /** Likewise. */
  kept(channel: ChannelRef): Iterable<KeptMessage>
  keptMessage(messageId: string): KeptMessage | undefined
  /** For each key under which all these messages are kept, the longest waiting key first: what is kept of each. */
  keptTogether(names: readonly string[]): Iterable<readonly (readonly KeptMessage[])[]>
  /** Goes with the case that threw it. */
  keepMessage(channel: ChannelRef, message: KeptMessage, thrownBy: string | undefined): void
  dropMessage(messageId: string): void
  /** When the next message is to be dropped. */
  nextExpiry(): number | undefined
  /** Drops messages whose time is over, at most so many; answers how many. */
  dropExpired(until: number, limit: number): number
  /** The case that has taken a message already. */
  messageTaken(messageId: string): string | undefined
  /** One that is kept no longer. */
  takeMessage(messageId: string, instanceId: string, at: string): void
}

export interface OpenSubscription extends Subscription {
  readonly instanceId: string
}

export interface SignalStore {
  /** Who waits in a department, by the order in which they began to; at most so many. */
  awaiting(range: SignalRange): readonly SignalSubscription[]
  /** The last place that was given to a subscription: later ones have a higher one. */
  lastSignalPlace(): number
}

export interface SignalRange {
  readonly signal: string
  readonly department: string
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

export interface SignalSubscription extends Wait {
  readonly place: number
}

export interface DispatchStore {
  /** Sends, or sends on in place of what it was. */
  dispatch(dispatch: Dispatch, dueAt: number): void
  settleDispatch(id: string): void
  postponeDispatch(id: string, until: number): void
  dueDispatches(until: number, limit: number): readonly Dispatch[]
}

/** Links between a case and the case that called it, while the one waits for the other. */
export interface CallStore {
  /** By the case that was called. */
  callOf(instanceId: string): CallLink | undefined
  callBy(jobId: string): CallLink | undefined
  /** The link stays, for who asks where a case came from, but nobody waits any more. */
  closeCall(instanceId: string): void
}

/** A case that another one called. */
export interface CallLink {
  readonly instanceId: string
  readonly callerId: string
  /** The job of the caller that this case is the answer to. */
  readonly jobId: string
  readonly generation: number
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
  /** Of a new one that another case called. */
  readonly call: CallLink | undefined
  /** Broken off: everything about the person goes in the commit that ends the case. */
  readonly isForgotten: boolean
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  readonly dispatches: readonly Dispatch[]
  /** The person is to be told. */
  readonly tellsPerson: boolean
}

export interface Wait {
  readonly id: string
  readonly instanceId: string
  readonly generation: number
}

/** What begins cases of a version by time or by a condition, or helps to where all triggers are needed. */
export interface StartTrigger {
  readonly ref: VersionRef
  readonly process: string
  readonly element: string
  /** Place among the triggers of a multiple event. */
  readonly trigger: number
  /** Null for what is no timer, and when it will not ring again. */
  readonly dueAt: string | null
  readonly cycle?: Cycle
  /** Of a condition: how it was the last time. */
  readonly held?: boolean
  /** One that needs others beside it has come, and is not used yet. */
  readonly came?: Came
}

export interface Came {
  readonly payload: JsonObject
  /** The case that threw the signal, with which it goes. */
  readonly thrownBy?: string
}

export interface DueJob extends Wait {
  readonly element: string
  readonly job: Job | Call
  readonly attempts: number
}

export interface Retry {
  readonly attempts: number
  readonly dueAt: number
  readonly problem: string
}

/** What deliveries are bounded by: the connector of a source, or the kind of the job. */
export function connectorOf(job: Job | Call, definition: Definition): string {
  if (job.kind !== 'source') return job.kind
  return referred(definition.sources, job.source)?.connector ?? job.kind
}
