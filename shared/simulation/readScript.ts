import type { z } from 'zod'
import type { Localised } from '../model/localised.ts'
import { scriptSchema, type Script } from './script.ts'
import { writeJson } from '../model/jsonText.ts'
import { pointerTo } from '../model/pointer.ts'

/** What is wrong with a script, for who wrote it. */
export interface ScriptProblem {
  /** JSON Pointer into the file. */
  readonly path: string
  readonly expected: Localised
  readonly found: string
}

export type ReadScript =
  | { readonly script: Script }
  | { readonly problems: readonly ScriptProblem[] }

export function readScript(json: unknown): ReadScript {
  const parsed = scriptSchema.safeParse(json)
  if (parsed.success) return { script: parsed.data }
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, json)) }
}

type Issue = z.core.$ZodIssue
type Path = Issue['path']

function problemsOf(issue: Issue, json: unknown, around: Path = []): readonly ScriptProblem[] {
  const path = [...around, ...issue.path]
  if (issue.code === 'invalid_union') {
    const [first = [], second = []] = issue.errors
    const isList = Array.isArray(valueAt(json, path))
    return (isList ? second : first).flatMap((inner) => problemsOf(inner, json, path))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pointerOf([...path, key]),
      expected: { de: `eines von: ${issue.message}`, en: `one of: ${issue.message}` },
      found: JSON.stringify(key),
    }))
  }
  return [{ path: pointerOf(path), expected: expectedBy(issue), found: shown(valueAt(json, path)) }]
}

function expectedBy(issue: Issue): Localised {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? { de: issue.expected }
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? { de: 'Text, der nicht leer ist', en: 'text that is not empty' }
      : { de: `mindestens ${issue.minimum}`, en: `at least ${issue.minimum}` }
  }
  if (issue.code === 'too_big') {
    return { de: `höchstens ${issue.maximum}`, en: `at most ${issue.maximum}` }
  }
  if (issue.code === 'invalid_format') {
    return { de: 'eine Dauer nach ISO 8601 wie PT10S', en: 'an ISO 8601 duration such as PT10S' }
  }
  return { de: issue.message, en: issue.message }
}

const typeNames: Readonly<Record<string, Localised>> = {
  object: { de: 'ein Objekt', en: 'an object' },
  record: { de: 'ein Objekt', en: 'an object' },
  array: { de: 'eine Liste', en: 'a list' },
  string: { de: 'Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.getOwnPropertyDescriptor(value, key)?.value
  }, json)
}

/** RFC 6901. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return pointerTo(...path.map(String))
}

const longest = 60

export function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = writeJson(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
