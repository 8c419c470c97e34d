import type { Values } from '../engine/writing.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Visit } from './script.ts'
import type { Visits } from './trace.ts'

/** What somebody who is asked does. */
export type Answer =
  | {
      readonly type: 'complete'
      readonly delay?: string
      /** Code of an escalation that goes before. */
      readonly escalation?: string
      /** Variables; text that begins with "=" is FEEL. */
      readonly output: JsonObject
      /** What its output mapping sees, where that is not the output. */
      readonly result?: Json
    }
  | { readonly type: 'error'; readonly delay?: string; readonly error: string }
  | { readonly type: 'fail'; readonly message: string }
  /** Of a form. */
  | { readonly type: 'form'; readonly values: Values }

/** Who answers in a run: a script, or a sample case of a definition. */
export interface Answering {
  /** Undefined: nobody, so it waits for ever. */
  readonly answerTo: (asked: Asked) => Answer | undefined
  /** What is said of something that is waited for: it then comes by itself. */
  readonly arrivalAt: (element: string, visit: number) => Arrival | undefined
  /** Whether messages and signals that nobody in the file sends come by themselves. */
  readonly comesAlone: (kind: 'message' | 'signal') => boolean
  /** In place of conditions and loops, by visit. */
  readonly decided: Decisions
  /** How much is left of what is said visit by visit. */
  readonly left: (visits: Visits) => readonly number[]
}

export interface Asked {
  readonly element: string
  readonly visit: number
  readonly source?: string
  readonly form?: string
}

export type Arrival = Pick<Visit, 'delay' | 'output'>

export interface Decisions {
  readonly flows: Readonly<Record<string, Decision<readonly string[]>>>
  readonly items: Readonly<Record<string, Decision<number>>>
}

/** The same at every visit, or one for each until they are used up. */
export type Decision<T> = { readonly always: T } | { readonly each: readonly (T | undefined)[] }

export const undecided: Decisions = { flows: {}, items: {} }

/** FEEL texts in a value, at any depth, by what they yield. */
export function withResults(value: Json, evaluate: (feel: string) => Json): Json {
  if (typeof value === 'string') return value.startsWith('=') ? evaluate(value.slice(1)) : value
  if (Array.isArray(value)) return value.map((item) => withResults(item, evaluate))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withResults(inner, evaluate)]),
  )
}
