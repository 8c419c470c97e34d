import type { Diagnostic, Environment } from './compile.ts'
import { diagnostic, type MessageCode, type Position } from './messages.ts'

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
}

export function begin(environment: Environment, steps: number = limits.steps): Run {
  return { environment, steps, diagnostics: [], depth: 0 }
}

/** Ends an evaluation; caught where the evaluation began. */
export class LimitExceeded extends Error {}

export function spend(run: Run, steps = 1): void {
  run.steps -= steps
  if (run.steps < 0) throw new LimitExceeded()
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
  run.diagnostics.push(diagnostic(code, position, { what }))
  return null
}
