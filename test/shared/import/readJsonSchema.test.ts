import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonSchema } from '#shared/import/readJsonSchema.ts'
import { readFile } from '#shared/import/readFile.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { schemaSchema, type Schema } from '#shared/model/schema.ts'

const read = (source: Json) => {
  const { schema, types, remarks } = readJsonSchema(source)
  return {
    schema,
    types,
    remarks: remarks.map(({ code, place, what }) => `${code} ${place} ${what}`.trim()),
  }
}

describe('what a field can say is kept', () => {
  test.each<[source: Json, schema: Schema]>([
    [
      { type: 'string', maxLength: 5, pattern: '^[0-9]+$' },
      { type: 'string', maxLength: 5, pattern: '^[0-9]+$' },
    ],
    [
      { type: ['string', 'null'], format: 'date' },
      { type: 'string', nullable: true, format: 'date' },
    ],
    [
      { type: 'string', nullable: true },
      { type: 'string', nullable: true },
    ],
    [{ type: 'integer', format: 'int32' }, { type: 'integer' }],
    [{ type: ['integer', 'number'] }, { type: 'number' }],
    [{ enum: ['a', 'b', null] }, { type: 'string', nullable: true, enum: ['a', 'b'] }],
    [{ const: 'a' }, { type: 'string', enum: ['a'] }],
    [
      { type: 'integer', minimum: 0, exclusiveMinimum: true },
      { type: 'integer', minimum: 1 },
    ],
    [
      { type: 'integer', exclusiveMaximum: 10, maximum: 20 },
      { type: 'integer', maximum: 9 },
    ],
    [
      { title: 'Hund', type: 'string' },
      { type: 'string', label: { de: 'Hund' } },
    ],
    [true, {}],
    [
      { items: { type: 'string' }, maxItems: 3 },
      { type: 'array', items: { type: 'string' }, maxItems: 3 },
    ],
    [
      {
        properties: { a: { type: 'string' } },
        required: ['a', 'gone'],
        additionalProperties: false,
      },
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
    ],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'string', nullable: true }],
    [
      {
        oneOf: [
          { const: 'm', title: 'männlich' },
          { const: 'f', title: 'weiblich' },
        ],
      },
      {
        type: 'string',
        enum: ['m', 'f'],
        enumLabels: { m: { de: 'männlich' }, f: { de: 'weiblich' } },
      },
    ],
    [
      {
        allOf: [
          { type: 'object', properties: { a: { type: 'string', maxLength: 9 } }, required: ['a'] },
          { properties: { a: { type: 'string', maxLength: 4 }, b: { type: 'integer' } } },
        ],
      },
      {
        type: 'object',
        properties: { a: { type: 'string', maxLength: 4 }, b: { type: 'integer' } },
        required: ['a'],
      },
    ],
  ])('%j', (source, schema) => {
    expect(read(source)).toEqual({ schema, types: {}, remarks: [] })
  })
})

describe('what cannot be kept is told', () => {
  test.each<[source: Json, remarks: readonly string[]]>([
    [{ type: 'string', format: 'uuid' }, ['format /format uuid']],
    [{ type: 'string', pattern: '(?=x)' }, ['pattern /pattern (?=x)']],
    [{ type: 'number', exclusiveMinimum: 0 }, ['exclusive /exclusiveMinimum 0']],
    [{ type: ['string', 'integer'] }, ['severalTypes /type string, integer']],
    [{ type: 'string', not: {} }, ['keyword  not']],
    [{ if: {}, then: {} }, ['keyword  if', 'keyword  then']],
    [{ type: 'array', items: [{ type: 'string' }] }, ['tuple /items']],
    [
      { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      ['alternativeKinds /anyOf string / integer'],
    ],
    [{ allOf: [{ type: 'string' }, { type: 'integer' }] }, ['contradiction  string / integer']],
    [{ $ref: 'other.json#/x' }, ['otherFile /$ref other.json#/x']],
    [{ $ref: '#/$defs/none' }, ['unknownReference /$ref #/$defs/none']],
    [{ $ref: '#anchor' }, ['unknownReference /$ref #anchor']],
    [{ properties: { 'a.b': {} } }, ['name /properties/a.b a.b']],
    [{ properties: { a: false } }, ['notASchema /properties/a false']],
    [{ type: 'string', description: 'Wie er heißt' }, ['description  Wie er heißt']],
  ])('%j', (source, remarks) => {
    expect(read(source).remarks).toEqual(remarks)
  })
})

describe('alternatives', () => {
  const person = (kind: string, more: JsonObject) => ({
    type: 'object',
    properties: { kind: { const: kind }, ...more },
    required: ['kind', ...Object.keys(more)],
  })

  test('of records become one with all fields, each with all that it may be', () => {
    const { schema, remarks } = read({
      oneOf: [
        person('natural', { born: { type: 'string', format: 'date' } }),
        person('legal', { founded: { type: 'string', format: 'date' } }),
      ],
    })

    expect(schema).toEqual({
      type: 'object',
      properties: {
        kind: { type: 'string', enum: ['natural', 'legal'] },
        born: { type: 'string', format: 'date' },
        founded: { type: 'string', format: 'date' },
      },
      required: ['kind'],
    })
    expect(remarks).toEqual(['alternatives /oneOf 2'])
  })

  test('of one kind keep what they share, and say that the rest goes', () => {
    expect(
      read({
        anyOf: [
          { type: 'string', format: 'date', maxLength: 10 },
          { type: 'string', format: 'email', maxLength: 10 },
        ],
      }),
    ).toMatchObject({
      schema: { type: 'string', maxLength: 10 },
      remarks: ['alternativeBounds /anyOf 2'],
    })
  })

  test('of a field within them are told at the field', () => {
    const { schema, remarks } = read({
      oneOf: [
        { type: 'object', properties: { id: { type: 'string' } } },
        { type: 'object', properties: { id: { type: 'integer' } } },
      ],
    })

    expect(schema.properties).toEqual({ id: {} })
    expect(remarks).toContain('alternativeKinds /oneOf/id string / integer')
  })
})

describe('references', () => {
  test('inside the file become types, and stay references', () => {
    const person = { type: 'object', properties: { 'first name': { type: 'string' } } }
    const { schema, types } = read({
      type: 'object',
      properties: {
        who: { $ref: '#/definitions/a~1person', title: 'Wer' },
        twice: { $ref: '#/definitions/a~1person' },
      },
      definitions: { 'a/person': person },
    })

    expect(schema.properties).toEqual({
      who: { $ref: 'APerson', label: { de: 'Wer' } },
      twice: { $ref: 'APerson' },
    })
    expect(types).toEqual({ APerson: person })
  })

  test('in a circle end', () => {
    const node = { type: 'object', properties: { next: { $ref: '#/$defs/node' } } }
    const circle = read({ $ref: '#/$defs/node', $defs: { node } })
    const all = read({
      $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } },
      allOf: [{ $ref: '#/$defs/a' }],
    })

    expect(circle.types).toEqual({
      Node: { type: 'object', properties: { next: { $ref: 'Node' } } },
    })
    expect(all.remarks).toEqual(['circle /$defs/a/allOf/0 #/$defs/a'])
  })

  test('that would multiply for ever are refused', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `d${at}`,
        { allOf: Array.from({ length: 10 }, () => ({ $ref: `#/$defs/d${at + 1}` })) },
      ]),
    )

    const file = readFile(JSON.stringify({ $defs, allOf: [{ $ref: '#/$defs/d0' }] }))

    expect(file).toMatchObject({ kind: 'problem', problem: { code: 'tooManyFields' } })
  })
})

test('nothing of a file reaches what every object has', () => {
  const text =
    '{"$schema":"x","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}'

  const file = readFile(text)

  expect(file).toMatchObject({
    kind: 'schema',
    schema: { properties: { constructor: { type: 'string' } } },
  })
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(file.kind === 'schema' && Object.hasOwn(file.schema.properties ?? {}, '__proto__')).toBe(
    false,
  )
})

test('whatever the file, what comes out is a valid description', () => {
  const keyword = fc.constantFrom(
    'type',
    'properties',
    'items',
    'allOf',
    'oneOf',
    '$ref',
    'enum',
    'const',
    'required',
    'minLength',
    'maximum',
    'format',
    'title',
    'exclusiveMinimum',
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(
        'string',
        'object',
        'null',
        'date',
        '#/properties/a',
        '#',
        true,
        false,
        null,
        3,
        -1.5,
      ),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(keyword, fc.constantFrom('a', '__proto__')), tie('any'), {
        maxKeys: 4,
      }),
    ),
  })).any

  fc.assert(
    fc.property(value, (source) => {
      const plain: Json = JSON.parse(JSON.stringify(source))
      const { schema, types } = readJsonSchema(plain)
      for (const one of [schema, ...Object.values(types)]) {
        expect(schemaSchema.safeParse(one).error?.issues ?? []).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})
