import { z } from 'zod'
import { languages } from '../model/localised.ts'

const text = z.string().max(100_000)
const most = 5_000
const mostColumns = 200
const factSchema = z.tuple([text, text])
/** What it is called, and what it is. */
export type Fact = z.infer<typeof factSchema>

const drawingSchema = z.strictObject({
  kind: z.literal('drawing'),
  title: text,
  description: text,
  svg: z.string().max(4_000_000),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type Drawn = z.infer<typeof drawingSchema>

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  /** Words of somebody else: what a letter or a form says. */
  z.strictObject({ kind: z.literal('quote'), text }),
  z.strictObject({ kind: z.literal('facts'), facts: z.array(factSchema).max(most) }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.strictObject({ text, depth: z.int().min(0).max(20) })).max(most),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    head: z.array(text).min(1).max(mostColumns),
    rows: z.array(z.array(text).max(mostColumns)).max(most),
  }),
  drawingSchema,
])
export type Part = z.infer<typeof partSchema>

const chapterSchema = z.strictObject({ title: text, parts: z.array(partSchema).max(most) })
export type Chapter = z.infer<typeof chapterSchema>

/** What is written down of a service, for people and for paper; HTML and PDF are two ways to write it. */
export const contentSchema = z.strictObject({
  language: z.enum(languages),
  title: text,
  subtitle: text,
  facts: z.array(factSchema).max(most),
  words: z.strictObject({ contents: text, page: text, of: text }),
  chapters: z.array(chapterSchema).max(100),
})
export type Content = z.infer<typeof contentSchema>
