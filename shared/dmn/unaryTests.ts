import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { readJson, writeJson } from '../model/jsonText.ts'

/** The constants of tests such as `"a", "b"`; undefined where there is anything else. */
export function constantsIn(tests: string): readonly Json[] | undefined {
  const values: Json[] = []
  let rest = tests.trim()
  while (rest !== '') {
    const found = constant.exec(rest)
    if (found === null) return undefined
    const [whole, text = ''] = found
    values.push(readJson(text) as Json) // reason: the pattern lets JSON alone pass
    rest = rest.slice(whole.length)
    if (rest === '' && whole.trimEnd().endsWith(',')) return undefined
  }
  return values.length === 0 ? undefined : values
}

const constant =
  /^("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)\s*(?:,\s*|$)/

/** The bounds that a single closed range of numbers sets. */
export function rangeIn(tests: string): Pick<Schema, 'minimum' | 'maximum'> {
  const closed = /^\[\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*\]$/.exec(tests.trim())
  if (closed !== null) return { minimum: Number(closed[1]), maximum: Number(closed[2]) }
  const open = /^(<=|>=)\s*(-?\d+(?:\.\d+)?)$/.exec(tests.trim())
  if (open === null) return {}
  return open[1] === '>=' ? { minimum: Number(open[2]) } : { maximum: Number(open[2]) }
}

export function rangeText({ minimum, maximum }: Schema): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `[${minimum}..${maximum}]`
  if (minimum !== undefined) return `>= ${minimum}`
  return maximum === undefined ? undefined : `<= ${maximum}`
}

/** A value as FEEL writes it. */
export function inFeel(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inFeel).join(', ')}]`
  if (typeof value !== 'object' || value === null) return writeJson(value)
  const entries = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}: ${inFeel(one ?? null)}`,
  )
  return `{${entries.join(', ')}}`
}
