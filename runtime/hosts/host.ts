import type { Graph } from '#shared/engine/graph.ts'
import type { Command } from '#shared/engine/command.ts'
import type { MigrateCommand } from '#shared/engine/migration/migrate.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { Rejection } from '#shared/engine/rejection.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'

/** Persists and delivers; knows no BPMN. What it has acknowledged is never lost. */
export interface Host {
  start(ref: VersionRef, command: StartCommand): Promise<Submitted>
  submit(command: Command): Promise<Submitted>
  /** Takes a running case over to another version of its service. */
  migrate(to: VersionRef, command: MigrateCommand): Promise<Submitted>
  /** A message from outside: to the case that waits for it, else to what it begins, else kept for a while. */
  correlate(message: IncomingMessage): Promise<Correlated>
  /** `look` takes what the caller wants to know of the case, which need then not be held until its commit lasts. */
  correlate<T>(message: IncomingMessage, look: (taken: Taken) => T): Promise<T | NotTaken>
  /** A version was released: what begins by time is looked at again. */
  released(): void
  /** Resolves at the next commit of the instance, or when the signal aborts: look which. */
  changed(instanceId: string, signal: AbortSignal): Promise<void>
  /** Ends what is under way; open jobs and timers go on at the next start. */
  close(): Promise<void>
}

export type StartCommand = Extract<Command, { type: 'startInstance' }>

export type Submitted = Taken | { readonly rejection: Rejection }

export interface Taken {
  /** The case as it stands when somebody looks. */
  readonly instance: Instance
  readonly events: readonly Event[]
}

/** `messageId` is the sender's: the same message twice is taken once. It holds no personal data. */
export interface IncomingMessage {
  readonly name: string
  readonly key: string | null
  readonly payload: JsonObject
  readonly messageId: string
  /** Whose cases it may reach. */
  readonly departments: 'all' | readonly string[]
}

export type Correlated = Taken | NotTaken

export type NotTaken =
  | { readonly rejection: Rejection | { readonly code: 'messageNotExpected' } }
  /** Nobody waits for it yet. */
  | { readonly keptUntil: string }

/** An instance stays on the version it was started with. */
export interface VersionRef {
  readonly service: string
  readonly version: number
}

export interface ServiceVersion {
  readonly definition: Definition
  readonly graph: Graph
  /** No new cases of it are begun for now. */
  readonly suspended?: true
}

/** Throws when the release is unknown, unsigned or altered: nothing of it then runs. */
export type Versions = (ref: VersionRef) => ServiceVersion

export interface JobRunner {
  /** Must be idempotent by `jobId`: a delivery happens at least once. */
  run(delivery: Delivery, signal: AbortSignal): Promise<JobResult>
  /** For a job that needs nobody outside: its answer is taken in the commit that created it. */
  atOnce?(order: Order): JobResult | undefined
}

export interface Delivery extends Order {
  /**
   * Written in the next commit, unless nothing may be kept of the case by then. `isAwaited`: the job has not
   * been called off meanwhile.
   */
  readonly write: (work: (isAwaited: boolean) => void) => Promise<void>
}

export interface Order {
  readonly jobId: string
  readonly generation: number
  readonly element: string
  readonly job: Job
  /** As it runs: what comes while the job is done is written into it. */
  readonly instance: Instance
  readonly definition: Definition
  readonly at: string
  readonly today: string
}

type AnyJob = Extract<Effect, { type: 'createJob' }>['job']
/** A case of another service, which the host begins and answers itself. */
export type Call = Extract<AnyJob, { kind: 'call' }>
/** The person is to be told that something happened to the case. Nothing waits for the answer. */
export interface Notice {
  readonly kind: 'notice'
}
export type Job = Exclude<AnyJob, Call> | Notice

export type JobResult =
  | { readonly output: Json }
  /** An error of the definition. */
  | { readonly error: string }
  /** Not done. `problem` is the cause in plain words, without personal data. */
  | {
      readonly problem: string
      /** Trying again would not help: straight to an incident. */
      readonly final?: boolean
      readonly retryAfterSeconds?: number
    }
