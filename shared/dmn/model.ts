/** What a DMN file says, without its drawing. References between elements are `namespace#id`. */
export interface DmnModel {
  readonly namespace: string
  readonly name: string
  readonly imports: readonly Import[]
  readonly itemDefinitions: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly DecisionElement[]
  readonly knowledge: readonly BusinessKnowledge[]
  readonly services: readonly DecisionService[]
}

export interface Import {
  readonly namespace: string
  readonly name: string
}

/** What has a name and perhaps a type: a variable, a parameter, a column. */
export interface Named {
  readonly name: string
  readonly typeRef?: string
}

interface Element extends Named {
  /** `namespace#id` */
  readonly key: string
}

export interface ItemDefinition {
  readonly name: string
  readonly isCollection: boolean
  readonly typeRef?: string
  readonly components?: readonly ItemDefinition[]
  readonly isFunction: boolean
  /** Unary tests that every item of a collection must pass. */
  readonly allowedValues?: string
  /** Unary tests on the value as a whole. */
  readonly typeConstraint?: string
}

export type InputData = Element

export interface DecisionElement extends Element {
  /** Decisions and input data, then knowledge. */
  readonly requires: readonly string[]
  readonly logic?: Boxed
}

export interface BusinessKnowledge extends Element {
  readonly requires: readonly string[]
  readonly logic?: BoxedFunction
}

export interface DecisionService extends Element {
  readonly outputs: readonly string[]
  readonly encapsulated: readonly string[]
  readonly inputDecisions: readonly string[]
  readonly inputs: readonly string[]
}

/** DMN 1.5 §7.3 and §10.2: every boxed expression. */
export type Boxed =
  | { readonly kind: 'literal'; readonly text: string; readonly typeRef?: string }
  | DecisionTable
  | BoxedFunction
  | {
      readonly kind: 'context'
      readonly entries: readonly ContextEntry[]
      readonly typeRef?: string
    }
  | { readonly kind: 'list'; readonly items: readonly Boxed[]; readonly typeRef?: string }
  | Relation
  | Invocation
  | Conditional
  | Iterator<'for'>
  | Iterator<'some'>
  | Iterator<'every'>
  | Filter

/** An entry without a name is the result of the context. */
export interface ContextEntry {
  readonly variable?: Named
  readonly value: Boxed
}

export interface BoxedFunction {
  readonly kind: 'function'
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly Named[]
  readonly body?: Boxed
  readonly typeRef?: string
}

export interface Relation {
  readonly kind: 'relation'
  readonly columns: readonly Named[]
  readonly rows: readonly (readonly Boxed[])[]
  readonly typeRef?: string
}

export interface Invocation {
  readonly kind: 'invocation'
  readonly called: Boxed
  readonly bindings: readonly { readonly name: string; readonly value: Boxed }[]
  readonly typeRef?: string
}

export interface Conditional {
  readonly kind: 'conditional'
  readonly if: Boxed
  readonly then: Boxed
  readonly else: Boxed
  readonly typeRef?: string
}

export interface Iterator<K extends 'for' | 'some' | 'every'> {
  readonly kind: K
  readonly variable: string
  readonly in: Boxed
  /** `return` of for, `satisfies` of the others. */
  readonly body: Boxed
  readonly typeRef?: string
}

export interface Filter {
  readonly kind: 'filter'
  readonly in: Boxed
  readonly match: Boxed
  readonly typeRef?: string
}

export const hitPolicies = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
] as const
export const aggregators = ['SUM', 'COUNT', 'MIN', 'MAX'] as const

export interface DecisionTable {
  readonly kind: 'table'
  readonly hitPolicy: (typeof hitPolicies)[number]
  readonly aggregation?: (typeof aggregators)[number]
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rules: readonly TableRule[]
  readonly typeRef?: string
}

export interface TableInput {
  readonly text: string
  readonly typeRef?: string
  /** Unary tests. */
  readonly values?: string
}

export interface TableOutput {
  readonly name?: string
  readonly typeRef?: string
  /** Unary tests; their order is the priority of the outputs. */
  readonly values?: string
  readonly fallback?: string
}

export interface TableRule {
  readonly tests: readonly string[]
  readonly outputs: readonly string[]
}
