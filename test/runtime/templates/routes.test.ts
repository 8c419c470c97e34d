import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { backUp } from '#runtime/cli/backup.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { listTemplates } from '#runtime/templates/store.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { asking } from '../../support/services.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const path = '/api/templates'
const view = z.strictObject({
  id: z.string(),
  department: z.string(),
  kind: z.string(),
  title: z.looseObject({ de: z.string() }),
  summary: z.looseObject({ de: z.string() }),
  revision: z.int(),
  keptAt: z.string(),
})

const template = (name: string, more: object = {}) => ({
  id: randomUUID(),
  kind: 'part',
  title: { de: name },
  summary: { de: 'Fragt nach.' },
  definition: asking,
  ...more,
})

async function keep({ send }: TestApp, who: string, body: object) {
  const answer = await send(who, 'POST', path, body)
  expect(answer.status).toBe(201)
  return view.parse(await answer.json())
}

async function names({ send }: TestApp, who: string): Promise<readonly string[]> {
  const answer = await send(who, 'GET', path)
  return z
    .array(view)
    .parse(await answer.json())
    .map(({ title }) => title.de)
}

const codeOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  z.looseObject({ code: z.string() }).parse(await answer.json()).code,
]

const withMain = (change: (main: NonNullable<Definition['processes'][string]>) => object) => {
  const { main } = asking.processes
  if (main === undefined) throw new Error('expected a process')
  return { ...asking, processes: { main: { ...main, ...change(main) } } }
}

describe('templates of a department', () => {
  test('are listed for its designers by name, and hold what was kept under their own', async () => {
    const city = createTestApp()
    const { id } = await keep(city, 'miriam', template('Nachfrage'))
    await keep(city, 'jonas', template('anhörung'))

    const read = await city.send('jonas', 'GET', `${path}/${id}`)

    expect(await names(city, 'miriam')).toEqual(['anhörung', 'Nachfrage'])
    expect(definitionSchema.parse(await read.json())).toEqual({
      ...asking,
      id,
      owner: 'kaemmerei',
      title: { de: 'Nachfrage' },
      summary: { de: 'Fragt nach.' },
    })
  })

  test('are none to begin with, and none for another department', async () => {
    const city = createTestApp()
    expect(await names(city, 'miriam')).toEqual([])
    const { id } = await keep(city, 'miriam', template('Nachfrage'))

    const head = { title: { de: 'Meins' }, summary: { de: 'Jetzt.' }, revision: 1 }
    const foreign = await Promise.all([
      city.send('nadja', 'GET', `${path}/${id}`),
      city.send('nadja', 'PUT', `${path}/${id}`, head),
      city.send('nadja', 'DELETE', `${path}/${id}`),
      city.send('nadja', 'POST', path, template('Fremd', { department: 'kaemmerei' })),
    ])

    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(await names(city, 'nadja')).toEqual([])
    expect(await names(city, 'miriam')).toEqual(['Nachfrage'])
  })

  test('bear one name each, however it is spelt; another department may have the same', async () => {
    const city = createTestApp()
    await keep(city, 'miriam', template('Über  Anhörung'))
    const other = await keep(city, 'jonas', template('Zahlung'))

    const twice = await city.send('jonas', 'POST', path, template(' über anhörung '))
    const renamed = await city.send('jonas', 'PUT', `${path}/${other.id}`, {
      title: { de: 'ÜBER ANHÖRUNG' },
      summary: other.summary,
      revision: 1,
    })

    expect(await codeOf(twice)).toEqual([409, 'templateExists'])
    expect(await codeOf(renamed)).toEqual([409, 'templateExists'])
    expect(await keep(city, 'nadja', template('Über Anhörung'))).toMatchObject({
      department: 'personalamt',
    })
  })

  test('sent twice are kept once, and an id of somebody else is refused', async () => {
    const city = createTestApp()
    const once = template('Nachfrage')
    await keep(city, 'miriam', once)
    await keep(city, 'miriam', once)

    const foreign = await city.send('nadja', 'POST', path, once)

    expect(await codeOf(foreign)).toEqual([409, 'conflict'])
    expect(await names(city, 'miriam')).toEqual(['Nachfrage'])
  })

  test('are renamed by one of two who do it at once', async () => {
    const city = createTestApp()
    const { id } = await keep(city, 'miriam', template('Nachfrage'))
    const rename = (who: string, name: string) =>
      city.send(who, 'PUT', `${path}/${id}`, {
        title: { de: name },
        summary: { de: 'Neu gesagt.' },
        revision: 1,
      })

    const first = await rename('miriam', 'Rückfrage')
    const late = await rename('jonas', 'Frage')

    expect(view.parse(await first.json())).toMatchObject({
      revision: 2,
      title: { de: 'Rückfrage' },
    })
    expect(await codeOf(late)).toEqual([409, 'conflict'])
    const read = await city.send('jonas', 'GET', `${path}/${id}`)
    expect(await read.json()).toMatchObject({
      title: { de: 'Rückfrage' },
      summary: { de: 'Neu gesagt.' },
    })
  })

  test('that are deleted are gone for everybody, and their name is free', async () => {
    const city = createTestApp()
    const { id } = await keep(city, 'miriam', template('Nachfrage'))

    expect((await city.send('jonas', 'DELETE', `${path}/${id}`)).status).toBe(204)

    expect((await city.send('miriam', 'GET', `${path}/${id}`)).status).toBe(404)
    expect((await city.send('miriam', 'DELETE', `${path}/${id}`)).status).toBe(404)
    await keep(city, 'miriam', template('Nachfrage'))
  })

  test.each<[string, object, unknown]>([
    ['without a name', { title: { de: '  ' } }, [400, 'invalidRequest']],
    ['with too long a name', { title: { de: 'x'.repeat(121) } }, [400, 'invalidRequest']],
    ['with too long a sentence', { summary: { de: 'x'.repeat(301) } }, [400, 'invalidRequest']],
    ['of a kind there is none of', { kind: 'half' }, [400, 'invalidRequest']],
    ['with an id of another form', { id: 'a' }, [400, 'invalidRequest']],
    ['that is no definition', { definition: { format: 'x' } }, [400, 'invalidRequest']],
    [
      'without a step',
      { definition: withMain(() => ({ elements: {}, flows: {} })) },
      [422, 'templateUnfit'],
    ],
    [
      'with a way to nowhere',
      { definition: withMain(() => ({ flows: { a: { source: 'x', target: 'y' } } })) },
      [422, 'templateUnfit'],
    ],
    [
      'with a step inside of itself',
      {
        definition: withMain(({ elements }) => ({
          elements: { ...elements, a: { type: 'subProcess', name: { de: 'A' }, parent: 'a' } },
        })),
      },
      [422, 'templateUnfit'],
    ],
    [
      'that is larger than a service',
      { definition: { ...asking, legalBasis: 'x'.repeat(2_200_000) } },
      [413, 'tooLarge'],
    ],
  ])('are refused: %s', async (_, more, refusal) => {
    const city = createTestApp()

    const answer = await city.send('miriam', 'POST', path, template('Nachfrage', more))

    expect(await codeOf(answer)).toEqual(refusal)
    expect(await names(city, 'miriam')).toEqual([])
  })

  test('are 200 at most', async () => {
    const city = createTestApp()
    for (let count = 0; count < 200; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await keep(city, 'miriam', template(`Nachfrage ${count}`))
    }

    const more = await city.send('miriam', 'POST', path, template('Eine zu viel'))

    expect(await codeOf(more)).toEqual([409, 'templatesFull'])
  })

  test('are in a backup', async () => {
    const root = mkdtempSync(join(tmpdir(), 'fachwerk-'))
    const folder = join(root, 'data')
    const db = openDatabase(folder)
    await keep(createTestApp({ db }), 'miriam', template('Nachfrage'))
    const quiet = { out: { write: () => 0 }, say: { write: () => 0 }, language: 'de' } as const

    await backUp({ folder, target: join(root, 'copy') }, quiet)

    const copy = openDatabase(join(root, 'copy'))
    expect(listTemplates(copy, 'all').map(({ title }) => title.de)).toEqual(['Nachfrage'])
    for (const one of [db, copy]) one.$client.close()
    rmSync(root, { recursive: true })
  })
})
