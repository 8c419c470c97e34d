import { isList, type Value } from '../../feel/value.ts'

/** The values of the names in scope. */
export type Frame = ReadonlyMap<string, Value>

export type Named = readonly [name: string, value: Value]

/** Further names hide those of the same spelling. */
export function extended(frame: Frame, names: Iterable<Named>): Frame {
  return new Map([...frame, ...names])
}

/** FEEL takes a value for a list of one, and null for an empty list where a list is iterated. */
export function listOf(value: Value): readonly Value[] {
  return isList(value) ? value : value === null ? [] : [value]
}
