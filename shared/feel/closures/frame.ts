import type { JsonObject } from '../../model/json.ts'
import type { Run } from '../run.ts'
import type { Value } from '../value.ts'

/** What an expression sees while it runs: the case data, and the names that parts of it add, from the inside out. */
export interface Frame {
  readonly run: Run
  readonly data: JsonObject
  readonly values: Value[]
  readonly outer: Frame | undefined
}

export type Compute = (frame: Frame) => Value

export function inner(frame: Frame, values: Value[]): Frame {
  return { run: frame.run, data: frame.data, values, outer: frame }
}
