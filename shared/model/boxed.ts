import { z } from 'zod'
import { foreignSchema, type Foreign } from './foreign.ts'

/** What has a name and perhaps a type: a variable, a parameter, a column. */
export interface Named extends Box {
  readonly name: string
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

/** `typeRef` names a type of the model or of FEEL; `foreign` is what its file says beyond that. */
interface Box {
  readonly typeRef?: string
  readonly foreign?: Foreign
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
export interface ContextEntry {
  readonly variable?: Named
  readonly value: Boxed
  readonly foreign?: Foreign
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

export interface Binding {
  readonly name: string
  readonly value: Boxed
  readonly foreign?: Foreign
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

export interface TableInput extends Box {
  readonly text: string
  /** Unary tests. */
  readonly values?: string
}

export interface TableOutput extends Box {
  readonly name?: string
  /** Unary tests; their order is the priority of the outputs. */
  readonly values?: string
  readonly fallback?: string
}

export interface TableRule {
  readonly tests: readonly string[]
  readonly outputs: readonly string[]
  readonly annotations?: readonly string[]
  readonly foreign?: Foreign
}

const box = {
  typeRef: z.exactOptional(z.string().min(1)),
  foreign: z.exactOptional(foreignSchema),
}
const { foreign } = box
const named = z.strictObject({ name: z.string(), ...box })
const text = z.string()
const texts = z.exactOptional(z.array(z.string()))

const table = z.strictObject({
  kind: z.literal('table'),
  hitPolicy: z.enum(hitPolicies),
  aggregation: z.exactOptional(z.enum(aggregators)),
  inputs: z.array(z.strictObject({ text, values: z.exactOptional(text), ...box })),
  outputs: z.array(
    z.strictObject({
      name: z.exactOptional(z.string()),
      values: z.exactOptional(text),
      fallback: z.exactOptional(text),
      ...box,
    }),
  ),
  annotations: texts,
  rules: z.array(
    z.strictObject({ tests: z.array(text), outputs: z.array(text), annotations: texts, foreign }),
  ),
  ...box,
})

const functionBox = z.strictObject({
  kind: z.literal('function'),
  language: z.enum(['FEEL', 'Java', 'PMML']),
  parameters: z.array(named),
  get body() {
    return z.exactOptional(boxedSchema)
  },
  ...box,
})

const iterator = <K extends 'for' | 'some' | 'every'>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    variable: z.string(),
    get in() {
      return boxedSchema
    },
    get body() {
      return boxedSchema
    },
    ...box,
  })

/** Told apart by their kind; what is wrong with one is said of its fields. */
export const boxedSchema: z.ZodType<Boxed, Boxed> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('literal'),
    text,
    absent: z.exactOptional(z.literal(true)),
    ...box,
  }),
  table,
  functionBox,
  z.strictObject({
    kind: z.literal('context'),
    get entries() {
      const entry = { variable: z.exactOptional(named), value: boxedSchema, foreign }
      return z.array(z.strictObject(entry))
    },
    ...box,
  }),
  z.strictObject({
    kind: z.literal('list'),
    get items() {
      return z.array(boxedSchema)
    },
    ...box,
  }),
  z.strictObject({
    kind: z.literal('relation'),
    columns: z.array(named),
    get rows() {
      return z.array(z.array(boxedSchema))
    },
    ...box,
  }),
  z.strictObject({
    kind: z.literal('invocation'),
    get called() {
      return boxedSchema
    },
    get bindings() {
      return z.array(z.strictObject({ name: z.string(), value: boxedSchema, foreign }))
    },
    ...box,
  }),
  z.strictObject({
    kind: z.literal('conditional'),
    get if() {
      return boxedSchema
    },
    get then() {
      return boxedSchema
    },
    get else() {
      return boxedSchema
    },
    ...box,
  }),
  iterator('for'),
  iterator('some'),
  iterator('every'),
  z.strictObject({
    kind: z.literal('filter'),
    get in() {
      return boxedSchema
    },
    get match() {
      return boxedSchema
    },
    ...box,
  }),
])

export const boxedFunctionSchema: z.ZodType<BoxedFunction, BoxedFunction> = functionBox
