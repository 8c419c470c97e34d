import { z } from 'zod'
import { isJsonObject, jsonSchema, type Json, type JsonObject } from './json.ts'
import { namesIn, toPointerSegment } from './pointer.ts'
import { referred } from './referred.ts'

/** As RFC 6902 names it. */
export const patchType = 'application/json-patch+json'

/** More is no small difference: then the whole is as quickly sent and taken. */
const most = 200

const deepest = 200

const path = z
  .string()
  .startsWith('/')
  .refine((pointer) => pointer.split('/').length <= deepest, 'too deep')

/** A JSON Patch (RFC 6902) of what differs by content: nothing is moved, copied or only tested. */
export const patchSchema = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('add'), path, value: jsonSchema }),
      z.strictObject({ op: z.literal('replace'), path, value: jsonSchema }),
      z.strictObject({ op: z.literal('remove'), path }),
    ]),
  )
  .max(most)
export type Patch = z.infer<typeof patchSchema>
type Operation = Patch[number]

/** From one state to the next, members in their order; undefined where the whole says it better. */
export function patchBetween(before: JsonObject, after: JsonObject): Patch | undefined {
  const operations = inObject(before, after, '')
  return operations === undefined || operations.length > most ? undefined : operations
}

/** Undefined where the patch speaks of what is not there. */
export function patched(json: JsonObject, patch: Patch): JsonObject | undefined {
  let result: Json | undefined = json
  for (const operation of patch) {
    result = result && applied(result, namesIn(operation.path), operation)
  }
  return isJsonObject(result) ? result : undefined
}

function between(before: Json, after: Json, at: string): readonly Operation[] {
  if (before === after) return []
  const inner =
    isJsonObject(before) && isJsonObject(after)
      ? inObject(before, after, at)
      : Array.isArray(before) && Array.isArray(after)
        ? inList(before, after, at)
        : undefined
  return inner ?? [{ op: 'replace', path: at, value: after }]
}

function inList(before: readonly Json[], after: readonly Json[], at: string): Patch | undefined {
  if (before.length !== after.length) return undefined
  return after.flatMap((value, index) => between(before[index] ?? null, value, `${at}/${index}`))
}

/** Undefined where members change places: a patch says what they are, not where they stand. */
function inObject(before: JsonObject, after: JsonObject, at: string): Patch | undefined {
  const [old, now] = [membersOf(before), membersOf(after)]
  const stays = old.filter((name) => referred(after, name) !== undefined)
  const comes = now.filter((name) => referred(before, name) === undefined)
  if (!inOrder([...stays, ...comes]).every((name, index) => name === now[index])) return undefined
  const to = (name: string): string => `${at}/${toPointerSegment(name)}`
  const removed = old
    .filter((name) => referred(after, name) === undefined)
    .map((name): Operation => ({ op: 'remove', path: to(name) }))
  const changed = stays.flatMap((name) =>
    between(referred(before, name) ?? null, referred(after, name) ?? null, to(name)),
  )
  const added = comes.map((name): Operation => ({
    op: 'add',
    path: to(name),
    value: referred(after, name) ?? null,
  }))
  return [...removed, ...changed, ...added]
}

/** What is undefined is not there in JSON. */
function membersOf(value: JsonObject): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined)
}

/** Whole numbers stand before all other names, whenever they came. */
function inOrder(names: readonly string[]): readonly string[] {
  return Object.keys(Object.fromEntries(names.map((name) => [name, true])))
}

function applied(node: Json, names: readonly string[], operation: Operation): Json | undefined {
  if (Array.isArray(node)) return inListApplied(node, names, operation)
  return isJsonObject(node) ? inObjectApplied(node, names, operation) : undefined
}

function inObjectApplied(
  node: JsonObject,
  [name = '', ...rest]: readonly string[],
  operation: Operation,
): Json | undefined {
  const there = referred(node, name)
  if (rest.length > 0) {
    const inner = there === undefined ? undefined : applied(there, rest, operation)
    return inner === undefined ? undefined : { ...node, [name]: inner }
  }
  if (operation.op === 'add') return { ...node, [name]: operation.value }
  if (there === undefined) return undefined
  if (operation.op === 'replace') return { ...node, [name]: operation.value }
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== name))
}

function inListApplied(
  list: readonly Json[],
  [name = '', ...rest]: readonly string[],
  operation: Operation,
): Json | undefined {
  const isEnd = operation.op === 'add' && rest.length === 0
  const at = name === '-' && isEnd ? list.length : indexIn(name)
  const there = list[at]
  if (isEnd) return at <= list.length ? list.toSpliced(at, 0, operation.value) : undefined
  if (there === undefined) return undefined
  if (rest.length > 0) {
    const inner = applied(there, rest, operation)
    return inner === undefined ? undefined : list.with(at, inner)
  }
  return operation.op === 'remove' ? list.toSpliced(at, 1) : list.with(at, operation.value)
}

/** Beyond every list for what is no index. */
function indexIn(name: string): number {
  return /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : Infinity
}
