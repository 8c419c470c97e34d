import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createSource as createHundesteuerkonto } from '../../examples/sources/hundesteuerkonto/createSource.ts'
import { createSource as createMelderegister } from '../../examples/sources/melderegister/createSource.ts'
import { createSource as createPersonalverwaltung } from '../../examples/sources/personalverwaltung/createSource.ts'
import { createSource as createTierheim } from '../../examples/sources/tierheim/createSource.ts'
import { openSource } from '../support/sources.ts'

const Answers = z.record(
  z.string(),
  z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }),
)
const Document = z.object({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.url() })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ operationId: z.string(), responses: Answers })),
  ),
})

const adminOperations = ['getFault', 'listLog', 'setFault']

const described = [
  {
    create: createMelderegister,
    operations: ['getPerson', 'updatePerson'],
    calls: [
      { path: '/persons/MR-000001', at: '/persons/{id}' },
      { path: '/persons/MR-000005', at: '/persons/{id}' },
      { path: '/persons/MR-000020', at: '/persons/{id}' },
      { path: '/persons/MR-999999', at: '/persons/{id}' },
      { path: '/persons/nobody', at: '/persons/{id}' },
    ],
  },
  {
    create: createHundesteuerkonto,
    operations: [
      'addTagDispatch',
      'bookAssessment',
      'deregisterDog',
      'listDogs',
      'listEntries',
      'listTagDispatches',
    ],
    calls: [
      { path: '/accounts/MR-000001/dogs', at: '/accounts/{personId}/dogs' },
      { path: '/accounts/MR-000002/dogs', at: '/accounts/{personId}/dogs' },
      { path: '/tag-dispatches', at: '/tag-dispatches' },
    ],
  },
  {
    create: createPersonalverwaltung,
    operations: ['getEmployee', 'payTravelCosts'],
    calls: [
      { path: '/employees/PV-000001', at: '/employees/{id}' },
      { path: '/employees/PV-000003', at: '/employees/{id}' },
      { path: '/employees/PV-999999', at: '/employees/{id}' },
    ],
  },
  {
    create: createTierheim,
    operations: ['confirmAdoption'],
    calls: [
      { path: '/adoptions?personId=MR-000001', at: '/adoptions' },
      { path: '/adoptions?personId=MR-000002', at: '/adoptions' },
      { path: '/adoptions', at: '/adoptions' },
    ],
  },
]

const open: ReturnType<typeof openSource>[] = []
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

describe.each(described)('description of $operations', ({ create, operations, calls }) => {
  test('names every operation, for everybody to read', async () => {
    const source = openSource(create)
    open.push(source)

    const document = Document.parse(await (await source.app().request('/openapi.json')).json())

    const found = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(document.openapi).toBe('3.1.0')
    expect(found.toSorted()).toEqual([...operations, ...adminOperations].toSorted())
  })

  test.each(calls)('is kept by the answer to $path', async ({ path, at }) => {
    const source = openSource(create)
    open.push(source)
    const document = Document.parse(await (await source.call('/openapi.json')).json())

    const answer = await source.call(path)

    const type = answer.headers.get('content-type') ?? ''
    const schema = document.paths[at]?.['get']?.responses[answer.status]?.content[type]?.schema
    const validate = validator(document, schema)
    validate(await answer.json())
    expect(validate.errors).toBeNull()
  })
})

function validator(document: z.infer<typeof Document>, schema: unknown) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'description', components: document.components })
  const absolute = JSON.stringify(schema).replaceAll('"#/', '"description#/')
  return ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(absolute)))
}
