import type { Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Mapping } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Schema } from '../model/schema.ts'
import type { Behaviour } from './behaviour.ts'

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
  /** An element that decides automatically without being allowed to (§ 35a VwVfG). */
  readonly notAuthorised: string | undefined
}

export interface ProcessNode extends Startable {
  readonly id: string
  readonly elements: Readonly<Record<string, ElementNode>>
  readonly flows: Readonly<Record<string, FlowNode>>
}

/** A process or an embedded sub-process. */
export interface Startable {
  /** Elements that get a token when it starts. */
  readonly starts: readonly ElementNode[]
}

export interface ElementNode extends Startable {
  readonly id: string
  readonly process: string
  readonly element: Element
  readonly behaviour: Behaviour
  readonly input: InputNode | undefined
  readonly output: OutputNode | undefined
  readonly incoming: readonly FlowNode[]
  readonly outgoing: readonly FlowNode[]
  readonly boundaries: readonly ElementNode[]
}

export interface FlowNode {
  readonly id: string
  readonly source: ElementNode
  readonly target: ElementNode
  readonly condition: Expression | undefined
}

export interface InputNode {
  readonly mapping: Mapping
}

/** `scope` has the name `result` beside those of the graph. */
export interface OutputNode {
  readonly mapping: Mapping
  readonly scope: Scope
}
