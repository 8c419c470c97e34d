import { describe, expect, test } from 'vitest'
import { buildCall } from '#runtime/connectors/http/call.ts'
import { documentSchema, findOperation } from '#runtime/connectors/http/operation.ts'

const document = documentSchema.parse({
  openapi: '3.0.3',
  info: { title: 'Kfz-Register' },
  paths: {
    '/vehicles/{plate}': {
      summary: 'Fahrzeuge',
      parameters: [
        { $ref: '#/components/parameters/plate' },
        { name: 'on', in: 'query', required: true, schema: { type: 'string' } },
      ],
      get: {
        operationId: 'getVehicle',
        parameters: [
          { name: 'on', in: 'query', schema: { type: 'string' } },
          { name: 'X-Trace', in: 'header' },
        ],
      },
      trace: { operationId: 'traceVehicle' },
    },
  },
  components: { parameters: { plate: { name: 'plate', in: 'path', required: true } } },
})

describe('an operation', () => {
  test('has the parameters of its path, those of its own first, references followed', () => {
    expect(findOperation(document, 'getVehicle')?.parameters).toEqual([
      { name: 'on', in: 'query', required: false },
      { name: 'plate', in: 'path', required: true },
    ])
    expect(findOperation(document, 'traceVehicle')).toBeUndefined()
  })

  test('is called with them', () => {
    const operation = findOperation(document, 'getVehicle')
    if (operation === undefined) throw new Error('expected the operation')

    expect(buildCall(operation, { plate: 'MU-ST 1' })).toEqual({
      method: 'GET',
      target: '/vehicles/MU-ST%201',
    })
    expect(buildCall(operation, { plate: 'X', colour: 'rot' })).toEqual({
      problem: 'fieldUnknown',
      field: 'colour',
    })
  })

  test('is found in OpenAPI 3 only', () => {
    expect(documentSchema.safeParse({ swagger: '2.0', paths: {} }).success).toBe(false)
  })
})
