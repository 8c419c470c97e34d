import type { Scope } from '#shared/feel/scope.ts'
import type { Json } from '#shared/model/json.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'

/** Draws whole numbers from 0 up to what is asked for, and that excluded. */
export type Draw = (count: number) => number

/** The same seed draws the same; arbitraries of fast-check remember every draw, which takes longer than the tests. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0
  return (count) => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  const found = from[draw(from.length)]
  if (found === undefined) throw new Error('expected something to pick from, found an empty list')
  return found
}

/** Names to use, and data that the schema allows. */
export interface World {
  readonly scope: Scope
  readonly data: Readonly<Record<string, Json>>
}

const scalars: readonly Schema[] = [
  { type: 'number' },
  { type: 'integer' },
  { type: 'string', format: 'decimal' },
  { type: 'string' },
  { type: 'string', enum: ['a', 'b', 'x y'] },
  { type: 'string', format: 'partial-date' },
  { type: 'boolean' },
  { type: 'string', format: 'date' },
  { type: 'string', format: 'time' },
  { type: 'string', format: 'date-time' },
  { type: 'string', format: 'duration' },
  {},
]

const names = ['one', 'two', 'name', 'net price', 'count', 'item', 'when', 'x']

export function worldOf(draw: Draw): World {
  const types = {
    Dog: objectOf(draw, 1),
    Node: {
      type: 'object',
      required: ['value'],
      properties: {
        value: { type: 'number' },
        next: { $ref: 'Node' },
        all: { type: 'array', items: { $ref: 'Node' } },
      },
    } satisfies Schema,
  }
  const { properties = {} } = objectOf(draw, 0)
  const schema: Schema = {
    type: 'object',
    properties: { ...properties, node: { $ref: 'Node' }, dog: { $ref: 'Dog' } },
  }
  const data: Record<string, Json> = {}
  const budget = { left: 60 }
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    const value = dataOf(one, types, { draw, depth: 0, budget })
    if (value !== undefined && draw(4) > 0) data[name] = value
  }
  return { scope: { schema, types }, data }
}

function schemaOf(draw: Draw, depth: number): Schema {
  const kind = draw(depth > 2 ? 6 : 10)
  if (kind < 6) {
    const schema = pick(draw, scalars)
    return draw(5) === 0 ? { ...schema, nullable: true } : schema
  }
  if (kind < 8) return { type: 'array', items: schemaOf(draw, depth + 1) }
  return kind === 8 ? objectOf(draw, depth + 1) : { $ref: pick(draw, ['Dog', 'Node']) }
}

function objectOf(draw: Draw, depth: number): Schema {
  const properties: Record<string, Schema> = {}
  for (let left = 2 + draw(6); left > 0; left--) {
    properties[pick(draw, names)] = schemaOf(draw, depth)
  }
  // what refers to itself must not be required, or no data would be valid
  const required = Object.keys(properties).filter(
    (name) => draw(2) === 0 && isScalar(properties[name]),
  )
  return { type: 'object', properties, ...(draw(2) === 0 ? {} : { required }) }
}

function isScalar(schema: Schema | undefined): boolean {
  return schema?.$ref === undefined && schema?.type !== 'object'
}

interface Making {
  readonly draw: Draw
  readonly depth: number
  /** How many more values there may be: records within records grow fast. */
  readonly budget: { left: number }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '2025-11-15', '1999-12-31'],
  time: ['08:00:00', '23:59:59Z', '12:30:00+01:00'],
  'date-time': ['2025-11-15T10:00:00Z', '2024-02-29T23:59:59', '2026-01-01T00:00:00+01:00'],
  duration: ['P1M', 'P1Y2M', 'P1D', 'PT36H', '-P3D'],
  decimal: ['0.00', '144.00', '-12.34', '99999.99'],
  'partial-date': ['2024', '2024-03', '2024-03-01'],
}

function dataOf(schema: Schema, types: Scope['types'], making: Making): Json | undefined {
  const { draw, depth, budget } = making
  budget.left -= 1
  const known = resolve(schema, types)
  if (known.nullable === true && draw(3) === 0) return null
  if (known.enum !== undefined) return pick(draw, known.enum)
  if (known.type === 'object') return objectData(known, types, making)
  if (known.type === 'array') {
    const length = depth > 3 || budget.left < 0 ? 0 : draw(4)
    const item = () => dataOf(known.items ?? {}, types, { ...making, depth: depth + 1 }) ?? null
    return Array.from({ length }, item)
  }
  const samples = texts[known.format ?? ''] ?? values[known.type ?? 'any'] ?? []
  return pick(draw, samples)
}

const values: Readonly<Record<string, readonly Json[]>> = {
  number: [0, 1, -1, 2.5, 0.1, 1e15, 42],
  integer: [0, 1, 2, 3, -7, 100],
  boolean: [true, false],
  string: ['', 'a', 'Bello', 'x y', 'ä'],
  any: [null, 1, 'a', true, [1, 'a'], { a: 1 }],
}

function objectData(
  { properties = {}, required = [] }: Schema,
  types: Scope['types'],
  making: Making,
): Json {
  const { draw, depth, budget } = making
  const data: Record<string, Json> = {}
  for (const [name, one] of Object.entries(properties)) {
    const isRequired = required.includes(name)
    if (!isRequired && (depth > 3 || budget.left < 0 || draw(3) === 0)) continue
    const value = dataOf(one, types, { ...making, depth: depth + 1 })
    if (value !== undefined) data[name] = value
  }
  return data
}
