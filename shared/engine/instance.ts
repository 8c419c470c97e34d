import type { catchUpPolicies } from '../model/events.ts'
import { valueAt } from '../model/path.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Origin } from '../model/origin.ts'
import type { Identity } from './command.ts'
import type { Effect, Incident } from './effect.ts'

/**
 * One running case as plain JSON. Only `evolve` changes it. Ids of scopes and activations are the sequence
 * number of the event that made them; ids the world answers to are `instance:sequence`.
 */
export interface Instance {
  readonly id: string
  readonly service: string
  /** Hash (`whole`) of the definition the instance runs on. */
  readonly version: string
  /** Aktenzeichen. */
  readonly number: string
  readonly status: 'active' | 'completed' | 'cancelled'
  /** Nothing moves; what comes meanwhile is kept on the agenda. */
  readonly suspended?: 'case' | 'version'
  readonly startedAt: string
  readonly endedAt?: string
  readonly identity?: Identity
  /** Number of events applied so far. */
  readonly sequence: number
  readonly scopes: Readonly<Record<string, ScopeInstance>>
  /** Tokens on flows, by scope and flow; a count of zero is absent. */
  readonly tokens: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly activations: Readonly<Record<string, Activation>>
  /** How many activations each scope holds. */
  readonly live: Readonly<Record<string, number>>
  /** Open waits and incidents by the sequence in their id. */
  readonly waits: Readonly<Record<string, Wait>>
  readonly incidents: Readonly<Record<string, OpenIncident>>
  /** Origins of the case data by JSON Pointer; a value has the origin of its nearest parent. */
  readonly origins: Readonly<Record<string, Origin>>
  /** By decision, the rows that decided last; their reasons go into letters. */
  readonly decided?: Readonly<Record<string, readonly DecidedBy[]>>
  /** What was left to do when the fuel ran out, or came while the instance was suspended. */
  readonly agenda: readonly Operation[]
  /** How often elements and flows were passed, by process, for the drawing. */
  readonly passed: Readonly<Record<string, Passed>>
  /** The last command ids. Older duplicates name a wait that is closed, so they do no harm. */
  readonly commands: readonly string[]
}

export interface DecidedBy {
  readonly row: string
  readonly date?: string
}

/** A process or sub-process that runs. `element` is the embedded sub-process, null for a whole process. */
export interface ScopeInstance {
  readonly id: string
  readonly process: string
  readonly element: string | null
  readonly parent: string | null
  /** The activation in the parent scope that waits for this scope. */
  readonly activation: string | null
  readonly data: JsonObject
  /** One run of a loop, counted from 0. */
  readonly item?: number
  /** A completed activity is undone in it. */
  readonly undoes?: true
  /** What ended and can be undone, oldest first. */
  readonly completed?: readonly Completed[]
  /** Of a sequential ad-hoc sub-process: what is still to begin. */
  readonly queue?: readonly string[]
  /** Complex gateways that have fired and not reset: the flows whose tokens they took. */
  readonly fired?: Readonly<Record<string, readonly string[]>>
}

/** A completed activity with the data it ended with and, of a sub-process, what can be undone inside. */
export interface Completed {
  readonly id: string
  readonly element: string
  readonly data: JsonObject
  readonly completed?: readonly Completed[]
}

/** A failed element stays as it is, with its incident; resolving runs the same operation again. */
export interface Activation {
  readonly id: string
  readonly scope: string
  readonly element: string
  readonly status: 'activating' | 'active' | 'completing'
  /** Kept while completing has failed, so that it can be done again. */
  readonly result?: Json
  readonly written?: true
  /** Entered by hand, without its input mapping. */
  readonly skipsInput?: true
  readonly loop?: LoopState
  readonly undo?: Undoing
}

export interface Undoing {
  /** Innermost last: a sub-process that is undone has a level of its own. */
  readonly levels: readonly UndoLevel[]
  /** The element has gone on already. */
  readonly detached?: true
}

export interface UndoLevel {
  /** Where it was completed. */
  readonly scope: string
  /** What is still to be undone, next first. */
  readonly entries: readonly Completed[]
}

export interface LoopState {
  /** Null while nobody knows how often. */
  readonly total: number | null
  readonly items?: readonly Json[]
  readonly begun: number
  readonly ended: number
  /** By item; null until it has ended. */
  readonly outputs: readonly Json[]
}

export type Job = Extract<Effect, { type: 'createJob' }>['job']
export interface Cycle {
  readonly interval: string
  /** Firings left, null for no end. */
  readonly left: number | null
  readonly catchUp?: (typeof catchUpPolicies)[number]
  readonly zone?: string
  readonly workingDays?: true
  /** What clocks of the zone show where the grid stands, when the firing itself moved. */
  readonly grid?: string
  /** The day of the month that the grid stands for, while a shorter month cuts it off. */
  readonly day?: number
}

interface WaitContext {
  readonly id: string
  readonly scope: string
  /** What waits: its own element, a boundary event of it or, of an event-based gateway, an event behind it. */
  readonly element: string
  readonly generation: number
}
interface Asked extends WaitContext {
  readonly activation: string
}
interface Awaited extends WaitContext {
  /** Null at the start of an event sub-process: the scope itself waits. */
  readonly activation: string | null
  /** Place among the triggers of a multiple event. */
  readonly trigger?: number
  /** What the other triggers of a parallel multiple event have brought. */
  readonly collected?: Json
  /** It has come while the instance was suspended; what follows is on the agenda. */
  readonly answered?: true
}
export type TaskWait = Asked & {
  readonly kind: 'task'
  readonly form: string
  readonly group: string
  readonly openedAt: string
  readonly dueAt?: string
  readonly assignee?: string
}
export type JobWait = Asked & { readonly kind: 'job'; readonly job: Job }
export type TimerWait = Awaited & {
  readonly kind: 'timer'
  readonly dueAt: string
  readonly cycle?: Cycle
}
export type MessageWait = Awaited & {
  readonly kind: 'message'
  readonly message: string
  readonly key: string | null
}
export type SignalWait = Awaited & { readonly kind: 'signal'; readonly signal: string }
/** `held`: how it was the last time; it triggers when it turns true. */
export type ConditionWait = Awaited & { readonly kind: 'condition'; readonly held: boolean }
export type Wait = TaskWait | JobWait | TimerWait | MessageWait | SignalWait | ConditionWait

export interface OpenIncident {
  readonly id: string
  /** null when the whole instance is stuck (fuel), or its scope waits in vain for an event sub-process. */
  readonly activation: string | null
  readonly scope?: string
  readonly process: string
  readonly element: string
  readonly incident: Incident
  readonly raisedAt: string
}

export type Operation =
  | { readonly type: 'arrive'; readonly scope: string; readonly flow: string }
  | { readonly type: 'activate'; readonly activation: string }
  | { readonly type: 'complete'; readonly activation: string }
  | { readonly type: 'settle'; readonly scope: string }
  | { readonly type: 'endItem'; readonly scope: string; readonly output?: Json }
  | { readonly type: 'trigger'; readonly wait: string; readonly result: Json }
  | { readonly type: 'throwError'; readonly activation: string; readonly error: string }
  | { readonly type: 'escalate'; readonly activation: string; readonly escalation: string }

export interface Passed {
  readonly elements: Readonly<Record<string, number>>
  readonly flows: Readonly<Record<string, number>>
}

/** The scope of the main process: its start is the first event. */
export const rootScope = '1'

/** Written out: V8 makes a literal with a computed name by a call into its runtime. */
export function inRoot<T>(value: T): Record<string, T> {
  return { '1': value }
}

/** The case data. */
export function dataOf(instance: Instance): JsonObject {
  return instance.scopes[rootScope]?.data ?? {}
}

/** The data a scope sees: that of its process, and over it what sub-processes hold of their own. */
export function dataIn(instance: Instance, scopeId: string): JsonObject {
  const scope = instance.scopes[scopeId]
  if (scope === undefined) return {}
  if (scope.element === null || scope.parent === null) return scope.data
  return { ...dataIn(instance, scope.parent), ...scope.data }
}

/** Numbers as keys keep the containers small and quick to copy. */
export function keyOf(worldId: string): string {
  let begin = worldId.length
  while (begin > 0 && worldId.charCodeAt(begin - 1) !== colon) begin -= 1
  return worldId.slice(begin)
}

const colon = 58

export function waitOf({ waits }: Instance, id: string): Wait | undefined {
  const wait = waits[keyOf(id)]
  return wait?.id === id ? wait : undefined
}

export function incidentOf({ incidents }: Instance, id: string): OpenIncident | undefined {
  const incident = incidents[keyOf(id)]
  return incident?.id === id ? incident : undefined
}

export function openTasks(instance: Instance): readonly TaskWait[] {
  return Object.values(instance.waits).filter((wait) => wait.kind === 'task')
}

export interface Position {
  readonly process: string
  readonly element: string
  readonly state: 'active' | 'incident'
}

/** Where the instance stands, for the drawing. */
export function positions(instance: Instance): readonly Position[] {
  const failed = new Set(Object.values(instance.incidents).map(({ activation }) => activation))
  return Object.values(instance.activations).map(({ id, scope, element }) => ({
    process: instance.scopes[scope]?.process ?? '',
    element,
    state: failed.has(id) ? 'incident' : 'active',
  }))
}

/** Where the value at a path comes from: the origin at the path itself or at its nearest parent. */
export function originAt(instance: Instance, path: string): Origin | undefined {
  if (valueAt(dataOf(instance), path) === undefined) return undefined
  const names = path.split('.')
  for (let length = names.length; length > 0; length--) {
    const origin = instance.origins[`/${names.slice(0, length).join('/')}`]
    if (origin !== undefined) return origin
  }
  return undefined
}
