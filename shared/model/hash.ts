import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Definition } from './definition.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { referred } from './referred.ts'

/** RFC 8785. The one form in which a definition is hashed and signed. */
export function canonicalForm(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('canonical form: expected a JSON value')
  return text
}

/** SHA-256 of the canonical form, lower-case hexadecimal. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalForm(value))))
}

/** `meaning` leaves out drawing, scenarios and where the draft began, and decides what a review must look at; `whole` covers everything. */
export function hashesOf(definition: Definition): { meaning: string; whole: string } {
  const {
    layout: _layout,
    diagrams: _diagrams,
    decisionDrawings: _drawings,
    scenarios: _scenarios,
    startedFrom: _startedFrom,
    ...meaning
  } = definition
  return { meaning: hashOf(meaning), whole: hashOf(definition) }
}

/** Member by member, in whatever order they stand: as the canonical forms are the same, and many times as fast. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, at) => sameJson(item, b[at]))
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const names = namesOf(a)
  return (
    names.length === namesOf(b).length &&
    names.every((name) => sameJson(a[name], referred(b, name)))
  )
}

/** What is undefined is not there in JSON. */
function namesOf(value: JsonObject): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined)
}
