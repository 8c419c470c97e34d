import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { deepest, tooDeepAt } from '#shared/import/jsonDepth.ts'
import { jsonFault } from '#shared/import/jsonFault.ts'
import { isFile } from './isFile.ts'
import { say, type CommandTexts, type Terminal } from './terminal.ts'
import { readJson as parse } from '#shared/model/jsonText.ts'

interface Wanted<T> {
  readonly schema: z.ZodType<T>
  readonly wrong: (texts: CommandTexts) => string
}

/** Reads and checks a file a command was given; undefined after telling what is wrong with it. */
export function readJsonFile<T>(
  file: string,
  wanted: Wanted<T>,
  terminal: Terminal,
): T | undefined {
  const json = readJson(file, terminal)
  return json && checked(json.value, wanted, terminal)
}

/** Any JSON; undefined after telling that there is none. */
export function readJson(
  file: string,
  terminal: Terminal,
): { readonly value: unknown } | undefined {
  if (!isFile(file, terminal)) return undefined
  const text = new TextDecoder().decode(readFileSync(file)) // without a byte order mark
  const deep = tooDeepAt(text)
  if (deep !== undefined) {
    return say(terminal, (texts) => texts.tooDeep(file, deepest, deep))
  }
  const parsed = parseJson(text)
  if (parsed !== undefined) return parsed
  const { line, column } = jsonFault(text) ?? { line: 1, column: 1 }
  return say(terminal, (texts) => texts.notJson(file, line, column))
}

export function checked<T>(
  value: unknown,
  { schema, wrong }: Wanted<T>,
  terminal: Terminal,
): T | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `  /${path.join('/')}: ${message}`)
  return say(terminal, (texts) => [wrong(texts), ...issues].join('\n'))
}

/** Undefined: the text is no JSON. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parse(text) }
  } catch {
    // Not JSON: said to the person who gave the file.
    return undefined
  }
}
