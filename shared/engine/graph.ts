import type { Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Mapping } from '../model/content.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Loop } from '../model/loops.ts'
import type { Schema } from '../model/schema.ts'
import type { WholeBehaviour } from './behaviour.ts'
import type { Reach } from './reach.ts'

/** A definition made ready to run: links instead of names, expressions compiled. Immutable. */
export interface Graph {
  readonly definition: Definition
  /** Hash (`whole`) of the definition. */
  readonly version: string
  /** What expressions see: case data, `case`, `identity`, `deadlines`. */
  readonly scope: Scope
  /** What may be written: the case data alone. */
  readonly caseData: Schema
  readonly processes: Readonly<Record<string, ProcessNode>>
  /**
   * The kind of its gateways that have to be looked at again: inclusive ones where tokens wait, complex ones
   * also to be reset when no token is left in their scope.
   */
  readonly joins: 'none' | 'inclusive' | 'complex'
  /** Whether anything in it waits for a condition. */
  readonly awaitsConditions: boolean
  /** An element that decides automatically without being allowed to (§ 35a VwVfG). */
  readonly notAuthorised: string | undefined
  /** Whose holidays count; those of all states when it is absent. */
  readonly holidays?: HolidayPlace
}

export interface ProcessNode extends Startable {
  readonly id: string
  readonly elements: Readonly<Record<string, ElementNode>>
  readonly flows: Readonly<Record<string, FlowNode>>
}

/** A process or a sub-process: what a scope runs. */
export interface Startable {
  /** Elements that get a token when it starts. */
  readonly starts: readonly ElementNode[]
  readonly eventStarts: readonly EventStart[]
  readonly inside: readonly ElementNode[]
  /** Catching links by name. */
  readonly links: Readonly<Record<string, ElementNode>>
  /** Gateways inside that wait until no more tokens can come. */
  readonly joins: readonly Join[]
}

/** How an event sub-process begins. */
export interface EventStart {
  readonly start: ElementNode
  readonly subProcess: ElementNode
}

export interface Join {
  readonly node: ElementNode
  /** By incoming flow: where a token can still reach it from. */
  readonly reach: Readonly<Record<string, Reach>>
}

export interface ElementNode extends Startable {
  readonly id: string
  readonly process: string
  readonly element: Element
  /** Of the lane it is in. */
  readonly group: string
  readonly behaviour: WholeBehaviour
  readonly input: MappingNode | undefined
  readonly output: MappingNode | undefined
  readonly loop: LoopNode | undefined
  /** Tokens it takes to start, and gives on each flow when it ends. */
  readonly quantities: { readonly start: number; readonly completion: number }
  /** Names of its own, of which nothing is left when it ends. */
  readonly properties: readonly string[]
  /** What it may write: the case data and the names of the loops and sub-processes around it. */
  readonly writable: Schema
  readonly incoming: readonly FlowNode[]
  readonly outgoing: readonly FlowNode[]
  readonly boundaries: readonly ElementNode[]
  /** A catching event with several triggers: those that did not come wait until it goes on. */
  readonly isMultiple: boolean
  /** What undoes it, by the compensation event at its boundary. */
  readonly undoneBy: ElementNode | undefined
}

export interface FlowNode {
  readonly id: string
  readonly source: ElementNode
  readonly target: ElementNode
  readonly condition: Expression | undefined
  /** Its condition is in a language nobody here evaluates. */
  readonly undecided: boolean
}

export interface LoopNode {
  readonly loop: Loop
  readonly condition: Expression | undefined
  readonly cardinality: Expression | undefined
  readonly collection: Expression | undefined
  readonly completion: Expression | undefined
  readonly output: Expression | undefined
  /** Of the events that a complex behaviour throws. */
  readonly conditions: readonly Expression[]
}

export interface MappingNode {
  readonly mapping: Mapping
  /** A row of it says why its value is taken over. */
  readonly isNoted: boolean
  /** What its expressions see: of an output, `result` beside the names of the element. */
  readonly scope: Scope
}
