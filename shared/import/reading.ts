import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Schema } from '../model/schema.ts'
import { limits } from './limits.ts'
import type { Remark, RemarkCode } from './remark.ts'
import { namesIn, pointerTo } from '../model/pointer.ts'

/** More than a file may describe: caught where a file comes in. */
export class TooManyFields extends Error {
  override readonly name = 'TooManyFields'
}

/** One pass over a file: what it refers to becomes types, what is not kept becomes remarks. */
export class Reading {
  readonly root: Json
  readonly remarks: Remark[] = []
  readonly types: Record<string, Schema> = {}
  readonly #names = new Map<string, string>()
  readonly #waiting: string[] = []
  #fields = 0

  constructor(root: Json) {
    this.root = root
  }

  remark(code: RemarkCode, place: string, what = ''): void {
    this.remarks.push({ code, place, what })
  }

  countField(): void {
    this.#fields += 1
    if (this.#fields > limits.fields) throw new TooManyFields()
  }

  /** The type a reference inside the file becomes; undefined, and told, where it leads nowhere. */
  typeAt(reference: string, place: string): string | undefined {
    const found = this.follow(reference, place)
    if (found === undefined) return undefined
    const known = this.#names.get(found.place)
    if (known !== undefined) return known
    const name = freeName(typeName(found.place), new Set(this.#names.values()))
    this.#names.set(found.place, name)
    this.#waiting.push(found.place)
    return name
  }

  /** What a reference leads to, and where that stands. */
  follow(
    reference: string,
    place: string,
  ): { readonly value: Json; readonly place: string } | undefined {
    if (!reference.startsWith('#')) {
      this.remark('otherFile', place, reference)
      return undefined
    }
    const pointer = decoded(reference.slice(1))
    const value = pointer === undefined ? undefined : this.at(pointer)
    if (value === undefined || pointer === undefined) {
      this.remark('unknownReference', place, reference)
      return undefined
    }
    return { value, place: pointer }
  }

  at(pointer: string): Json | undefined {
    let current: Json | undefined = this.root
    for (const name of namesIn(pointer)) {
      if (Array.isArray(current)) current = current[Number(name)]
      else current = isJsonObject(current) ? referred<Json>(current, name) : undefined
    }
    return current
  }

  /** The next type that something refers to and nobody has read yet. */
  next(): { readonly place: string; readonly name: string } | undefined {
    const place = this.#waiting.pop()
    if (place === undefined) return undefined
    return { place, name: this.#names.get(place) ?? typeName(place) }
  }
}

export function below(place: string, ...names: readonly (string | number)[]): string {
  return `${place}${pointerTo(...names)}`
}

export function member(object: JsonObject, name: string): Json | undefined {
  return referred<Json>(object, name)
}

/** Pointers in references may be percent-encoded (RFC 6901 §6); anchors are not followed. */
function decoded(fragment: string): string | undefined {
  if (fragment !== '' && !fragment.startsWith('/')) return undefined
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined // a percent sign that encodes nothing
  }
}

function typeName(place: string): string {
  const last = namesIn(place).at(-1) ?? 'Type'
  const words = last.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^\p{L}/u.test(name) ? name : `Type${name}`
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`
    if (!taken.has(name)) return name
  }
}
