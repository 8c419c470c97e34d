import type { Identity } from '../engine/command.ts'
import type { Graph } from '../engine/graph.ts'
import type { Instance } from '../engine/instance.ts'
import type { JsonObject } from '../model/json.ts'
import type { Answer, Answering } from './answering.ts'
import type { Line } from './lines.ts'
import { createMail, type Mail, type Target } from './mail.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import { createTrace, type Trace, type Visits } from './trace.ts'

/** All instances of a run on one virtual clock, with what is still to come. What moves it changes it in place. */
export interface World {
  readonly graph: Graph
  readonly answering: Answering
  readonly identity: Identity | undefined
  readonly data: JsonObject
  readonly mail: Mail
  readonly schedule: Schedule<Task>
  readonly running: Running[]
  readonly visits: Visits
  /** Told since somebody looked last. */
  readonly lines: Line[]
  /** Waits that have opened since somebody looked last. */
  readonly opened: Opened[]
  /** Messages nobody waits for yet. */
  readonly buffer: Message[]
  /** Signals that began nothing yet because something else is missing, with what they brought. */
  readonly noted: Map<string, JsonObject>
  /** Firings of cyclic timers without end; undefined when the run itself has an end. */
  readonly firings: Map<string, number> | undefined
  readonly notes: Note[]
  now: string
  seq: number
  commands: number
}

/** One instance of the run. */
export interface Running {
  readonly id: string
  readonly process: string
  readonly trace: Trace
  /** Undefined until it has begun. */
  instance: Instance | undefined
  /** Nothing of it is gone on with. */
  isStopped: boolean
  /** An answer, or its beginning, was refused: its own state does not say so. */
  hasRefused: boolean
  /** By an error that nobody caught. */
  hasFailed: boolean
}

export interface Opened {
  readonly running: Running
  readonly wait: string
}

/** What comes at an instant. */
export type Task =
  | {
      readonly type: 'begin'
      readonly process: string
      /** Undefined: its none start. */
      readonly element: string | undefined
      readonly data: JsonObject
      /** What the message brings that begins it. */
      readonly payload: JsonObject
    }
  | ({ readonly type: 'message' } & Message)
  | ({ readonly type: 'signal' } & Signal)
  | (Open & { readonly type: 'answer'; readonly answer: Answer })
  | (Open & { readonly type: 'fire' })
  | (Open & { readonly type: 'arrive'; readonly output: JsonObject })

/** A wait as it was when the task was put in. */
interface Open extends Opened {
  readonly generation: number
}

export interface Message {
  readonly name: string
  readonly key: string | null
  readonly payload: JsonObject
  /** Where a message flow leads; by its name when left out. */
  readonly to: Target | undefined
  /** Process of the sender; from outside of the file when left out. */
  readonly from: string | undefined
}

export interface Signal {
  readonly name: string
  readonly payload: JsonObject
  /** The instance that threw it, which has had it. */
  readonly from: Running | undefined
}

/** What was cut short, because it would never end. */
export interface Note {
  readonly code: 'timerWithoutEnd' | 'circle' | 'tooManyInstances'
  readonly element: string
  readonly times: number
}

export interface Conditions {
  readonly graph: Graph
  readonly answering: Answering
  readonly identity?: Identity
  readonly data: JsonObject
  readonly at: string
  /** Somebody stops the clock at some time. */
  readonly hasEnd: boolean
}

export function createWorld({ graph, answering, at, data, identity, hasEnd }: Conditions): World {
  return {
    graph,
    answering,
    identity,
    data,
    mail: createMail(graph),
    schedule: createSchedule(),
    running: [],
    visits: { elements: new Map(), runs: new Map() },
    lines: [],
    opened: [],
    buffer: [],
    noted: new Map(),
    firings: hasEnd ? undefined : new Map(),
    notes: [],
    now: at,
    seq: 0,
    commands: 0,
  }
}

export function createRunning(world: World, process: string): Running {
  return {
    id: String(world.running.length + 1),
    process,
    trace: createTrace(),
    instance: undefined,
    isStopped: false,
    hasRefused: false,
    hasFailed: false,
  }
}

/** Whether anything can still happen in it. */
export function isActive({ instance, isStopped }: Running): boolean {
  return instance?.status === 'active' && !isStopped
}
