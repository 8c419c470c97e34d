import type { Boxed, BoxedFunction, Named } from '../model/boxed.ts'
import type { Foreign } from '../model/foreign.ts'
import type { ItemDefinition } from '../model/requirements.ts'

/** What a DMN file says. References between elements are `namespace#id`. */
export interface DmnModel {
  readonly namespace: string
  readonly name: string
  readonly imports: readonly Import[]
  readonly itemDefinitions: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly DecisionElement[]
  readonly knowledge: readonly BusinessKnowledge[]
  readonly services: readonly DecisionService[]
  /** Ids of what is in the graph, as the file lists them. */
  readonly order?: readonly string[]
  readonly foreign?: Foreign
}

export interface Import {
  readonly namespace: string
  readonly name: string
  readonly foreign?: Foreign
}

interface Element extends Named {
  /** `namespace#id` */
  readonly key: string
  /** What the file says at the variable beyond name and type; absent where there is none. */
  readonly variable?: Foreign
}

export type InputData = Element

/** What requires others says of those from other files what they are. */
interface Requiring {
  /** Decisions and input data, then knowledge. */
  readonly requires: readonly string[]
  readonly elsewhere?: Readonly<Record<string, RequirementKind>>
}

export type RequirementKind = 'requiredDecision' | 'requiredInput' | 'requiredKnowledge'

export interface DecisionElement extends Element, Requiring {
  readonly logic?: Boxed
}

export interface BusinessKnowledge extends Element, Requiring {
  readonly logic?: BoxedFunction
}

export interface DecisionService extends Element {
  readonly outputs: readonly string[]
  readonly encapsulated: readonly string[]
  readonly inputDecisions: readonly string[]
  readonly inputs: readonly string[]
}
