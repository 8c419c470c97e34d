import fc from 'fast-check'
import { z } from 'zod'
import { boxedSchema } from '#shared/model/boxed.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

/** Any definition that its schema allows: all element kinds, all fields, references that lead somewhere or nowhere. */
export function arbitraryDefinition(): fc.Arbitrary<Definition> {
  return arbitrary(definitionSchema, 0).map((value) => definitionSchema.parse(value))
}

/** The same with little beside what is drawn. */
export function arbitraryDrawing(): fc.Arbitrary<Definition> {
  const { shape } = whole
  const [process, processLayout] = [valuesOf(shape['processes']), valuesOf(shape['layout'])]
  return fc
    .record({
      ...Object.fromEntries(
        Object.entries(shape)
          .filter(([key]) => !beside.has(key))
          .map(([key, field]) => [key, fc.oneof(arbitrary(field, 4), fc.constant(undefined))]),
      ),
      main: arbitrary(process, 1),
      mainLayout: arbitrary(processLayout, 2),
    })
    .map(({ main, mainLayout, ...others }) => {
      const given = Object.entries(others).filter(([, value]) => value !== undefined)
      const all = { ...empty, ...Object.fromEntries(given) }
      return definitionSchema.parse({
        ...all,
        processes: { ...Object(all.processes), main },
        layout: { ...Object(all.layout), main: mainLayout },
      })
    })
}

// reason: its type is named for the compiler's sake and hides that it is an object
const whole = definitionSchema as unknown as z.ZodObject

function valuesOf(schema: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodRecord) return schema.valueType
  throw new Error('arbitrary: expected a record')
}

const beside = new Set([
  'types',
  'data',
  'connectors',
  'sources',
  'decisions',
  'forms',
  'letters',
  'deadlines',
  'scenarios',
  'portal',
])

const none = {}
const empty: Definition = {
  format: 'fachwerk/1',
  id: 'a',
  owner: 'a',
  title: { de: 'A' },
  summary: { de: 'A' },
  leika: null,
  legalBasis: '',
  types: none,
  data: none,
  connectors: none,
  sources: none,
  processes: none,
  participants: none,
  messageFlows: none,
  messages: none,
  signals: none,
  errors: none,
  escalations: none,
  mappings: none,
  decisions: none,
  forms: none,
  letters: none,
  deadlines: none,
  scenarios: none,
  layout: none,
}

/** Few ids, so that references meet: some that XML cannot bear, some that objects already have. */
const keys = ['a', 'b', 'c', 'main', 'Größe 1', '2', 'constructor', 'a_input', 'collaboration']

/** Text that is awkward for XML, for expressions, for ids. Each schema takes those it allows. */
const texts = [
  ...keys,
  'a > 1 and b = "x"',
  '"PT5S"',
  '"R3/PT1H"',
  '"2026-01-31"',
  '=a + 1',
  '${a > b}',
  'result.a',
  ' ',
  '',
  'eins\nzwei',
  '\t<&>"\' ]]> \r Ü 😀',
  'feel',
  'P10Y',
  'P1M',
  '2026-02-28',
  'fachwerk/1',
  'http://www.w3.org/1999/XPath',
  '{urn:vendor}thing',
  '{http://www.omg.org/spec/BPMN/20100524/MODEL}documentation',
  '{http://www.omg.org/spec/BPMN/20100524/MODEL}timerEventDefinition',
  '{http://www.omg.org/spec/BPMN/20100524/MODEL}ioSpecification',
  'isForCompensation',
  'name',
  'not a name',
]
const numbers = [0, 1, 2, 3.5, -7, 20, 128, 68, 1_000_000]
const deepest = 9

function arbitrary(schema: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodExactOptional) return arbitrary(schema.def.innerType, depth)
  if (schema instanceof z.ZodNullable) return fc.option(arbitrary(schema.def.innerType, depth))
  if (schema instanceof z.ZodLazy)
    return fc.constantFrom(1, 'x', true, null, [1, { a: 'b' }], { a: null })
  if (schema instanceof z.ZodObject) return object(schema, depth)
  if (schema instanceof z.ZodRecord) return record(schema.def.valueType, depth)
  if (schema instanceof z.ZodArray) {
    return fc.array(arbitrary(schema.def.element, depth + 1), {
      maxLength: depth > deepest ? 0 : 2,
    })
  }
  // Boxes stand in boxes without end, and there are many kinds of them.
  if (schema === boxedSchema && depth > 4)
    return fc.record({ kind: fc.constant('literal'), text: fc.constantFrom(...texts) })
  if (schema instanceof z.ZodUnion) {
    return fc.oneof(...schema.def.options.map((option) => arbitrary(option, depth)))
  }
  return simple(schema)
}

function simple(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  const candidates = [...texts, ...numbers].filter((value) => z.safeParse(schema, value).success)
  if (candidates.length === 0) throw new Error('arbitrary: no text or number for a schema')
  return fc.constantFrom(...candidates)
}

function object({ shape }: z.ZodObject, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape)
  const required = fields.filter(([, field]) => !isOptional(field))
  const optional = fields.filter(([, field]) => isOptional(field) && depth <= deepest)
  const all = [...required, ...optional].map(([key, field]) => {
    return [key, arbitrary(field, depth + 1)] as const
  })
  return fc.record(Object.fromEntries(all), { requiredKeys: required.map(([key]) => key) })
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
}

function record(value: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> {
  return fc.dictionary(fc.constantFrom(...keys), arbitrary(value, depth + 1), {
    maxKeys: depth > deepest ? 0 : depth < 3 ? 8 : 3,
    noNullPrototype: true,
  })
}
