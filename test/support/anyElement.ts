import fc from 'fast-check'
import { z } from 'zod'
import { elementSchema, type ElementOf, type ElementType } from '#shared/model/elements.ts'

/** An element of a kind with any event, loop and flag that its schema knows, each expression one that runs. */
export function anyElement<T extends ElementType>(type: T): fc.Arbitrary<ElementOf<T>> {
  const known = made.get(type)
  if (known !== undefined) return known as fc.Arbitrary<ElementOf<T>> // reason: the table is keyed by its type
  const placed = { name: { de: type }, ...(type === 'boundaryEvent' && { attachedTo: '' }) }
  const one = object(shapeOf(type), []).map(
    (fields) => elementSchema.parse({ ...placed, ...fields }) as ElementOf<T>, // reason: its type is given
  )
  made.set(type, one)
  return one
}

const made = new Map<ElementType, fc.Arbitrary<unknown>>()

/** Every event, loop and flag of a kind, as `elementType.field:value`. What a drawing sets is none. */
export function everyFacet(type: ElementType): readonly string[] {
  return facetsOf(shapeOf(type), type)
}

export const elementTypes = elementSchema.options.map(
  ({ shape }) => shape.type.value,
) as readonly ElementType[]

/** Where an element is, what it belongs to, how it looks, and what the engine does not read. */
const drawnElsewhere = new Set([
  'name',
  'parent',
  'lane',
  'documentation',
  'foreign',
  'fimGroup',
  'legalBasis',
  'reason',
  'attachedTo',
  'handler',
  'default',
  'first',
  'activity',
  'isForCompensation',
  'triggeredByEvent',
  'otherScript',
  'otherCondition',
])

const conditions = ['count = 1', 'count > 1', 'count = null', 'true', 'count + name > 1']

/** By field, or by the field around it and the field. */
const candidates: Readonly<Record<string, readonly unknown[]>> = {
  input: ['give'],
  output: ['up', 'take'],
  properties: [['own'], ['own', 'count']],
  form: ['form'],
  due: ['P1D'],
  deadline: ['answer'],
  source: ['person'],
  script: ['count', 'count + 1', 'name + 1', '[1, 2]'],
  decision: ['rule'],
  authorisedBy: ['§ 155 AO'],
  letter: ['letter'],
  message: ['reply', 'order'],
  key: ['"k"', 'count', 'approved'],
  signal: ['alarm', 'calm'],
  error: ['unknownPerson', 'other'],
  escalation: ['late', 'higher'],
  link: ['A', 'B'],
  condition: conditions,
  activationCondition: ['activationCount >= 2', 'activationCount > count', 'waitingForStart'],
  completionCondition: ['count > 2', 'numberOfCompletedInstances > 1', ...conditions],
  cardinality: ['2', 'count', '0', '-1'],
  'loop.collection': ['[1, 2]', '[]', 'approved'],
  'output.collection': ['found'],
  element: ['result', 'loopCounter', 'name + 1'],
  item: ['one'],
  event: ['alarm', 'calm'],
  maximum: [0, 2],
  date: ['"2026-02-01"', 'name'],
  duration: ['"PT1H"', '"P1M"', 'count'],
  cycle: ['"R3/PT1H"', '"R/P1M"', '"PT2H"'],
  zone: ['Europe/Berlin'],
  process: ['called'],
  service: ['other'],
  version: [1],
  startQuantity: [1, 2],
  completionQuantity: [1, 2],
}

/** Always there: the engine refuses to start without it. */
const asked = new Set(['authorisedBy'])

type Shape = Readonly<Record<string, z.core.$ZodType>>
type Path = readonly string[]

function shapeOf(type: ElementType): Shape {
  const option = elementSchema.options.find(({ shape }) => shape.type.value === type)
  if (option === undefined) throw new Error(`expected a schema of ${type}`)
  const fields = Object.entries(option.shape).filter(([field]) => !drawnElsewhere.has(field))
  return Object.fromEntries(fields)
}

function object(shape: Shape, path: Path): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(shape)
    .filter(([field]) => !drawnElsewhere.has(field))
    .map(([field, schema]) => [field, value(schema, [...path, field])] as const)
  return fc.tuple(...fields.map(([, one]) => one)).map((values) => {
    const entries = fields.map(([field], index) => [field, values[index]] as const)
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined))
  })
}

function value(schema: z.core.$ZodType, path: Path): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodExactOptional) {
    const inner = value(schema.def.innerType, path)
    return asked.has(path.at(-1) ?? '') ? inner : sometimes(inner)
  }
  if (schema instanceof z.ZodObject) return object(schema.shape, path)
  if (schema instanceof z.ZodUnion) {
    return fc.oneof(...schema.def.options.map((option) => value(option, path)))
  }
  if (schema instanceof z.ZodArray && !(nameOf(path) in candidates)) {
    const inner = value(schema.def.element, path)
    return fc.array(inner, { minLength: 1, maxLength: 3 })
  }
  return fc.constantFrom(...simple(schema, path))
}

function sometimes(inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: inner, weight: 1 })
}

function simple(schema: z.core.$ZodType, path: Path): readonly unknown[] {
  if (schema instanceof z.ZodBoolean) return [true, false]
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  if (schema instanceof z.ZodEnum) return schema.options
  const known = candidates[nameOf(path)]
  if (known === undefined) throw new Error(`expected a value for ${path.join('.')}`)
  return known
}

function nameOf(path: Path): string {
  const pair = path.slice(-2).join('.')
  return pair in candidates ? pair : (path.at(-1) ?? '')
}

function facetsOf(shape: Shape, path: string): readonly string[] {
  return Object.entries(shape)
    .filter(([field]) => !drawnElsewhere.has(field))
    .flatMap(([field, schema]) => facets(schema, `${path}.${field}`))
}

function facets(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodExactOptional) {
    return facets(schema.def.innerType, path)
  }
  if (schema instanceof z.ZodArray) return facets(schema.def.element, path)
  if (schema instanceof z.ZodObject) return facetsOf(schema.shape, path)
  if (schema instanceof z.ZodUnion) {
    return schema.def.options.flatMap((option) => {
      const { type } = (option as z.ZodObject).shape as { readonly type?: z.ZodLiteral }
      const name = type === undefined ? path : `${path}=${type.value}`
      return facets(option, name)
    })
  }
  if (schema instanceof z.ZodBoolean) return [`${path}:true`, `${path}:false`]
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].map((one) => `${path}:${String(one)}`)
  if (schema instanceof z.ZodEnum) return schema.options.map((one) => `${path}:${String(one)}`)
  return [path]
}

/** Those that an element shows. */
export function facetsIn(element: ElementOf<ElementType>): readonly string[] {
  return shown(element, element.type)
}

function shown(found: unknown, path: string): readonly string[] {
  if (Array.isArray(found)) return found.flatMap((one: unknown) => shown(one, path))
  if (typeof found !== 'object' || found === null) return [path, `${path}:${String(found)}`]
  return Object.entries(found).flatMap(([field, value]: [string, unknown]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => shown(one, `${path}.${field}${variantOf(one)}`))
  })
}

/** Which of the members of a union it is. */
function variantOf(found: unknown): string {
  const isOne = typeof found === 'object' && found !== null && 'type' in found
  return isOne && typeof found.type === 'string' ? `=${found.type}` : ''
}
