import { z } from 'zod'
import { actSchema } from './act.ts'
import { foreignSchema } from './foreign.ts'
import { expressionSchema } from './expression.ts'
import { jsonObjectSchema, jsonSchema } from './json.ts'
import { localisedSchema, type Localised } from './localised.ts'
import { required, requires } from './requirements.ts'
import { schemaSchema } from './schema.ts'

const feel = expressionSchema

export const connectorSchema = z.strictObject({ title: localisedSchema, host: z.string().min(1) })

export const assurances = ['low', 'substantial', 'high'] as const
export type Assurance = (typeof assurances)[number]

/** A data holding reached through a connector. Purpose and legal basis are not optional (§ 10a). */
export const sourceSchema = z.strictObject({
  title: localisedSchema,
  connector: z.string(),
  operation: z.string(),
  purpose: localisedSchema,
  legalBasis: z.string().min(1),
  writes: z.boolean(),
  /** How far its answers can be relied upon: the level of trust, as eIDAS counts it. */
  assurance: z.exactOptional(z.enum(assurances)),
  /** What the operation takes and answers, the part this service uses. */
  request: schemaSchema,
  response: schemaSchema,
  /** HTTP status → error of this definition, e.g. {"404": "unknownPerson"}. */
  errors: z.exactOptional(z.record(z.string(), z.string())),
})
export type Source = z.infer<typeof sourceSchema>

/** Where the value of one target comes from. */
export interface MappingRow {
  readonly value: string
  /** Taken where `value` is null. */
  readonly default?: string
  /** Without a value the step stops and is clarified, instead of leaving the target empty. */
  readonly required?: true
  /** `value` is a list then: each of its items becomes one of the target, by rows relative to it. */
  readonly rows?: Readonly<Record<string, MappingRow>>
  /** What the rows inside call the item; `item` when left out. */
  readonly item?: string
  readonly note?: Localised
}

const mappingRowSchema: z.ZodType<MappingRow, MappingRow> = z.strictObject({
  value: feel,
  default: z.exactOptional(feel),
  required: z.exactOptional(z.literal(true)),
  get rows() {
    return z.exactOptional(z.record(z.string(), mappingRowSchema))
  },
  item: z.exactOptional(z.string().regex(/^[A-Za-z_]\w*$/)),
  note: z.exactOptional(localisedSchema),
})

/** Target-driven table: `rows[target]` says where the value comes from. */
export const mappingSchema = z.strictObject({
  title: localisedSchema,
  rows: z.record(z.string(), mappingRowSchema),
})
export type Mapping = z.infer<typeof mappingSchema>

const isoDate = z.iso.date()

export const hitPolicies = [
  'unique',
  'any',
  'first',
  'priority',
  'ruleOrder',
  'outputOrder',
  'collect',
] as const
export const aggregations = ['sum', 'min', 'max', 'count'] as const

const foreign = z.exactOptional(foreignSchema)
const validity = { validFrom: z.exactOptional(isoDate), validTo: z.exactOptional(isoDate) }

const tableParts = {
  legalBasis: z.exactOptional(z.string().min(1)),
  hitPolicy: z.enum(hitPolicies),
  /** What `collect` makes of the one output of its rows; a list of all when left out. */
  aggregation: z.exactOptional(z.enum(aggregations)),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      label: localisedSchema,
      expression: feel,
      schema: schemaSchema,
      foreign,
    }),
  ),
  /** `priority` and `outputOrder` go by the order of the values in `schema.enum`, the first column first. */
  outputs: z.array(
    z.strictObject({
      id: z.string(),
      label: localisedSchema,
      schema: schemaSchema,
      /** The result when no row applies. */
      fallback: z.exactOptional(feel),
      foreign,
    }),
  ),
  /** Columns of remarks. */
  annotations: z.exactOptional(z.array(z.string())),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      /** Unary tests by input id; an absent input matches everything. */
      when: z.record(z.string(), z.string()),
      /** Expressions by output id. */
      then: z.record(z.string(), feel),
      ...validity,
      legalBasis: z.exactOptional(z.string()),
      reason: z.exactOptional(localisedSchema),
      example: z.exactOptional(z.boolean()),
      annotations: z.exactOptional(z.array(z.string())),
      foreign,
    }),
  ),
  /** Cases for which there is no row on purpose, and why. */
  leftOpen: z.exactOptional(
    z.array(
      z.strictObject({
        when: z.record(z.string(), z.string()),
        reason: localisedSchema,
        ...validity,
      }),
    ),
  ),
}

/** DMN decision table. With `date` only what is valid on it counts; if it yields a list of dates, so does the decision. */
export const decisionSchema = z.strictObject({
  title: localisedSchema,
  ...required,
  requires,
  /** The value of its only output is the result, not an object of its outputs. */
  plain: z.exactOptional(z.literal(true)),
  date: z.exactOptional(feel),
  ...validity,
  ...tableParts,
  /** The whole table as it was or will be at other times, where more than rows differs. */
  versions: z.exactOptional(z.array(z.strictObject({ ...validity, ...tableParts }))),
  /** Cases to try the table on: values by input id, and the day that counts. */
  samples: z.exactOptional(
    z.array(
      z.strictObject({
        id: z.string(),
        title: localisedSchema,
        date: z.exactOptional(isoDate),
        inputs: z.record(z.string(), jsonSchema),
      }),
    ),
  ),
})
export type Decision = z.infer<typeof decisionSchema>

export const widgets = [
  'text',
  'textarea',
  'date',
  'radio',
  'select',
  'suggest',
  'amount',
  'checkbox',
  'list',
] as const

const questionParts = {
  id: z.string(),
  path: z.string(),
  question: localisedSchema,
  hint: z.exactOptional(localisedSchema),
  /** What to say when it is left empty: "Bitte geben Sie … an." */
  missing: z.exactOptional(localisedSchema),
  options: z.exactOptional(z.array(z.strictObject({ value: jsonSchema, label: localisedSchema }))),
  required: z.boolean(),
  /** Yields true when the answer is acceptable; `answer` is in scope. */
  check: z.exactOptional(z.strictObject({ condition: feel, message: localisedSchema })),
}

/** What the widget `list` asks for each of its entries. */
const entriesSchema = z.strictObject({
  /** What one of them is called: "Beleg". */
  name: localisedSchema,
  fewest: z.exactOptional(z.int().min(1)),
  most: z.exactOptional(z.int().min(1)),
  /** Their paths lead through the list: "claim.receipts.amount". */
  questions: z.array(
    z.strictObject({ ...questionParts, widget: z.enum(widgets).exclude(['list']) }),
  ),
})
export type Entries = z.infer<typeof entriesSchema>

/** `path` is the case data a question writes; type, purpose and legal basis come from there. */
export const questionSchema = z.strictObject({
  ...questionParts,
  widget: z.enum(widgets),
  /** Yields the options as a list of {value, label}, where they depend on the case. */
  optionsFrom: z.exactOptional(feel),
  visible: z.exactOptional(feel),
  entries: z.exactOptional(entriesSchema),
  /** The group it belongs to; those of a group follow each other. */
  group: z.exactOptional(z.string()),
})
export type Question = z.infer<typeof questionSchema>

/** The questions and what lists among them ask for each entry. */
export function withEntries(questions: readonly Question[]): readonly Question[] {
  return questions.flatMap((question) => [question, ...(question.entries?.questions ?? [])])
}

const shownField = z.strictObject({
  path: z.string(),
  label: localisedSchema,
  /** Text to show instead of the plain value, as a template with {{ FEEL }}. */
  text: z.exactOptional(localisedSchema),
})

export const formSchema = z.strictObject({
  title: localisedSchema,
  lead: z.exactOptional(localisedSchema),
  /** What is known already, shown with its origin. */
  known: z.array(z.strictObject({ title: localisedSchema, fields: z.array(shownField) })),
  questions: z.array(questionSchema),
  /** Questions under one heading; `together` on one page of the portal, else each on its own. */
  groups: z.exactOptional(
    z.record(
      z.string(),
      z.strictObject({
        title: localisedSchema,
        hint: z.exactOptional(localisedSchema),
        together: z.exactOptional(z.literal(true)),
      }),
    ),
  ),
  /** "Möchten Sie uns noch etwas mitteilen?": text here takes the case to a person (§ 24 (1) VwVfG). */
  remark: z.exactOptional(
    z.strictObject({
      path: z.string(),
      question: localisedSchema,
      hint: z.exactOptional(localisedSchema),
    }),
  ),
  /** What would come out, computed on a copy of the case before anything is sent; left out while a person or a source has to answer first. */
  preview: z.exactOptional(
    z.strictObject({
      title: localisedSchema,
      each: feel,
      /** Template "label | amount", `item` in scope. */
      row: localisedSchema,
      total: z.exactOptional(localisedSchema),
    }),
  ),
  /** What the person confirms with the button. */
  confirmation: z.exactOptional(localisedSchema),
  submit: localisedSchema,
})
export type Form = z.infer<typeof formSchema>
export type QuestionGroup = NonNullable<Form['groups']>[string]

export const letterKinds = [
  'Bescheid',
  'Bestätigung',
  'Anhörung',
  'Mitteilung',
  'Erlaubnis',
] as const
export const letterBlocks = [
  'decision',
  'payment',
  'reasons',
  'calculation',
  'hearing',
  'text',
  'known',
  'origin',
  'appeal',
] as const

export const letterSchema = z.strictObject({
  kind: z.enum(letterKinds),
  title: localisedSchema,
  /** Case data with {name, street, city} lines: template text, one line each. */
  addressee: localisedSchema,
  subject: localisedSchema,
  salutation: localisedSchema,
  blocks: z.array(
    z.strictObject({
      id: z.string(),
      block: z.enum(letterBlocks),
      heading: z.exactOptional(localisedSchema),
      /** Template text with {{ FEEL }}; an empty line separates paragraphs. */
      text: localisedSchema,
      /** The block repeats for each item (`item` in scope), as rows of a table: text is "label | amount". */
      each: z.exactOptional(feel),
      when: z.exactOptional(feel),
      /** How this deadline was computed follows the text, in sentences. */
      deadline: z.exactOptional(z.string()),
    }),
  ),
  /** Subject and text of the mail that says the letter is there. No personal data (§ 10a). */
  notice: z.strictObject({ subject: localisedSchema, text: localisedSchema }),
})
export type Letter = z.infer<typeof letterSchema>

/** A sample case: what the sources answer and what people fill in. */
export const scenarioSchema = z.strictObject({
  title: localisedSchema,
  /** Legal date of the start. */
  today: isoDate,
  identity: z.exactOptional(z.strictObject({ personId: z.string(), name: z.string() })),
  /** Answers by source id; an error of the definition instead of an answer as {"error": id}. */
  sources: z.record(
    z.string(),
    z.union([z.strictObject({ answer: jsonSchema }), z.strictObject({ error: z.string() })]),
  ),
  /** Values by form id, then by path. */
  forms: z.record(z.string(), jsonObjectSchema),
  /** All that is done, in order, where the answers above alone would not lead the same way. */
  course: z.exactOptional(z.array(actSchema)),
  /** Expected case data at the end, by path. */
  expect: z.exactOptional(jsonObjectSchema),
  /** Expected elements, in the order in which they are reached. */
  way: z.exactOptional(z.array(z.string())),
  /** Expected letters by id, in the order in which they go out. */
  letters: z.exactOptional(z.array(z.string())),
})
export type Scenario = z.infer<typeof scenarioSchema>
