import { referred } from './referred.ts'
import { sameJson } from './hash.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { namesIn, toPointerSegment } from './pointer.ts'

/**
 * A reversible difference between two definitions, by JSON Pointer (RFC 6901). Objects are compared
 * member by member, so that a change names the record it touches; lists change as a whole.
 */
export interface Change {
  readonly added: Readonly<Record<string, Json>>
  readonly updated: Readonly<Record<string, readonly [from: Json, to: Json]>>
  readonly removed: Readonly<Record<string, Json>>
}

export function changeBetween(before: JsonObject, after: JsonObject): Change {
  const change = {
    added: {} as Record<string, Json>, // reason: accumulators of the walk below
    updated: {} as Record<string, readonly [Json, Json]>, // reason: see above
    removed: {} as Record<string, Json>, // reason: see above
  }
  collect(before, after, { change, at: '' })
  return change
}

export function isEmpty({ added, updated, removed }: Change): boolean {
  return [added, updated, removed].every((part) => Object.keys(part).length === 0)
}

export function reverse({ added, updated, removed }: Change): Change {
  const swapped = Object.entries(updated).map(([id, [from, to]]) => [id, [to, from]] as const)
  return { added: removed, updated: Object.fromEntries(swapped), removed: added }
}

export function applyChange(definition: JsonObject, change: Change): JsonObject {
  let result = definition
  for (const pointer of Object.keys(change.removed)) result = edit(result, namesIn(pointer))
  for (const [pointer, value] of Object.entries(change.added)) {
    result = edit(result, namesIn(pointer), value)
  }
  for (const [pointer, [, value]] of Object.entries(change.updated)) {
    result = edit(result, namesIn(pointer), value)
  }
  return result
}

interface Walk {
  readonly change: {
    added: Record<string, Json>
    updated: Record<string, readonly [Json, Json]>
    removed: Record<string, Json>
  }
  readonly at: string
}

function collect(before: JsonObject, after: JsonObject, { change, at }: Walk): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = referred(before, key)
    const to = referred(after, key)
    if (from === to) continue // most of a definition is the same object after an edit
    const pointer = `${at}/${toPointerSegment(key)}`
    if (from === undefined && to !== undefined) change.added[pointer] = to
    else if (to === undefined && from !== undefined) change.removed[pointer] = from
    else if (isJsonObject(from) && isJsonObject(to)) collect(from, to, { change, at: pointer })
    else if (from !== undefined && to !== undefined && !sameJson(from, to)) {
      change.updated[pointer] = [from, to]
    }
  }
}

function edit(node: JsonObject, [key = '', ...rest]: readonly string[], value?: Json): JsonObject {
  if (rest.length > 0) {
    const inner = node[key]
    return { ...node, [key]: edit(isJsonObject(inner) ? inner : {}, rest, value) }
  }
  if (value !== undefined) return { ...node, [key]: value }
  const { [key]: _removed, ...others } = node
  return others
}
