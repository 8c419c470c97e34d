import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault } from '#shared/import/jsonFault.ts'
import { readChosen, readFile } from '#shared/import/readFile.ts'
import { readSample } from '#shared/import/readSample.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'

describe('a file', () => {
  test.each<[kind: string, source: Json]>([
    ['schema', { $schema: 'https://json-schema.org/draft/2020-12/schema' }],
    ['schema', { type: 'object', properties: {} }],
    ['sample', { type: 'Dackel', properties: 3 }],
    ['sample', [{ a: 1 }, { a: 2 }]],
    ['api', { openapi: '3.0.3', paths: { '/x': { get: { operationId: 'x', responses: {} } } } }],
  ])('is a %s: %j', (kind, source) => {
    expect(readFile(JSON.stringify(source)).kind).toBe(kind)
  })

  test.each<[problem: object, text: string]>([
    [{ code: 'malformed', line: 2, column: 8 }, '{\n  "a": x\n}'],
    [{ code: 'malformed', line: 1, column: 7 }, '{"a": '],
    [{ code: 'malformed', line: 1, column: 5 }, '[1, ]'],
    [{ code: 'malformed', line: 1, column: 8 }, '{"a":1 "b":2}'],
    [{ code: 'malformed', line: 1, column: 2 }, '{a: 1}'],
    [{ code: 'malformed', line: 1, column: 4 }, '[1]]'],
    [{ code: 'malformed', line: 1, column: 1 }, ''],
    [{ code: 'notAnObject', detail: 'number' }, '12'],
    [{ code: 'notAnObject', detail: 'array' }, '[]'],
    [{ code: 'noOperations' }, '{"openapi":"3.1.0"}'],
    [
      { code: 'otherVersion', detail: 'Swagger 2.0' },
      '{"swagger":"2.0","paths":{"/a":{}},"definitions":{"A":{"type":"object"}}}',
    ],
    [{ code: 'tooLarge' }, `"${'x'.repeat(10_000_001)}"`],
  ])('that is none of them is refused: %j', (problem, text) => {
    expect(readFile(text)).toMatchObject({ kind: 'problem', problem })
  })

  test('nested without end ends', () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`

    const file = readFile(deep)

    expect(file.kind === 'sample' && file.remarks.map(({ code }) => code)).toEqual(['tooDeep'])
  })

  test('in another notation is read by another reader', () => {
    const reader = () => ({ value: { type: 'object', properties: { a: { type: 'string' } } } })

    expect(readFile('type: object', reader).kind).toBe('schema')
    expect(readFile('just words', () => ({ value: 'just words' }))).toMatchObject({
      problem: { code: 'notAnObject', detail: 'string' },
    })
  })
})

describe('samples', () => {
  test.each<[values: readonly Json[], schema: Schema]>([
    [['2026-01-02', '2025-12-31'], { type: 'string', format: 'date' }],
    [['2026-01', '2025'], { type: 'string', format: 'partial-date' }],
    [['2026', '2025'], { type: 'string' }],
    [['2026-01-02T10:00:00Z'], { type: 'string', format: 'date-time' }],
    [['P1M'], { type: 'string', format: 'duration' }],
    [['144.00'], { type: 'string', format: 'decimal', scale: 2 }],
    [['a@b.example'], { type: 'string', format: 'email' }],
    [[1, 2], { type: 'integer' }],
    [[1, 2.5], { type: 'number' }],
    [[true, null], { type: 'boolean', nullable: true }],
    [[null], { nullable: true }],
    [[[1], [2.5]], { type: 'array', items: { type: 'number' } }],
    [[[]], { type: 'array', items: {} }],
    [
      [{ a: 1, b: 'x' }, { a: 2 }],
      {
        type: 'object',
        properties: { a: { type: 'integer' }, b: { type: 'string' } },
        required: ['a'],
      },
    ],
  ])('%j are %j', (values, schema) => {
    expect(readSample(values)).toMatchObject({ schema, remarks: [] })
    expect(readSample(values).schema).toEqual(schema)
  })

  test('suggest code lists and amounts without deciding', () => {
    const samples = ['Dackel', 'Mops', 'Dackel', 'Dackel'].map((breed) => ({
      dog: { breed, fee: 144.5 },
    }))

    const { schema, proposals } = readSample(samples)

    expect(schema.properties?.['dog']?.properties).toEqual({
      breed: { type: 'string' },
      fee: { type: 'number' },
    })
    expect(proposals).toEqual([
      { kind: 'codes', path: 'dog.breed', schema: { type: 'string', enum: ['Dackel', 'Mops'] } },
      {
        kind: 'amount',
        path: 'dog.fee',
        schema: { type: 'string', format: 'decimal', scale: 2 },
      },
    ])
  })

  test('a number with more digits than arrive is no whole number, and is told', () => {
    const { schema, remarks } = readSample([{ id: 123456789012345678901234567890123 }, { id: 1 }]) // oxlint-disable-line no-loss-of-precision -- that is what is tested

    expect(schema.properties).toEqual({ id: { type: 'number' } })
    expect(remarks).toEqual([{ code: 'longNumber', place: '/id', what: '1.2345678901234569e+32' }])
  })

  test.each([
    ['12345678901234567890', 'integer', []],
    ['0.1234567890123456789', 'number', []],
    ['12345678901234567890123456789012345', 'number', ['longNumber']],
  ])('%s is a number that arrives, or is told', (digits, type, codes) => {
    const read = readFile(`{"a":${digits}}`)

    expect(read).toMatchObject({ schema: { properties: { a: { type } } } })
    expect('remarks' in read ? read.remarks.map(({ code }) => code) : []).toEqual(codes)
  })

  test('that disagree are told', () => {
    expect(readSample([{ a: 1 }, { a: 'x' }]).remarks).toEqual([
      { code: 'mixed', place: '/a', what: 'number, string' },
    ])
  })
})

describe('an OpenAPI document', () => {
  const document: Json = {
    openapi: '3.0.3',
    info: { title: 'Kfz-Register' },
    servers: [{ url: 'https://kfz.musterstadt.example/v1' }, { url: '/relative' }],
    paths: {
      '/vehicles/{plate}': {
        parameters: [{ $ref: '#/components/parameters/plate' }],
        get: {
          operationId: 'getVehicle',
          summary: 'Fahrzeug abfragen',
          parameters: [
            { name: 'on', in: 'query', schema: { type: 'string', format: 'date' } },
            { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
          ],
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Vehicle' } } },
            },
            404: { description: 'unbekannt' },
            500: { description: 'kaputt' },
          },
        },
        put: {
          requestBody: {
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Vehicle' } },
            },
          },
          responses: { 204: { description: 'ok' } },
        },
      },
    },
    components: {
      parameters: {
        plate: { name: 'plate', in: 'path', required: true, schema: { type: 'string' } },
      },
      schemas: {
        Vehicle: {
          type: 'object',
          required: ['plate'],
          properties: {
            plate: { type: 'string' },
            holder: { $ref: '#/components/schemas/Holder', nullable: true },
          },
        },
        Holder: { type: 'object', properties: { name: { type: 'string' } } },
      },
    },
  }

  const file = readFile(JSON.stringify(document))
  const api = file.kind === 'api' ? file : undefined
  const operation = (at: number) => {
    const place = api?.operations[at]?.place ?? ''
    const read = api === undefined ? undefined : readChosen(api.root, place)
    if (read === undefined || 'kind' in read) throw new Error('expected an operation')
    return read
  }

  test('offers its operations and hosts', () => {
    expect(api?.title).toBe('Kfz-Register')
    expect(api?.hosts).toEqual(['kfz.musterstadt.example'])
    expect(api?.operations.map(({ id, title, method }) => [id, title, method])).toEqual([
      ['getVehicle', 'Fahrzeug abfragen', 'get'],
      ['/paths/~1vehicles~1{plate}/put', '/paths/~1vehicles~1{plate}/put', 'put'],
    ])
  })

  test('becomes a source: what it takes, what it answers, what may go wrong', () => {
    expect(operation(0)).toEqual({
      operation: 'getVehicle',
      title: 'Fahrzeug abfragen',
      writes: false,
      request: {
        type: 'object',
        properties: { plate: { type: 'string' }, on: { type: 'string', format: 'date' } },
        required: ['plate'],
      },
      response: { $ref: 'Vehicle' },
      types: {
        Vehicle: {
          type: 'object',
          properties: { plate: { type: 'string' }, holder: { $ref: 'Holder', nullable: true } },
          required: ['plate'],
        },
        Holder: { type: 'object', properties: { name: { type: 'string' } } },
      },
      errors: [{ status: '404', title: 'unbekannt' }],
      remarks: [
        {
          code: 'parameterPlace',
          place: '/paths/~1vehicles~1{plate}/get/parameters/1',
          what: 'X-Trace (header)',
        },
      ],
    })
  })

  test('spreads a body over the request, and tells what has no name', () => {
    const { request, writes, response, remarks } = operation(1)

    expect(Object.keys(request.properties ?? {})).toEqual(['plate', 'holder'])
    expect(request.required).toEqual(['plate'])
    expect(writes).toBe(true)
    expect(response).toEqual({ type: 'object', properties: {} })
    expect(remarks.map(({ code }) => code)).toEqual(['noOperationId'])
  })
})

test('the place of a fault is found exactly where a text is no JSON', () => {
  const json = fc.json({ maxDepth: 3 })

  fc.assert(
    fc.property(
      json,
      fc.nat(),
      fc.constantFrom(',', '}', ']', '"', ':', 'x', ''),
      (text, at, what) => {
        const spoilt =
          text.slice(0, at % (text.length + 1)) + what + text.slice(at % (text.length + 1))

        expect(jsonFault(spoilt) === undefined).toBe(isJson(spoilt))
      },
    ),
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('numbers beyond those that JSON can hold are told and left out', () => {
  const field = (rest: string) => `{"type":"object","properties":{"a":{"type":"number",${rest}}}}`
  const read = (rest: string) => readFile(field(rest))
  const schema = { type: 'object', properties: { a: { type: 'number' } } }

  for (const rest of ['"maximum":1e400', '"exclusiveMinimum":-1e400', '"enum":[1, 1e400]'])
    expect(read(rest)).toMatchObject({
      schema,
      remarks: [{ code: 'keyword', place: '/properties/a' }],
    })
  expect(read('"maximum":1e400')).toHaveProperty('schema', schema)
})
