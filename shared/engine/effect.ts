import type { Json, JsonObject } from '../model/json.ts'

/**
 * What the world has to do, derived from events. Ids are `instance:seq` and stable; a reply names id and
 * generation, so that hosts may deliver at least once and late.
 */
export type Effect =
  | {
      readonly type: 'createJob'
      readonly jobId: string
      readonly generation: number
      readonly element: string
      readonly job:
        | { readonly kind: 'source'; readonly source: string; readonly input: Json }
        | { readonly kind: 'letter'; readonly letter: string }
        /** A case of another service; its end is the answer. Without `version` the newest that is valid. */
        | {
            readonly kind: 'call'
            readonly service: string
            readonly version?: number
            readonly process?: string
            readonly input: JsonObject
          }
        /** Work nobody is named for: an operator or a simulation answers it. */
        | { readonly kind: 'work' }
    }
  | { readonly type: 'cancelJob'; readonly jobId: string }
  | {
      readonly type: 'openTask'
      readonly taskId: string
      readonly generation: number
      readonly element: string
      readonly form: string
      readonly group: string
      readonly dueAt?: string
    }
  | { readonly type: 'assignTask'; readonly taskId: string; readonly assignee: string | null }
  | { readonly type: 'closeTask'; readonly taskId: string }
  /** The same task in another version: who has opened it finds it again. */
  | {
      readonly type: 'changeTask'
      readonly taskId: string
      readonly element: string
      readonly form: string
      readonly group: string
      readonly assignee: string | null
    }
  | { readonly type: 'moveJob'; readonly jobId: string; readonly element: string }
  | { readonly type: 'moveIncident'; readonly incidentId: string; readonly element: string }
  | {
      readonly type: 'armTimer'
      readonly timerId: string
      readonly generation: number
      readonly dueAt: string
    }
  | { readonly type: 'cancelTimer'; readonly timerId: string }
  | {
      readonly type: 'openSubscription'
      readonly subscriptionId: string
      readonly generation: number
      readonly message: string
      readonly key: string | null
    }
  | { readonly type: 'closeSubscription'; readonly subscriptionId: string }
  | {
      readonly type: 'openSignalSubscription'
      readonly subscriptionId: string
      readonly generation: number
      readonly signal: string
    }
  | { readonly type: 'closeSignalSubscription'; readonly subscriptionId: string }
  /** To who waits for it, or to who comes to wait within its time to live. */
  | {
      readonly type: 'publishMessage'
      readonly messageId: string
      readonly message: string
      readonly key: string | null
      readonly payload: JsonObject
    }
  /** To every other case that waits for it now; this one has had it. */
  | {
      readonly type: 'broadcastSignal'
      readonly signalId: string
      readonly signal: string
      readonly payload: JsonObject
    }
  /** Nobody in this case caught it: for the case that called this one. */
  | { readonly type: 'escalate'; readonly escalationId: string; readonly escalation: string }
  | {
      readonly type: 'raiseIncident'
      readonly incidentId: string
      readonly element: string
      readonly incident: Incident
    }
  | { readonly type: 'closeIncident'; readonly incidentId: string }
  | { readonly type: 'endInstance'; readonly status: 'completed' | 'cancelled' }

/** 'technical' goes to IT (Störung), 'business' to the department (Klärungsfall). */
export interface Incident {
  readonly addressee: 'technical' | 'business'
  readonly code:
    | 'jobFailed'
    | 'uncaughtError'
    | 'expressionFailed'
    | 'noFlowTaken'
    | 'decisionUnclear'
    | 'invalidData'
    | 'fuelExhausted'
    | 'incomplete'
    | 'nothingLeft'
  /** Cause in plain words, without personal data. */
  readonly message: string
}
