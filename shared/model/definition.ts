import { z } from 'zod'
import { artifactSchema, categorySchema } from './artifacts.ts'
import {
  connectorSchema,
  decisionSchema,
  formSchema,
  letterSchema,
  mappingSchema,
  scenarioSchema,
  sourceSchema,
} from './content.ts'
import { deadlineSchema } from './deadline.ts'
import { processSchema } from './elements.ts'
import { foreignSchema, xmlElementSchema } from './foreign.ts'
import { diagramSchema, processLayoutSchema } from './layout.ts'
import { drawnNameSchema, localisedSchema } from './localised.ts'
import {
  boxedDecisionSchema,
  decisionModelSchema,
  decisionServiceSchema,
  knowledgeSchema,
} from './requirements.ts'
import { schemaSchema } from './schema.ts'

/** What a service or a department is called in addresses. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What BPMN says of a thing beyond what has a field here. */
const kept = {
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
}
const named = z.strictObject({ title: drawnNameSchema, ...kept })
const message = z.strictObject({
  title: drawnNameSchema,
  /** How long it is kept for who comes to wait for it later. */
  timeToLive: z.exactOptional(z.iso.duration()),
  /** Other departments whose cases may throw it here and catch it from here; both sides have to say so. */
  exchangedWith: z.exactOptional(z.array(slugSchema)),
  ...kept,
})
/** Things with one code are one thing to who catches them; the id when left out. */
const coded = z.strictObject({
  title: drawnNameSchema,
  code: z.exactOptional(z.string().min(1)),
  ...kept,
})

/** `finding` is its id, `title` what it says, for who reads the reason later. */
const waiverSchema = z.strictObject({
  finding: z.string(),
  title: localisedSchema,
  reason: z.string().regex(/\S/),
})

/** A pool: who takes part, by which process. `collaboration` only where there are several. */
const participantSchema = z.strictObject({
  title: drawnNameSchema,
  process: z.exactOptional(z.string()),
  multiplicity: z.exactOptional(
    z.strictObject({
      minimum: z.exactOptional(z.int().min(0)),
      maximum: z.exactOptional(z.int().min(0)),
    }),
  ),
  collaboration: z.exactOptional(z.string()),
  ...kept,
})

/** `source` and `target` are elements or participants. */
const messageFlowSchema = z.strictObject({
  source: z.string(),
  target: z.string(),
  message: z.exactOptional(z.string()),
  name: z.exactOptional(localisedSchema),
  collaboration: z.exactOptional(z.string()),
  ...kept,
})

/** Pools drawn together, with what is drawn between them. */
const collaborationSchema = z.strictObject({
  title: drawnNameSchema,
  artifacts: z.exactOptional(z.record(z.string(), artifactSchema)),
  ...kept,
})

/** What a service cost people and the department as it ran when its draft began. */
const startingPointSchema = z.strictObject({
  questions: z.int().min(0),
  evidence: z.int().min(0),
  signatures: z.int().min(0),
  minutes: z.strictObject({ least: z.int().min(0), most: z.int().min(0) }),
  level: z.int().min(0).max(7),
})
export type StartingPoint = z.infer<typeof startingPointSchema>

const schema = z.strictObject({
  format: z.literal('fachwerk/1'),
  id: slugSchema,
  /** The department that owns the service. */
  owner: slugSchema,
  title: localisedSchema,
  summary: localisedSchema,
  leika: z.string().nullable(),
  /** Empty while nobody has named it, as after an import. */
  legalBasis: z.string(),
  /** The page that offers the service; absent when nobody starts it in the portal. */
  portal: z.exactOptional(
    z.strictObject({
      /** The button: "Jetzt anmelden". */
      start: localisedSchema,
      effort: z.exactOptional(localisedSchema),
      facts: z.array(
        z.strictObject({
          question: localisedSchema,
          answer: localisedSchema,
          detail: z.exactOptional(localisedSchema),
        }),
      ),
      steps: z.array(z.strictObject({ title: localisedSchema, text: localisedSchema })),
      legalBases: z.array(localisedSchema),
      /** Words for the status page: "Anmeldung Ihres Hundes", "Ihr Hund ist angemeldet". */
      caseTitle: localisedSchema,
      done: localisedSchema,
    }),
  ),
  types: z.record(z.string(), schemaSchema),
  data: z.record(z.string(), schemaSchema),
  connectors: z.record(z.string(), connectorSchema),
  sources: z.record(z.string(), sourceSchema),
  processes: z.record(z.string(), processSchema),
  participants: z.record(z.string(), participantSchema),
  messageFlows: z.record(z.string(), messageFlowSchema),
  collaborations: z.exactOptional(z.record(z.string(), collaborationSchema)),
  messages: z.record(z.string(), message),
  signals: z.record(z.string(), named),
  errors: z.record(z.string(), coded),
  escalations: z.record(z.string(), coded),
  dataStores: z.exactOptional(z.record(z.string(), named)),
  categories: z.exactOptional(z.record(z.string(), categorySchema)),
  mappings: z.record(z.string(), mappingSchema),
  decisions: z.record(z.string(), decisionSchema),
  /** Decisions by expressions instead of a table. All that is in a requirement graph has ids of its own. */
  boxedDecisions: z.exactOptional(z.record(z.string(), boxedDecisionSchema)),
  knowledge: z.exactOptional(z.record(z.string(), knowledgeSchema)),
  decisionServices: z.exactOptional(z.record(z.string(), decisionServiceSchema)),
  decisionModels: z.exactOptional(z.record(z.string(), decisionModelSchema)),
  forms: z.record(z.string(), formSchema),
  letters: z.record(z.string(), letterSchema),
  deadlines: z.record(z.string(), deadlineSchema),
  scenarios: z.record(z.string(), scenarioSchema),
  /** What the first version is compared with; later ones are with the version in force. */
  startedFrom: z.exactOptional(startingPointSchema),
  /** What the checker says and why it may stay so all the same; the release shows them. */
  waivers: z.exactOptional(z.record(z.string(), waiverSchema)),
  /** Geometry apart from meaning, by process. */
  layout: z.record(z.string(), processLayoutSchema),
  /** Absent: one for the pools, or one for each process. */
  diagrams: z.exactOptional(z.record(z.string(), diagramSchema)),
  /** How requirement graphs are drawn, by decision model, as DMN has it (DMNDI). */
  decisionDrawings: z.exactOptional(z.record(z.string(), xmlElementSchema)),
  /** What a file it came from says of the whole. */
  foreign: z.exactOptional(foreignSchema),
})

/** Named, as the compiler would otherwise spell it out wherever it is inferred. */
export interface Definition extends z.infer<typeof schema> {}
export const definitionSchema: z.ZodType<Definition, Definition> = schema

/** The process every instance starts with. */
export const mainProcess = 'main'
