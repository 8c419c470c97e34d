import { FeelFunction } from 'feelin'
import type { Diagnostic, Environment } from './compile.ts'
import { diagnostic, type MessageCode, type Position } from './messages.ts'

/** Bounds that keep one evaluation short, whatever somebody wrote. */
export const limits = {
  text: 10_000,
  depth: 200,
  list: 10_000,
  string: 100_000,
  steps: 200_000,
  pattern: 200,
  patternInput: 10_000,
} as const

/** What one evaluation may still do and has found. Functions of an expression share it. */
export interface Run {
  environment: Environment
  steps: number
  diagnostics: Diagnostic[]
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

/** What a function answers when it cannot use its arguments; feelin turns it into a warning with its position. */
export const invalid: object = Object(new FeelFunction(() => null, []).invoke([null]))

export function isInvalid(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Object.getPrototypeOf(result) === mark
}

const mark: unknown = Object.getPrototypeOf(invalid)
