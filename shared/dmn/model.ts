import type { Keeping, Kept } from './kept.ts'

/** What a DMN file says. References between elements are `namespace#id`. */
export interface DmnModel extends Keeping {
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
}

export interface Import extends Keeping {
  readonly namespace: string
  readonly name: string
}

/** What has a name and perhaps a type: a variable, a parameter, a column. */
export interface Named extends Keeping {
  readonly name: string
  readonly typeRef?: string
}

interface Element extends Named {
  /** `namespace#id` */
  readonly key: string
  /** What the file says at the variable beyond name and type; absent where there is none. */
  readonly variable?: Kept
}

export interface ItemDefinition extends Keeping {
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

/** What requires others says of those from other files what they are. */
interface Requiring {
  /** Decisions and input data, then knowledge. */
  readonly requires: readonly string[]
  readonly foreign?: Readonly<Record<string, RequirementKind>>
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

/** DMN 1.5 §7.3 and §10.2: every boxed expression. */
export type Boxed =
  | Literal
  | DecisionTable
  | BoxedFunction
  | BoxedContext
  | BoxedList
  | Relation
  | Invocation
  | Conditional
  | Iterator<'for'>
  | Iterator<'some'>
  | Iterator<'every'>
  | Filter

interface Box extends Keeping {
  readonly typeRef?: string
}

export interface Literal extends Box {
  readonly kind: 'literal'
  /** Nothing decides nothing: an empty text has the value null. */
  readonly text: string
  /** Where the file has no box at all. */
  readonly absent?: true
}

export interface BoxedContext extends Box {
  readonly kind: 'context'
  readonly entries: readonly ContextEntry[]
}

export interface BoxedList extends Box {
  readonly kind: 'list'
  readonly items: readonly Boxed[]
}

/** An entry without a name is the result of the context. */
export interface ContextEntry extends Keeping {
  readonly variable?: Named
  readonly value: Boxed
}

export interface BoxedFunction extends Box {
  readonly kind: 'function'
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly Named[]
  readonly body?: Boxed
}

export interface Relation extends Box {
  readonly kind: 'relation'
  readonly columns: readonly Named[]
  readonly rows: readonly (readonly Boxed[])[]
}

export interface Invocation extends Box {
  readonly kind: 'invocation'
  readonly called: Boxed
  readonly bindings: readonly Binding[]
}

export interface Binding extends Keeping {
  readonly name: string
  readonly value: Boxed
}

export interface Conditional extends Box {
  readonly kind: 'conditional'
  readonly if: Boxed
  readonly then: Boxed
  readonly else: Boxed
}

export interface Iterator<K extends 'for' | 'some' | 'every'> extends Box {
  readonly kind: K
  readonly variable: string
  readonly in: Boxed
  /** `return` of for, `satisfies` of the others. */
  readonly body: Boxed
}

export interface Filter extends Box {
  readonly kind: 'filter'
  readonly in: Boxed
  readonly match: Boxed
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

export interface DecisionTable extends Box {
  readonly kind: 'table'
  readonly hitPolicy: (typeof hitPolicies)[number]
  readonly aggregation?: (typeof aggregators)[number]
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  /** Columns of remarks. */
  readonly annotations?: readonly string[]
  readonly rules: readonly TableRule[]
}

export interface TableInput extends Keeping {
  readonly text: string
  readonly typeRef?: string
  /** Unary tests. */
  readonly values?: string
}

export interface TableOutput extends Keeping {
  readonly name?: string
  readonly typeRef?: string
  /** Unary tests; their order is the priority of the outputs. */
  readonly values?: string
  readonly fallback?: string
}

export interface TableRule extends Keeping {
  readonly tests: readonly string[]
  readonly outputs: readonly string[]
  readonly annotations?: readonly string[]
}
