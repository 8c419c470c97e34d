import type { Json } from '../model/json.ts'

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
  /** Cause in plain words, without personal data. */
  readonly message: string
}
