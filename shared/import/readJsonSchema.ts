import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { alternativesOf, merged } from './combine.ts'
import { bounds, ignored } from './keywords.ts'
import { limits } from './limits.ts'
import { below, member, Reading } from './reading.ts'
import type { Remark } from './remark.ts'

export interface ReadSchema {
  readonly schema: Schema
  /** What the schema refers to, by the name it gets here. */
  readonly types: Readonly<Record<string, Schema>>
  readonly remarks: readonly Remark[]
}

/** JSON Schema from draft 4 to 2020-12, as far as a field here can say it. */
export function readJsonSchema(root: Json): ReadSchema {
  const reading = new Reading(root)
  const schema = readSchema(reading, root, { place: '', depth: 0 })
  return { schema, types: readTypes(reading), remarks: reading.remarks }
}

/** Every type that is referred to, and what those refer to. */
export function readTypes(reading: Reading): Readonly<Record<string, Schema>> {
  for (let next = reading.next(); next !== undefined; next = reading.next()) {
    reading.types[next.name] = readSchema(reading, reading.at(next.place) ?? {}, {
      place: next.place,
      depth: 0,
    })
  }
  return reading.types
}

export interface Spot {
  readonly place: string
  readonly depth: number
  /** References that are being written out here, so that a circle ends. */
  readonly inside?: ReadonlySet<string>
}

export function readSchema(reading: Reading, source: Json, spot: Spot): Schema {
  reading.countField()
  if (source === true) return {}
  if (!isJsonObject(source)) {
    reading.remark('notASchema', spot.place, short(source))
    return {}
  }
  if (spot.depth > limits.depth) return tooDeep(reading, spot)
  return combined(reading, source, spot)
}

function tooDeep(reading: Reading, { place }: Spot): Schema {
  reading.remark('tooDeep', place)
  return {}
}

/** What stands beside `allOf`, `oneOf`, `anyOf` holds together with them. */
function combined(reading: Reading, source: JsonObject, spot: Spot): Schema {
  const reference = member(source, '$ref')
  const own = ownSchema(reading, source, spot)
  const all = listOf(source, 'allOf').map((part, at) =>
    writtenOut(reading, part, within(spot, 'allOf', at)),
  )
  const choices = (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
    const parts = listOf(source, keyword)
    if (parts.length === 0) return []
    const read = (part: Json, at: number, inline: boolean): Schema => {
      const inner = within(spot, keyword, at)
      return inline ? writtenOut(reading, part, inner) : readSchema(reading, part, inner)
    }
    return [alternativesOf(reading, { parts, read, place: below(spot.place, keyword) })]
  })
  const together = [...all, ...choices]
  if (typeof reference === 'string' && together.length === 0)
    return referring(reading, { reference, own, place: spot.place })
  if (typeof reference === 'string') {
    together.unshift(writtenOut(reading, { $ref: reference }, spot))
  }
  return together.reduce((schema, part) => merged(reading, [schema, part], spot.place), own)
}

interface Referring {
  readonly reference: string
  readonly own: Schema
  readonly place: string
}

/** A reference stays one; what else is said here is said beside it. */
function referring(reading: Reading, { reference, own, place }: Referring): Schema {
  const $ref = reading.typeAt(reference, below(place, '$ref'))
  if ($ref === undefined) return own
  const { label, nullable } = own
  return {
    $ref,
    ...(label === undefined ? {} : { label }),
    ...(nullable === undefined ? {} : { nullable }),
  }
}

/** A reference replaced by what it leads to, as only a whole can be merged. */
function writtenOut(reading: Reading, part: Json, spot: Spot): Schema {
  const reference = isJsonObject(part) ? member(part, '$ref') : undefined
  if (!isJsonObject(part) || typeof reference !== 'string') return readSchema(reading, part, spot)
  const { inside = new Set<string>() } = spot
  if (spot.depth > limits.depth) return tooDeep(reading, spot)
  const target = reading.follow(reference, below(spot.place, '$ref'))
  if (target === undefined) return {}
  if (inside.has(target.place)) {
    reading.remark('circle', spot.place, reference)
    return {}
  }
  const { $ref: _followed, ...beside } = part
  const whole = writtenOut(reading, target.value, {
    place: target.place,
    depth: spot.depth + 1,
    inside: new Set([...inside, target.place]),
  })
  return merged(reading, [ownSchema(reading, beside, spot), whole], spot.place)
}

function ownSchema(reading: Reading, source: JsonObject, spot: Spot): Schema {
  const { place } = spot
  const nullable = isNullable(source)
  const type = typeOf(reading, source, place)
  const title = member(source, 'title')
  const parts = {
    ...bounds(reading, source, { place, type }),
    ...properties(reading, source, spot),
    ...items(reading, source, spot),
  }
  for (const name of Object.keys(source))
    if (!ignored.has(name)) reading.remark('keyword', place, name)
  const described = member(source, 'description')
  if (typeof described === 'string') reading.remark('description', place, described.slice(0, 80))
  const held = type ?? typeOfCodes(parts)
  return {
    ...(held === undefined ? {} : { type: held }),
    ...(nullable ? { nullable } : {}),
    ...(typeof title === 'string' && title.trim() !== '' ? { label: { de: title.trim() } } : {}),
    ...parts,
  }
}

/** A list of texts is a text, whether the file says so or not. */
function typeOfCodes({ enum: values }: Schema): Schema['type'] {
  return values?.every((value) => typeof value === 'string') === true ? 'string' : undefined
}

const typeNames = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const

function typeOf(reading: Reading, source: JsonObject, place: string): Schema['type'] {
  const names = saidTypes(source)
  if (names.length === 0) return impliedType(source)
  const known = typeNames.filter((name) => names.includes(name))
  if (known.length === 2 && known.includes('number') && known.includes('integer')) return 'number'
  if (names.length === 1 && known.length === 1) return known[0]
  const at = below(place, 'type')
  if (names.length > 1) reading.remark('severalTypes', at, names.map(short).join(', '))
  else reading.remark('notASchema', at, short(names[0] ?? null))
  return undefined
}

function saidTypes(source: JsonObject): readonly Json[] {
  const said = member(source, 'type')
  if (said === undefined) return []
  return (Array.isArray(said) ? said : [said]).filter((name: Json) => name !== 'null')
}

/** Many schemas leave out what goes without saying. */
function impliedType(source: JsonObject): Schema['type'] {
  if (isJsonObject(member(source, 'properties'))) return 'object'
  return member(source, 'items') === undefined ? undefined : 'array'
}

function isNullable(source: JsonObject): boolean {
  const type = member(source, 'type')
  const listed = member(source, 'enum')
  return (
    member(source, 'nullable') === true ||
    (Array.isArray(type) && type.includes('null')) ||
    (Array.isArray(listed) && listed.includes(null))
  )
}

function properties(reading: Reading, source: JsonObject, spot: Spot): Schema {
  const said = member(source, 'properties')
  if (!isJsonObject(said)) return {}
  const read = Object.entries(said).flatMap(([name, inner]) => {
    const place = below(spot.place, 'properties', name)
    if (!isFieldName(name)) {
      reading.remark('name', place, name)
      return []
    }
    return [[name, readSchema(reading, inner, deeper(spot, place))] as const]
  })
  const names = new Set(read.map(([name]) => name))
  const required = listOf(source, 'required').filter(
    (name): name is string => typeof name === 'string' && names.has(name),
  )
  return {
    properties: Object.fromEntries(read),
    ...(required.length === 0 ? {} : { required: [...new Set(required)] }),
  }
}

/** What a path can name: "/" and "~" mean something in pointers, "." and "#" in paths. */
export function isFieldName(name: string): boolean {
  return /^[^./~#]+$/.test(name) && name.trim() !== '' && name !== '__proto__'
}

function items(reading: Reading, source: JsonObject, spot: Spot): Schema {
  const said = member(source, 'items')
  const tuple = Array.isArray(said) ? said : member(source, 'prefixItems')
  if (tuple !== undefined) reading.remark('tuple', below(spot.place, 'items'))
  if (said === undefined || Array.isArray(said)) return tuple === undefined ? {} : { items: {} }
  return { items: readSchema(reading, said, deeper(spot, below(spot.place, 'items'))) }
}

function deeper({ depth, inside }: Spot, place: string): Spot {
  return { place, depth: depth + 1, ...(inside === undefined ? {} : { inside }) }
}

function within(spot: Spot, keyword: string, at: number): Spot {
  return deeper(spot, below(spot.place, keyword, at))
}

function listOf(source: JsonObject, name: string): readonly Json[] {
  const value = member(source, name)
  return Array.isArray(value) ? value : []
}

function short(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40)
}
