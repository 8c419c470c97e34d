import type { Json, JsonObject } from '../model/json.ts'
import type { Origin } from '../model/origin.ts'
import type { Schema } from '../model/schema.ts'
import type { Incident } from './effect.ts'
import type { ElementNode, FlowNode } from './graph.ts'
import type { Activation, Wait } from './instance.ts'
import type { Run } from './run.ts'

/** Becomes an incident at the element. */
export interface Failure {
  readonly failure: Incident
}

/** An activation with all a behaviour needs to know. */
export interface Entry {
  readonly node: ElementNode
  readonly activation: Activation
  /** What the input mapping yields, undefined without one. */
  readonly input: JsonObject | undefined
}

/** An element has done its work, or waits for the world, or is gone because it ended its surroundings. */
export type Entered =
  | { readonly done: Json | undefined }
  | { readonly waits: true }
  | { readonly gone: true }
  | Failure

/** How a kind of element behaves. What is left out is as most elements do it. */
export interface Behaviour {
  /** The flows it takes a token from to start, of those that hold one; undefined = it waits for more. */
  readonly takes?: (
    node: ElementNode,
    tokens: Readonly<Record<string, number>>,
  ) => string[] | undefined
  /** Must not emit anything before it can no longer fail. */
  readonly enter: (run: Run, entry: Entry) => Entered
  readonly leave?: (run: Run, entry: Omit<Entry, 'input'>) => readonly FlowNode[] | Failure
  /** What a boundary or catch event waits for once its activity is active. */
  readonly plan?: (run: Run, place: Place) => Planned | Failure | undefined
  /** Where values come from that its output mapping writes; a rule when left out. */
  readonly origin?: Pick<Origin, 'kind' | 'from' | 'legalBasis'>
  /** What its result looks like, for the output mapping. */
  readonly result?: Schema
  /** What its input mapping yields; it takes no input when left out. */
  readonly request?: Schema
}

export interface Place {
  readonly node: ElementNode
  readonly scope: string
}

type WithoutPlace<W> = W extends Wait
  ? Omit<W, 'id' | 'activation' | 'element' | 'generation'>
  : never
/** A wait that is not open yet. */
export type Planned = WithoutPlace<Extract<Wait, { kind: 'timer' | 'message' }>>
