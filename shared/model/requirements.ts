import { z } from 'zod'
import { boxedFunctionSchema, boxedSchema } from './boxed.ts'
import { foreignSchema, type Foreign } from './foreign.ts'
import { localisedSchema } from './localised.ts'

const foreign = z.exactOptional(foreignSchema)

/** What is in a requirement graph (DMN 1.5 §6). */
export const required = {
  /** What those that require it call it; its id when left out. */
  name: z.exactOptional(z.string().min(1)),
  /** The decision model that it belongs to; left out where there is one alone. */
  model: z.exactOptional(z.string()),
  /** A type of its model or of FEEL. */
  typeRef: z.exactOptional(z.string().min(1)),
  /** What a file says at the variable beyond name and type. */
  variable: foreign,
  /** What is required from files that are not there, as they call it, and what it is. */
  elsewhere: z.exactOptional(
    z.record(z.string(), z.enum(['requiredDecision', 'requiredInput', 'requiredKnowledge'])),
  ),
  foreign,
}

/** Ids of decisions, knowledge, decision services and inputs of its model, which are then in scope. */
export const requires = z.exactOptional(z.array(z.string()))

/** A decision by a boxed expression. Without logic it has no result yet. */
export const boxedDecisionSchema = z.strictObject({
  title: localisedSchema,
  legalBasis: z.exactOptional(z.string().min(1)),
  ...required,
  requires,
  logic: z.exactOptional(boxedSchema),
})
export type BoxedDecision = z.infer<typeof boxedDecisionSchema>

/** Business knowledge: a function that decisions call. */
export const knowledgeSchema = z.strictObject({
  title: localisedSchema,
  legalBasis: z.exactOptional(z.string().min(1)),
  ...required,
  requires,
  logic: z.exactOptional(boxedFunctionSchema),
})
export type Knowledge = z.infer<typeof knowledgeSchema>

/** Decisions offered together; what is given stands for what would be decided (DMN 1.5 §10.4). */
export const decisionServiceSchema = z.strictObject({
  title: localisedSchema,
  ...required,
  outputs: z.array(z.string()),
  encapsulated: z.array(z.string()),
  inputDecisions: z.array(z.string()),
  inputs: z.array(z.string()),
})
export type DecisionService = z.infer<typeof decisionServiceSchema>

/** A type as a DMN file has it (DMN 1.5 §7.3.3). */
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
  readonly foreign?: Foreign
}

const itemDefinitionSchema: z.ZodType<ItemDefinition, ItemDefinition> = z.strictObject({
  name: z.string(),
  isCollection: z.boolean(),
  typeRef: z.exactOptional(z.string()),
  get components() {
    return z.exactOptional(z.array(itemDefinitionSchema))
  },
  isFunction: z.boolean(),
  allowedValues: z.exactOptional(z.string()),
  typeConstraint: z.exactOptional(z.string()),
  foreign,
})

/** A requirement graph, in DMN a file: its name, what it takes in, and the other graphs that it knows. */
export const decisionModelSchema = z.strictObject({
  title: localisedSchema,
  namespace: z.exactOptional(z.string()),
  /** Other models by the name that this one gives them. */
  imports: z.exactOptional(
    z.array(z.strictObject({ name: z.string(), namespace: z.string(), foreign })),
  ),
  /** Case data that it takes in, by id. */
  inputs: z.exactOptional(
    z.record(
      z.string(),
      z.strictObject({
        name: z.string(),
        /** Which data that is; the data of the same name when left out. */
        data: z.exactOptional(z.string()),
        typeRef: z.exactOptional(z.string().min(1)),
        variable: foreign,
        foreign,
      }),
    ),
  ),
  /** Its types, each with the name that it has in `types`. They count while those still say the same. */
  types: z.exactOptional(
    z.array(z.strictObject({ type: z.string(), definition: itemDefinitionSchema })),
  ),
  /** Ids of what is in the graph, as its file lists them. */
  order: z.exactOptional(z.array(z.string())),
  foreign,
})
export type DecisionModel = z.infer<typeof decisionModelSchema>
