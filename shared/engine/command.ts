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
        /** The main process when left out. */
        readonly process?: string
        /** What begins it other than its none start: an event, a receive task, an event behind a gateway. */
        readonly startEvent?: string
        /** What the message or signal that begins it brings. */
        readonly payload?: JsonObject
      }
    | { readonly type: 'claimTask'; readonly taskId: string; readonly by: string }
    | { readonly type: 'releaseTask'; readonly taskId: string; readonly by: string }
    /** `values` by path of the case data; `group` says as whom ("citizen" or a group of the department). */
    | {
        readonly type: 'completeTask'
        readonly taskId: string
        readonly generation: number
        readonly group: string
        readonly values: Values
      }
    | {
        readonly type: 'completeJob'
        readonly jobId: string
        readonly generation: number
        readonly output: Json
        /** Written as they are, by path, beside what the output mapping writes. */
        readonly values?: Values
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
        readonly values?: Values
      }
    | {
        readonly type: 'deliverSignal'
        readonly subscriptionId: string
        readonly generation: number
        readonly payload: JsonObject
        readonly values?: Values
      }
    /** The job goes on, unless somebody who catches the escalation ends it. */
    | {
        readonly type: 'escalateJob'
        readonly jobId: string
        readonly generation: number
        readonly escalation: string
      }
    /** One more run of a multi-instance activity under way. */
    | { readonly type: 'addItem'; readonly activation: string; readonly item?: Json }
    /** One more activity of an ad-hoc sub-process under way. */
    | { readonly type: 'activateElement'; readonly scope: string; readonly element: string }
    /** Runs the failed operation again, with `values` written before, by path. */
    | (Partial<Act> & {
        readonly type: 'resolveIncident'
        readonly incidentId: string
        readonly values?: Values
      })
    | (Act & {
        readonly type: 'completeByHand'
        readonly activation: string
        /** In place of the result that was waited for. */
        readonly output?: Json
        readonly values?: Values
        /** Which ways a gateway takes that could not decide. */
        readonly flows?: readonly string[]
      })
    /** As if the work had failed: with an error of the definition, else a Klärungsfall. */
    | (Act & { readonly type: 'failByHand'; readonly activation: string; readonly error?: string })
    | (Act & {
        readonly type: 'moveToken'
        /** What is ended: a step under way, or a token that waits on a flow. */
        readonly from: { readonly activation: string } | TokenPlace
        /** Where it goes on: at a step, or on a flow into a gateway that joins. */
        readonly to: { readonly element: string } | { readonly flow: string }
        /** The input mapping of the step is not applied. */
        readonly skipsInput?: true
      })
    /** With its whole version, and resumed with it, or by itself. */
    | (Act & { readonly type: 'suspendInstance'; readonly withVersion?: true })
    | (Act & { readonly type: 'resumeInstance' })
    | (Pick<Act, 'reason'> & Partial<Act> & { readonly type: 'cancelInstance' })
  )

/** What people decide about a running case: why, and as what, e.g. "kaemmerei:owner". */
export interface Act {
  /** Kept with the case, never in a log. */
  readonly reason: string
  readonly role: string
  /** Pseudonym, for the log alone. */
  readonly by: string
}

export interface TokenPlace {
  readonly scope: string
  readonly flow: string
}

export interface CommandContext {
  readonly commandId: string
  readonly instanceId: string
  readonly at: string
  readonly today: string
  readonly decided?: Decided
}

type Values = Readonly<Record<string, Json>>

/**
 * What somebody decides in place of expressions that say nothing here, by element and visit: which flows it
 * leaves by, how many items a loop has; null leaves it to the expressions. Simulations only; used up from the
 * front.
 */
export interface Decided {
  readonly flows?: Readonly<Record<string, readonly (readonly string[] | null)[]>>
  readonly items?: Readonly<Record<string, readonly (number | null)[]>>
}

/** Who started the case. `subject` is the pseudonymous id of the sign-in. */
export interface Identity {
  readonly subject: string
  readonly personId?: string
  readonly name: string
  readonly email?: string
}
