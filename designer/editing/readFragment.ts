import { z } from 'zod'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { standsAlone } from '#shared/model/standsAlone.ts'

const clipboardSchema = z.strictObject({
  fachwerk: z.literal('steps/1'),
  definition: definitionSchema,
})

/** As it lies on the clipboard of the computer, where anything may have put something of the same look. */
export function fragmentText(definition: Definition): string {
  return JSON.stringify({ fachwerk: 'steps/1', definition })
}

export type Read =
  | { readonly fragment: Definition }
  /** No steps at all, more than a service ever has, or not what it says it is. */
  | { readonly problem: 'none' | 'tooLarge' | 'damaged' }

const largest = 4_000_000

export function readFragment(text: string): Read {
  if (!text.trimStart().startsWith('{"fachwerk":')) return { problem: 'none' }
  if (text.length > largest) return { problem: 'tooLarge' }
  const parsed = clipboardSchema.safeParse(jsonOf(text))
  if (!parsed.success) return { problem: 'damaged' }
  const { definition } = parsed.data
  const isOne = Object.keys(definition.processes).length === 1
  return isOne && standsAlone(definition) ? { fragment: definition } : { problem: 'damaged' }
}

/** Undefined is no definition either, so that what is no JSON is refused like other things. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // what cannot be read is refused with words by the one who asked
  }
}
