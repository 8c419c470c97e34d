import type { Json, JsonObject } from '../model/json.ts'

/**
 * What the world tells an instance. `at` is the instant (ISO 8601, UTC), `today` the legal date in the
 * department's zone; every outside fact comes in here, so that a step is a pure function.
 */
export type Command = CommandContext &
  (
    | {
        readonly type: 'startInstance'
        /** Aktenzeichen. */
        readonly number: string
        readonly identity?: Identity
        readonly data?: JsonObject
        /** A start event other than the none start, e.g. of a message or timer. */
        readonly startEvent?: string
      }
    | { readonly type: 'claimTask'; readonly taskId: string; readonly by: string }
    | { readonly type: 'releaseTask'; readonly taskId: string; readonly by: string }
    /** `values` by path of the case data; `group` says as whom ("citizen" or a group of the department). */
    | {
        readonly type: 'completeTask'
        readonly taskId: string
        readonly generation: number
        readonly group: string
        readonly values: Readonly<Record<string, Json>>
      }
    | {
        readonly type: 'completeJob'
        readonly jobId: string
        readonly generation: number
        readonly output: Json
      }
    /** A business error the definition knows: caught by an error boundary, else a Klärungsfall. */
    | {
        readonly type: 'throwJobError'
        readonly jobId: string
        readonly generation: number
        readonly error: string
      }
    /** Retries are used up. `message` holds no personal data. */
    | {
        readonly type: 'failJob'
        readonly jobId: string
        readonly generation: number
        readonly message: string
      }
    | { readonly type: 'fireTimer'; readonly timerId: string; readonly generation: number }
    | {
        readonly type: 'correlateMessage'
        readonly subscriptionId: string
        readonly generation: number
        readonly payload: JsonObject
      }
    /** Runs the failed operation again. */
    | { readonly type: 'resolveIncident'; readonly incidentId: string }
    | { readonly type: 'cancelInstance'; readonly reason: string }
  )

interface CommandContext {
  readonly commandId: string
  readonly instanceId: string
  readonly at: string
  readonly today: string
}

/** Who started the case. `subject` is the pseudonymous id of the sign-in. */
export interface Identity {
  readonly subject: string
  readonly personId?: string
  readonly name: string
  readonly email?: string
}
