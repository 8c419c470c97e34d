import { beforeAll, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { readPdf } from '../../support/readPdf.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const definition = exampleDefinition()
const [letter = ''] = Object.keys(definition.letters)
const [scenario = ''] = Object.keys(definition.scenarios)
const draft = `/api/services/${definition.id}/draft`

let city: TestApp
beforeAll(async () => {
  city = createTestApp()
  await city.send('miriam', 'POST', '/api/services', {
    id: definition.id,
    title: definition.title,
  })
  await save(definition)
})

async function save(content: Definition): Promise<void> {
  const now = await city.send('miriam', 'GET', draft)
  const saved = await city.app.request(draft, {
    method: 'PUT',
    headers: {
      ...city.headers('miriam'),
      'if-match': now.headers.get('etag') ?? '',
      'content-type': 'application/json',
    },
    body: JSON.stringify(content),
  })
  expect(saved.status).toBe(200)
}

const look = (query = `?scenario=${scenario}`, end = '') =>
  city.send('miriam', 'GET', `${draft}/letters/${letter}${end}${query}`)

describe('a letter of a draft', () => {
  test('is a PDF for a sample case, marked as a sample on each page', async () => {
    const answer = await look(undefined, '/pdf')
    const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()))

    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(JSON.stringify(pages)).toContain('Erika Mustermann')
    expect(JSON.stringify(pages).match(/MUSTER(?!-)/g)?.length).toBe(2)
  })

  test('is a picture of the same pages, none drawn over another', async () => {
    const { drawing, count } = (await (await look()).json()) as { drawing: string; count: number }

    expect(count).toBe(2)
    expect(drawing).not.toMatch(/fill="#ffffff"/)
  })

  test('is refused in words when the draft has no such sample, or a value in it fails', async () => {
    const unknown = await look('?scenario=none')
    const { letters, ...rest } = definition
    const now = letters[letter]
    if (now === undefined) throw new Error('expected a letter')
    await save({
      ...rest,
      letters: {
        ...letters,
        [letter]: { ...now, subject: { de: '{{ date("2025-13-45").year }}' } },
      },
    })
    const failing = await look()

    expect([unknown.status, failing.status]).toEqual([422, 422])
    expect(await failing.json()).toMatchObject({ code: 'letterNotComposed' })
  })
})
