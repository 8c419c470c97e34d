import type { Schema } from '../../model/schema.ts'
import type { Interval } from '../condition.ts'
import { constantOfJson, writeConstant, type Constant } from '../constant.ts'
import type { Runs } from './runs.ts'

/**
 * What a column can hold, cut into places: every value that a cell names, and what lies between. Within a place
 * no cell tells values apart, so a table is checked on finitely many of them.
 */
export interface Places {
  readonly size: number
  readonly is: (value: Constant) => Runs
  readonly interval: (interval: Interval) => Runs | undefined
  /** As a cell says it; empty for all of them. */
  readonly written: (runs: Runs) => string
  /** A value of the place, to show as an example. */
  readonly example: (place: number) => Constant
  /** Whether the column has such a value. */
  readonly fits: (value: Constant) => 'fits' | 'type' | 'list' | 'range'
}

export function listOf({ enum: values, format }: Schema): readonly Constant[] | undefined {
  if (values === undefined) return undefined
  const listed = values.flatMap((value) => constantOfJson(value, format) ?? [])
  return [...new Map(listed.map((one) => [writeConstant(one), one])).values()]
}

export function isNullable({ nullable, enum: values }: Schema): boolean {
  return nullable === true || values?.includes(null) === true
}
