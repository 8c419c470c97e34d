import { z } from 'zod'
import { foreignSchema } from './foreign.ts'
import { drawnNameSchema, localisedSchema } from './localised.ts'

const kept = {
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
}

const drawn = {
  ...kept,
  /** The sub-process it is inside of. */
  parent: z.exactOptional(z.string()),
}

const item = { ...drawn, name: drawnNameSchema, collection: z.exactOptional(z.literal(true)) }

/** What BPMN draws beside the flow: kept and shown, without influence on what runs (BPMN 2.0 §8.4.1, §10.4). */
export const artifactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('dataObject'), ...item, state: z.exactOptional(z.string()) }),
  z.strictObject({
    type: z.literal('dataObjectReference'),
    ...drawn,
    name: drawnNameSchema,
    object: z.exactOptional(z.string()),
    state: z.exactOptional(z.string()),
  }),
  z.strictObject({
    type: z.literal('dataStoreReference'),
    ...drawn,
    name: drawnNameSchema,
    store: z.exactOptional(z.string()),
    state: z.exactOptional(z.string()),
  }),
  /** Of the process itself: what it is given and what it yields. */
  z.strictObject({ type: z.literal('dataInput'), ...item, state: z.exactOptional(z.string()) }),
  z.strictObject({ type: z.literal('dataOutput'), ...item, state: z.exactOptional(z.string()) }),
  z.strictObject({ type: z.literal('textAnnotation'), ...drawn, text: z.string() }),
  z.strictObject({
    type: z.literal('group'),
    ...drawn,
    /** Value of a category. */
    category: z.exactOptional(z.string()),
  }),
  z.strictObject({
    type: z.literal('association'),
    ...drawn,
    source: z.string(),
    target: z.string(),
    direction: z.exactOptional(z.enum(['one', 'both'])),
  }),
  /** Data into (`input`) or out of an element. */
  z.strictObject({
    type: z.literal('dataAssociation'),
    ...kept,
    element: z.string(),
    direction: z.enum(['input', 'output']),
    sources: z.array(z.string()),
    target: z.exactOptional(z.string()),
  }),
])
export type Artifact = z.infer<typeof artifactSchema>
export type ArtifactType = Artifact['type']
export type ArtifactOf<T extends ArtifactType> = Extract<Artifact, { type: T }>

/** What is drawn of it between two things; undefined of a shape, and of a line that lacks an end. */
export function endsOf(artifact: Artifact): readonly [source: string, target: string] | undefined {
  if (artifact.type === 'association') return [artifact.source, artifact.target]
  if (artifact.type !== 'dataAssociation') return undefined
  const { element, direction, sources, target } = artifact
  const other = direction === 'input' ? sources[0] : target
  if (other === undefined) return undefined
  return direction === 'input' ? [other, element] : [element, other]
}

/** Groups of a drawing stand for values of a category. */
export const categorySchema = z.strictObject({
  title: drawnNameSchema,
  values: z.record(z.string(), z.strictObject({ title: drawnNameSchema, ...kept })),
  ...kept,
})
