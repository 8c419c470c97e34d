import { z } from 'zod'
import { applyChange, changeBetween, isEmpty, type Change } from '../model/change.ts'
import type { XmlElement } from '../model/foreign.ts'
import { sameJson } from '../model/hash.ts'
import { isJsonObject, jsonSchema, type Json, type JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import { name } from './names.ts'
import type { Parts } from './parts.ts'
import { readJson, writeJson } from '../model/jsonText.ts'
import { fromPointerSegment, valueAtPointer } from '../model/pointer.ts'

/**
 * What a definition says beyond DMN: the export reads its own plain file back and keeps the difference, as a change by
 * JSON Pointer, at the element that it is about. Where another tool has changed something since, that counts.
 */
const recordName = name('fachwerk', 'record')
const extensionElements = name('dmn', 'extensionElements')

const graphParts = ['decisions', 'boxedDecisions', 'knowledge', 'decisionServices'] as const
const compared = [...graphParts, 'decisionModels', 'types', 'data'] as const

function comparedIn(parts: Parts): JsonObject {
  return Object.fromEntries(compared.map((part) => [part, asJson(parts[part] ?? {})] as const))
}

function asJson(value: unknown): Json {
  return value as Json // reason: definitions are JSON, but interfaces have no index signature
}

/** No id begins with it: a character that nobody can type. */
const idMark = '\uE000'

/** Lists of things with ids as records, so that a change names the thing; as long as the other has the same ones. */
function keyed(json: Json, other: Json | undefined = json): Json {
  if (Array.isArray(json)) {
    const ids = idsIn(json)
    if (ids === undefined || !sameJson([...ids], [...(idsIn(other) ?? [])])) return json
    const others = new Map(Array.isArray(other) ? other.map((one: Json, at) => [ids[at], one]) : [])
    const entries = json.map((one: Json, at) => {
      const id = ids[at] ?? ''
      return [`${idMark}${id}`, keyed(one, others.get(id))] as const
    })
    return Object.fromEntries(entries)
  }
  if (!isJsonObject(json)) return json
  const entries = Object.entries(json).map(
    ([key, one]) =>
      [key, keyed(one, isJsonObject(other) ? referred(other, key) : undefined)] as const,
  )
  return Object.fromEntries(entries)
}

/** None where there is nothing, or where they do not tell things apart. */
function idsIn(json: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(json) || json.length === 0) return undefined
  const ids = json.flatMap((one: Json) => {
    const id = isJsonObject(one) ? one['id'] : undefined
    return typeof id === 'string' ? [id] : []
  })
  return ids.length === json.length && new Set(ids).size === ids.length ? ids : undefined
}

function keyedObject(json: JsonObject, other: JsonObject = json): JsonObject {
  const result = keyed(json, other)
  return isJsonObject(result) ? result : json
}

function fromKeyed(json: Json): Json {
  if (!isJsonObject(json)) return json
  const entries = Object.entries(json).map(([key, one]) => [key, fromKeyed(one)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => key.startsWith(idMark))
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries)
}

/** The difference from what plain DMN says, by the id of what it is about; '' is the whole. */
export function differences(plain: Parts, parts: Parts): ReadonlyMap<string, Change> {
  const [before, after] = [comparedIn(plain), comparedIn(parts)]
  const { added, updated, removed } = changeBetween(
    keyedObject(before, after),
    keyedObject(after, before),
  )
  const changes = new Map<string, Change>()
  const put = (pointer: string, change: Partial<Change>): void => {
    const [, part = '', id = ''] = pointer.split('/')
    const about = graphParts.some((one) => one === part) ? fromPointerSegment(id) : ''
    const before = changes.get(about) ?? { added: {}, updated: {}, removed: {} }
    changes.set(about, {
      added: { ...before.added, ...change.added },
      updated: { ...before.updated, ...change.updated },
      removed: { ...before.removed, ...change.removed },
    })
  }
  for (const [pointer, value] of Object.entries(added))
    put(pointer, { added: { [pointer]: value } })
  for (const [pointer, value] of Object.entries(updated))
    put(pointer, { updated: { [pointer]: value } })
  for (const [pointer, value] of Object.entries(removed))
    put(pointer, { removed: { [pointer]: value } })
  return changes
}

/** An element with its difference. */
export function withRecord(element: XmlElement, change: Change | undefined): XmlElement {
  if (change === undefined || isEmpty(change)) return element
  const record = { name: recordName, text: writeJson(change) }
  const { children = [] } = element
  const holder = children.find((child) => child.name === extensionElements)
  const extended = {
    name: extensionElements,
    ...holder,
    children: [...(holder?.children ?? []), record],
  }
  return { ...element, children: [extended, ...children.filter((child) => child !== holder)] }
}

const changeSchema = z.strictObject({
  added: z.record(z.string(), jsonSchema),
  updated: z.record(z.string(), z.tuple([jsonSchema, jsonSchema])),
  removed: z.record(z.string(), jsonSchema),
})

export interface Taken {
  readonly element: XmlElement
  readonly changes: readonly Change[]
  /** Where what stood there is not legible. */
  readonly broken: readonly string[]
}

/** An element without our differences, and those of it and its children. */
export function takeRecords(element: XmlElement): Taken {
  const changes: Change[] = []
  const broken: string[] = []
  const taken = (one: XmlElement): XmlElement => {
    const { children: all, ...rest } = one
    const children = (all ?? []).flatMap((child) => {
      if (child.name !== extensionElements) return [child]
      const others = (child.children ?? []).filter((inner) => inner.name !== recordName)
      for (const { text = '' } of (child.children ?? []).filter(
        (inner) => !others.includes(inner),
      )) {
        const change = changeIn(text)
        if (change === undefined) broken.push(one.attributes?.['id'] ?? '')
        else changes.push(change)
      }
      if (others.length === (child.children ?? []).length) return [child]
      return others.length === 0 ? [] : [{ ...child, children: others }]
    })
    return { ...rest, ...(children.length === 0 ? {} : { children }) }
  }
  const root = taken(element)
  const { children } = root
  const inner = children?.map((child) => (child.name === extensionElements ? child : taken(child)))
  return { element: inner === undefined ? root : { ...root, children: inner }, changes, broken }
}

function changeIn(text: string): Change | undefined {
  try {
    const parsed = changeSchema.safeParse(readJson(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Only what somebody else has written into our namespace; the rest of the file is still good.
    return undefined
  }
}

/** What plain DMN says with our differences, as far as nobody has changed it since. */
export function withDifferences(plain: Parts, changes: readonly Change[]): JsonObject {
  let result = keyedObject(comparedIn(plain))
  for (const { added, updated, removed } of changes) {
    const at = (pointer: string) => valueAtPointer(result, pointer)
    const still = <T>(
      records: Readonly<Record<string, T>>,
      isStill: (pointer: string, value: T) => boolean,
    ) => Object.fromEntries(Object.entries(records).filter(([key, value]) => isStill(key, value)))
    result = applyChange(result, {
      added: still(added, (pointer) => at(pointer) === undefined),
      updated: still(updated, (pointer, [from]) => says(at(pointer), from)),
      removed: still(removed, (pointer, value) => says(at(pointer), value)),
    })
  }
  return Object.fromEntries(Object.entries(result).map(([part, value]) => [part, fromKeyed(value)]))
}

/** A list may be a record here and a list there. */
function says(found: Json | undefined, value: Json): boolean {
  return found !== undefined && sameJson(fromKeyed(found), fromKeyed(value))
}
