import type { Definition } from '#shared/model/definition.ts'
import { hashesOf } from '#shared/model/hash.ts'
import { releaseContentSchema, textToSign } from '#shared/release/content.ts'

/** What the owner sees and chose; the content to be signed must say exactly this. */
export interface Shown {
  readonly definition: Definition
  readonly version: number
  readonly validFrom: string
  readonly previous: string | null
}

export const comparedParts = [
  'service',
  'department',
  'version',
  'meaning',
  'whole',
  'validFrom',
  'previous',
] as const

export type ContentProblem =
  | { readonly problem: 'contentUnreadable' }
  | {
      readonly problem: 'contentMismatch'
      readonly parts: readonly ((typeof comparedParts)[number] | 'canonical')[]
    }

/**
 * Nothing is signed that was not shown: both hashes are computed anew from the definition on the screen,
 * and the text must be the canonical form of its content, so that a verifier finds the same bytes.
 */
export function checkContent(text: string, shown: Shown): ContentProblem | undefined {
  const parsed = releaseContentSchema.safeParse(asJson(text))
  if (!parsed.success) return { problem: 'contentUnreadable' }
  const { definition, version, validFrom, previous } = shown
  const expected = {
    service: definition.id,
    department: definition.owner,
    version,
    ...hashesOf(definition),
    validFrom,
    previous,
  }
  const parts = [
    ...comparedParts.filter((part) => parsed.data[part] !== expected[part]),
    ...(textToSign(parsed.data) === text ? [] : (['canonical'] as const)),
  ]
  return parts.length === 0 ? undefined : { problem: 'contentMismatch', parts }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // SyntaxError: text that is no JSON is not readable content either, and is reported as such.
    return undefined
  }
}
