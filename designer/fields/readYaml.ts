import type { OtherReader } from '#shared/import/readFile.ts'
import { readJson } from '#shared/model/jsonText.ts'

/** YAML takes its reader many times as long as JSON. */
const characters = 2_000_000
const millions = '2'

/** With every digit, unlike those that YAML alone knows, such as 0x1F. */
const jsonSpelling = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** YAML is read by its own library, fetched when a text is no JSON. Aliases cannot multiply without end. */
export async function yamlReader(): Promise<OtherReader> {
  const { parseDocument, visit } = await import('yaml')
  return (text) => {
    if (text.length > characters) return { problem: { code: 'tooLarge', detail: millions } }
    const parsed = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
    const [error] = parsed.errors
    if (error !== undefined) {
      const [at] = error.linePos ?? []
      return {
        problem: {
          code: 'malformed',
          detail: '',
          ...(at === undefined ? {} : { line: at.line, column: at.col }),
        },
      }
    }
    visit(parsed, {
      Scalar: (_key, scalar) => {
        if (typeof scalar.value === 'number' && jsonSpelling.test(scalar.source ?? ''))
          scalar.value = readJson(scalar.source ?? '')
      },
    })
    try {
      return { value: parsed.toJS({ maxAliasCount: 100 }) as unknown }
    } catch {
      // Aliases that would multiply: the library refuses them by throwing.
      return { problem: { code: 'tooLarge', detail: millions } }
    }
  }
}
