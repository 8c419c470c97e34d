import { z } from 'zod'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { localisedSchema, type Localised } from '#shared/model/localised.ts'
import { Problem } from '../http/problem.ts'

const formatSchema = z.looseObject({ format: z.string() })
const known = 'fachwerk/1' satisfies Definition['format']

/** A stored definition. One in a format that this program does not know is refused by that name. */
export function parseDefinition(text: string): Definition {
  const stored = JSON.parse(text)
  const { format } = formatSchema.parse(stored)
  if (format !== known) throw new Problem('formatUnknown', { format })
  return definitionSchema.parse(stored)
}

/** For lists, where one that cannot be read must not hide the others. */
export function legibleDefinition(text: string): Definition | undefined {
  return definitionSchema.safeParse(JSON.parse(text)).data
}

const titleSchema = z.looseObject({ title: localisedSchema })

/** What every format has said in the same place. */
export function titleIn(text: string): Localised {
  return titleSchema.parse(JSON.parse(text)).title
}
