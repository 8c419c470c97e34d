import type { RE2JS } from 're2js'
import type { Diagnostic, Environment } from './compile.ts'
import { diagnostic, type MessageCode, type Position } from './messages.ts'
import type { Value } from './value.ts'

/** Bounds that keep one evaluation short, whatever somebody wrote. */
export const limits = {
  text: 10_000,
  depth: 200,
  list: 10_000,
  string: 100_000,
  steps: 200_000,
  calls: 400,
} as const

/** What one evaluation may still do and has found. Functions of an expression share it. */
export interface Run {
  environment: Environment
  steps: number
  diagnostics: Diagnostic[]
  /** How many functions of the expression are being called. */
  depth: number
  /** Regular expressions that were paid for; few expressions have any. */
  patterns: Map<string, RE2JS | undefined> | undefined
}

export function begin(environment: Environment, steps: number = limits.steps): Run {
  return { environment, steps, diagnostics: [], depth: 0, patterns: undefined }
}

/** Ends an evaluation; caught where the evaluation began. */
export class LimitExceeded extends Error {}

export function spend(run: Run, steps = 1): void {
  run.steps -= steps
  if (run.steps < 0) throw new LimitExceeded()
}

/** To go through a long text or list takes time as well, though each of its parts less than a step. */
export function spendOn(run: Run, value: Value | undefined): void {
  if (typeof value === 'string') spend(run, value.length >>> 6)
  else if (Array.isArray(value)) spend(run, value.length >>> 3)
}

/** Lets a value pass that is not too large to go on with. */
export function bounded(run: Run, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length > limits.list) throw new LimitExceeded()
    spend(run, value.length)
  } else if (typeof value === 'string' && value.length > limits.string) throw new LimitExceeded()
  return value
}

interface Problem {
  readonly code: MessageCode
  readonly position: Position
  readonly what?: string
}

/** Notes an error; its value is null, as everywhere in FEEL. */
export function problem(run: Run, { code, position, what = '' }: Problem): null {
  note(run, diagnostic(code, position, { what }))
  return null
}

/** The same at the same place is said once. */
export function note({ diagnostics }: Run, found: Diagnostic): void {
  const { code, from, to } = found
  const isSaid = diagnostics.some((one) => one.code === code && one.from === from && one.to === to)
  if (!isSaid) diagnostics.push(found)
}
