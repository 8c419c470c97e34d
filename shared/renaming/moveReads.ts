import { valueAtPointer } from '../model/pointer.ts'
import { occurrencesOf, type Occurrence, type Properties } from '../feel/occurrences.ts'
import type { PlacedExpression } from '../lint/placedExpression.ts'
import { subjectOf } from '../lint/subject.ts'
import { definitionSchema, type Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { declarationOf } from './declaration.ts'

import { rewritten, unusedRows } from './renameField.ts'
import { errorsOf, sharedMembers } from './verify.ts'

/** A field changes its place within the case data, or within a type for all that use the type. */
export interface Move {
  /** The type whose inner place changes. */
  readonly type?: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export type MovedReads =
  | { readonly texts: ReadonlyMap<string, string> }
  | { readonly blockers: readonly { readonly pointer: string }[] }

/** The texts that name the field at its new place; blockers where it is meant by something else than its path. */
export function moveReads(definition: Definition, move: Move): MovedReads {
  const places = new Map<string, Map<number, number>>()
  const blockers: { pointer: string }[] = []
  for (const placed of expressionsIn(definition)) {
    const read = readsOf(placed, definition, move)
    if (read.others > 0 || read.wholes > 0) blockers.push({ pointer: placed.pointer })
    const at = places.get(placed.pointer) ?? new Map<number, number>()
    for (const { from, to } of read.paths) at.set(placed.offset + from, placed.offset + to)
    if (at.size > 0) places.set(placed.pointer, at)
  }
  if (blockers.length > 0) return { blockers }
  const texts = [...places].flatMap(([pointer, at]): [string, string][] => {
    const text = valueAtPointer(definition, pointer)
    return typeof text === 'string' ? [[pointer, replaced(text, at, move.to.join('.'))]] : []
  })
  return { texts: new Map(texts) }
}

/** The definition with other texts at some pointers. */
export function withTexts(definition: Definition, texts: ReadonlyMap<string, string>): Definition {
  const edits = { texts: new Map(texts), keys: new Map<string, Map<string, string>>() }
  return definitionSchema.parse(rewritten(definition, edits, ''))
}

/**
 * What a move would change beyond places: nothing, if it is one. Every path means the field where it is now, no
 * expression has got an error, and records that are taken over as a whole still share their members.
 */
export function verifyMove(
  [before, after]: readonly [Definition, Definition],
  move: Move,
): readonly { readonly pointer: string }[] {
  const back = { ...move, from: move.to, to: move.from }
  const renewed = expressionsIn(after)
  return expressionsIn(before).flatMap((old, index) => {
    const now = renewed[index]
    const isSame =
      now !== undefined &&
      errorsOf(now) <= errorsOf(old) &&
      readsOf(old, before, move).paths.length === readsOf(now, after, back).paths.length &&
      sharedMembers(old, before.types) === sharedMembers(now, after.types)
    return isSame ? [] : [{ pointer: old.pointer }]
  })
}

function expressionsIn(definition: Definition): readonly PlacedExpression[] {
  const subject = subjectOf(definition)
  return [...subject.expressions, ...unusedRows(subject)]
}

function replaced(text: string, at: ReadonlyMap<number, number>, by: string): string {
  return [...at]
    .toSorted(([one], [other]) => other - one)
    .reduce((written, [from, to]) => written.slice(0, from) + by + written.slice(to), text)
}

interface Reads {
  /** Where the path of the field stands. */
  readonly paths: readonly { readonly from: number; readonly to: number }[]
  /** How often it is meant without its path: by the key of a record, or the member of something worked out. */
  readonly others: number
  /** How often a record that holds it is meant as a whole. */
  readonly wholes: number
}

function readsOf(placed: PlacedExpression, definition: Definition, move: Move): Reads {
  const root = rootOf(placed, definition, move)
  const path = (move.type === undefined ? '' : `#${move.type}.`) + move.from.join('.')
  const field = declarationOf(definition, path)
  const none: Reads = { paths: [], others: 0, wholes: 0 }
  if (field === undefined) return none
  const { text, kind, scope, target } = placed
  const found = occurrencesOf(text, { kind, scope, ...(target === undefined ? {} : { target }) })
  const chains = root === undefined ? [] : chainsFrom(found, { root, text, names: move.from })
  const paths = chains.filter(({ length }) => length === move.from.length)
  const ends = new Set(paths.map(({ to }) => to))
  const holder = field.isTop && move.type === undefined ? root : field.holder
  const meant = found.filter((one) => one.name === field.name && one.holder === holder)
  return {
    paths,
    others: meant.filter(({ to }) => !ends.has(to)).length,
    wholes: chains.filter(({ length }) => length < move.from.length).length,
  }
}

/** What the first name of the path is declared among; undefined where other names hide it. */
function rootOf(
  { scope }: PlacedExpression,
  { data, types }: Definition,
  { type, from }: Move,
): Properties | undefined {
  if (type !== undefined) return referred(types, type)?.properties
  const [first = ''] = from
  const { properties } = scope.schema
  return properties?.[first] === data[first] ? properties : undefined
}

interface Chain {
  readonly from: number
  readonly to: number
  /** How many names of the path it has. */
  readonly length: number
}

/** Names that follow each other along the path, joined by dots. A key, or a name in quotation marks, is none. */
function chainsFrom(
  found: readonly Occurrence[],
  { root, text, names }: { root: Properties; text: string; names: readonly string[] },
): readonly Chain[] {
  return found.flatMap((first, index) => {
    if (first.holder !== root || first.name !== names[0] || isKey(first, text)) return []
    let [last, length] = [first, 1]
    for (const next of found.slice(index + 1)) {
      const isNext =
        next.name === names[length] && /^\s*\.\s*$/.test(text.slice(last.to, next.from))
      if (!isNext) break
      ;[last, length] = [next, length + 1]
    }
    const goesOn = /^\s*\./.test(text.slice(last.to))
    if (length < names.length && goesOn) return []
    return [{ from: first.from, to: last.to, length }]
  })
}

function isKey({ from, to }: Occurrence, text: string): boolean {
  return text[from - 1] === '"' || /^\s*:/.test(text.slice(to))
}
