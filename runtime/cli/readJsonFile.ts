import { existsSync, readFileSync } from 'node:fs'
import type { z } from 'zod'
import { say, type CommandTexts, type Terminal } from './terminal.ts'

/** Reads and checks a file a command was given; undefined after telling what is wrong with it. */
export function readJsonFile<T>(
  file: string,
  { schema, wrong }: { schema: z.ZodType<T>; wrong: (texts: CommandTexts) => string },
  terminal: Terminal,
): T | undefined {
  if (!existsSync(file)) return say(terminal, (texts) => texts.fileMissing(file))
  const json = parseJson(readFileSync(file, 'utf8'))
  if (json === undefined) return say(terminal, (texts) => texts.notJson(file))
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `  /${path.join('/')}: ${message}`)
  return say(terminal, (texts) => [wrong(texts), ...issues].join('\n'))
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    // Not JSON: said to the person who gave the file.
    return undefined
  }
}
