import type { OtherReader } from '#shared/import/readFile.ts'

/** YAML takes its reader many times as long as JSON. */
const characters = 2_000_000
const millions = '2'

/** YAML is read by its own library, fetched when a text is no JSON. Aliases cannot multiply without end. */
export async function yamlReader(): Promise<OtherReader> {
  const { parseDocument } = await import('yaml')
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
    try {
      return { value: parsed.toJS({ maxAliasCount: 100 }) as unknown }
    } catch {
      // Aliases that would multiply: the library refuses them by throwing.
      return { problem: { code: 'tooLarge', detail: millions } }
    }
  }
}
