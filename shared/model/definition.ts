import { z } from 'zod'
import {
  connectorSchema,
  deadlineSchema,
  decisionSchema,
  formSchema,
  letterSchema,
  mappingSchema,
  scenarioSchema,
  sourceSchema,
} from './content.ts'
import { processSchema } from './elements.ts'
import { localisedSchema } from './localised.ts'
import { schemaSchema } from './schema.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const named = z.strictObject({ title: localisedSchema })
const message = z.strictObject({
  title: localisedSchema,
  /** How long it is kept for who comes to wait for it later. */
  timeToLive: z.exactOptional(z.iso.duration()),
  /** Other departments whose cases may throw it here and catch it from here; both sides have to say so. */
  exchangedWith: z.exactOptional(z.array(slug)),
})
/** Things with one code are one thing to who catches them; the id when left out. */
const coded = z.strictObject({ title: localisedSchema, code: z.exactOptional(z.string().min(1)) })
const position = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.exactOptional(z.number()),
  height: z.exactOptional(z.number()),
})

export const definitionSchema = z.strictObject({
  format: z.literal('fachwerk/1'),
  id: slug,
  /** The department that owns the service. */
  owner: slug,
  title: localisedSchema,
  summary: localisedSchema,
  leika: z.string().nullable(),
  legalBasis: z.string().min(1),
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
  participants: z.record(z.string(), named),
  messageFlows: z.record(
    z.string(),
    z.strictObject({ source: z.string(), target: z.string(), message: z.string() }),
  ),
  messages: z.record(z.string(), message),
  signals: z.record(z.string(), named),
  errors: z.record(z.string(), coded),
  escalations: z.record(z.string(), coded),
  mappings: z.record(z.string(), mappingSchema),
  decisions: z.record(z.string(), decisionSchema),
  forms: z.record(z.string(), formSchema),
  letters: z.record(z.string(), letterSchema),
  deadlines: z.record(z.string(), deadlineSchema),
  scenarios: z.record(z.string(), scenarioSchema),
  /** Geometry apart from meaning, by process. */
  layout: z.record(
    z.string(),
    z.strictObject({
      elements: z.record(z.string(), position),
      lanes: z.record(z.string(), position),
    }),
  ),
})

export type Definition = z.infer<typeof definitionSchema>

/** The process every instance starts with. */
export const mainProcess = 'main'
