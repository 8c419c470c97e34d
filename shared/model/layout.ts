import { z } from 'zod'
import { foreignSchema } from './foreign.ts'

const point = z.strictObject({ x: z.number(), y: z.number() })
const box = {
  x: z.number(),
  y: z.number(),
  width: z.exactOptional(z.number()),
  height: z.exactOptional(z.number()),
}
const label = z.exactOptional(z.strictObject(box))
/** Colours, markers and what else a diagram says of one shape or line. */
const foreign = z.exactOptional(foreignSchema)

export const positionSchema = z.strictObject({
  ...box,
  label,
  /** Of a sub-process: false hides what is inside, or draws it in a diagram of its own. */
  expanded: z.exactOptional(z.boolean()),
  /** Of pools and lanes. */
  horizontal: z.exactOptional(z.boolean()),
  /** Stays where it is when everything around it is arranged anew. */
  pinned: z.exactOptional(z.literal(true)),
  foreign,
})
export type Position = z.infer<typeof positionSchema>

export const routeSchema = z.strictObject({ waypoints: z.array(point), label, foreign })
export type Route = z.infer<typeof routeSchema>

/** Absolute within the diagram the thing is drawn in. */
export const processLayoutSchema = z.strictObject({
  elements: z.record(z.string(), positionSchema),
  lanes: z.record(z.string(), positionSchema),
  /** The lines of flows that do not simply follow their ends. */
  flows: z.exactOptional(z.record(z.string(), routeSchema)),
  artifacts: z.exactOptional(z.record(z.string(), z.union([positionSchema, routeSchema]))),
})
export type ProcessLayout = z.infer<typeof processLayoutSchema>

/** `of` names what is drawn where the key does not: drawn a second time, or not known here. */
const depicted = { of: z.exactOptional(z.string()) }

/** One drawing of several, or one that shows more than a process: pools, a sub-process of its own. */
export const diagramSchema = z.strictObject({
  title: z.exactOptional(z.string()),
  /** The process, collaboration or sub-process that it draws. */
  plane: z.string(),
  /** What is drawn, from the back to the front. Its geometry stands in the layout of its process, else here. */
  order: z.array(z.string()),
  shapes: z.exactOptional(
    z.record(z.string(), z.strictObject({ ...positionSchema.shape, ...depicted })),
  ),
  edges: z.exactOptional(
    z.record(z.string(), z.strictObject({ ...routeSchema.shape, ...depicted })),
  ),
  foreign,
})
export type Diagram = z.infer<typeof diagramSchema>
