import type { Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Sketch } from './sketch.ts'

/** A question about what a process does, and the example that answers it when it runs. */
export interface Question {
  /** Name of its picture. */
  readonly id: string
  readonly question: Complete
  readonly answer: Complete
  /** Of BPMN 2.0.2 (OMG formal/2013-12-09). */
  readonly clause: string
  readonly process: Sketch
  /** Processes that it calls. */
  readonly called?: Readonly<Record<string, Sketch>>
  /** Case data beside `amount`, `count`, `name`, `approved` and `remark`. */
  readonly data?: Definition['data']
  /** Rows of mappings, by their id. */
  readonly mappings?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly begins?: { readonly at?: string; readonly data?: JsonObject }
  readonly script: readonly Happening[]
  /** Elements in the order in which they were completed. */
  readonly path: readonly string[]
  /** What is left at the end; a case with nothing left has ended. */
  readonly left?: Left
  /** Case data at the end. */
  readonly yields?: JsonObject
}

type Complete = Localised & { readonly en: string }

export interface Left {
  /** Elements that wait for somebody, in the order in which they began to. */
  readonly waits?: readonly string[]
  /** Tokens on flows. */
  readonly tokens?: Readonly<Record<string, number>>
  readonly incidents?: readonly string[]
  /** When timers are due. */
  readonly due?: Readonly<Record<string, string>>
}

/** What somebody does with the case. */
export type Happening =
  | { readonly type: 'done'; readonly element: string; readonly answer?: Answer }
  | { readonly type: 'due'; readonly element: string; readonly at?: string }
  | { readonly type: 'received'; readonly element: string; readonly payload?: JsonObject }
  | { readonly type: 'failed'; readonly element: string; readonly error?: string }
  | { readonly type: 'resolved'; readonly element: string }

/** `of` counts the runs of the element that wait, from 0; `values` are written by path. */
interface Answer {
  readonly of?: number
  readonly result?: Json
  readonly values?: JsonObject
}

export function done(element: string, answer: Answer = {}): Happening {
  return { type: 'done', element, answer }
}

export function due(element: string, at?: string): Happening {
  return { type: 'due', element, ...(at === undefined ? {} : { at }) }
}

export function received(element: string, payload: JsonObject = {}): Happening {
  return { type: 'received', element, payload }
}

/** With the code of an error the process knows, or because what it needs is broken. */
export function failed(element: string, error?: string): Happening {
  return { type: 'failed', element, ...(error === undefined ? {} : { error }) }
}

export function resolved(element: string): Happening {
  return { type: 'resolved', element }
}
