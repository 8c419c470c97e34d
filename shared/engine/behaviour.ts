import type { Expression } from '../feel/compile.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Origin } from '../model/origin.ts'
import type { Schema } from '../model/schema.ts'
import type { Incident } from './effect.ts'
import type { ElementNode, FlowNode } from './graph.ts'
import type { Activation, Wait } from './instance.ts'
import type { Run } from './run.ts'

/** What is waited for to become true, and the names of the data that decide about it. */
export interface Condition extends Expression {
  readonly watches: ReadonlySet<string> | 'everything'
}

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
export type Leaving = Omit<Entry, 'input'>

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
    /** The flow on which a token has just arrived. */
    flow: string,
  ) => string[] | undefined
  /** Must not emit anything before it can no longer fail. */
  readonly enter: (run: Run, entry: Entry) => Entered
  readonly leave?: (run: Run, entry: Leaving) => readonly FlowNode[] | Failure
  /** What a catching event waits for. Nothing: it is thrown, or has no figures. */
  readonly plan?: (run: Run, place: Place) => readonly Planned[] | Failure
  /** Of a conditional event: what must become true, by the place among its triggers. */
  readonly conditions?: Readonly<Record<number, Condition>>
  /** Everything that it had to undo is undone. */
  readonly undone?: (run: Run, activation: Activation) => void
  /** Of a sub-process: something inside has ended. */
  readonly insideEnded?: (run: Run, scope: string) => void
  /** Of a sub-process in which nothing is left to do: true when it goes on all the same. */
  readonly goesOn?: (run: Run, scope: string) => boolean
  /** Where values come from that its output mapping writes; a rule when left out. */
  readonly origin?: Pick<Origin, 'kind' | 'from' | 'legalBasis'>
  /** What its result looks like, for the output mapping. */
  readonly result?: Schema
  /** What its input mapping yields; it takes no input when left out. */
  readonly request?: Schema
}

/** With every name: V8 is quick where all that it looks into is built alike. */
export type WholeBehaviour = Pick<Behaviour, 'enter'> & {
  readonly [K in Exclude<keyof Behaviour, 'enter'>]-?: Behaviour[K] | undefined
}

export function wholeOf(behaviour: Behaviour): WholeBehaviour {
  const { takes, enter, leave, plan, conditions, undone } = behaviour
  const { insideEnded, goesOn, origin, result, request } = behaviour
  return {
    takes,
    enter,
    leave,
    plan,
    conditions,
    undone,
    insideEnded,
    goesOn,
    origin,
    result,
    request,
  }
}

/** Takes any name. */
export const anyInput: Schema = {}

export interface Place {
  readonly node: ElementNode
  readonly scope: string
}

type AwaitedWait = Exclude<Wait, { kind: 'task' | 'job' }>
type WithoutPlace<W> = W extends AwaitedWait
  ? Omit<W, 'id' | 'activation' | 'scope' | 'element' | 'generation' | 'collected' | 'answered'>
  : never
/** A wait that is not open yet. */
export type Planned = WithoutPlace<AwaitedWait>
