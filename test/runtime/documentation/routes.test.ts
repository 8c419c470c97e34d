import { beforeAll, describe, expect, test } from 'vitest'
import type { Content, Part } from '#shared/documentation/content.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

let city: TestApp
beforeAll(async () => {
  city = createTestApp()
  await city.send('miriam', 'POST', '/api/services', { id: 'hund', title: { de: 'Hund' } })
})

const drawing = {
  kind: 'drawing',
  title: 'Ablauf',
  description: 'Vom Anfang bis zum Ende',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"></svg>',
  width: 1,
  height: 1,
} as const

function print(...parts: readonly Part[]): Promise<Response> {
  const content: Content = {
    language: 'de',
    title: 'Hund',
    subtitle: 'Entwurf',
    facts: [],
    words: { contents: 'Inhalt', page: 'Seite', of: 'von' },
    chapters: [{ title: 'Überblick', parts: [...parts] }],
  }
  return city.send('miriam', 'POST', '/api/services/hund/documentation', content)
}

const many = <T>(make: () => T): T[] => Array.from({ length: 5001 }, make)

describe('what is written down of a service', () => {
  test('is printed even where no font has a character of it', async () => {
    const answer = await print({ kind: 'paragraph', text: 'Ein Wort \u{e000} und \u{10ff00}' })

    expect(await answer.text()).toMatch(/^%PDF-/)
  })

  test('is refused in words where it cannot be set', async () => {
    const answer = await print(drawing)

    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'notTypeset' }),
    ])
  })

  test.each<[string, Part]>([
    ['rows', { kind: 'table', caption: '', head: ['a'], rows: many(() => ['']) }],
    ['columns', { kind: 'table', caption: '', head: Array(201).fill(''), rows: [] }],
    ['facts', { kind: 'facts', facts: many(() => ['', '']) }],
    ['items', { kind: 'list', items: many(() => ({ text: '', depth: 0 })) }],
  ])('is refused with too many %s', async (_, part) => {
    expect((await print(part)).status).toBe(400)
  })

  test('is refused where it is too large', async () => {
    const text = 'x'.repeat(100_000)
    const parts = Array.from({ length: 42 }, () => ({ kind: 'paragraph', text }) as const)

    expect((await print(...parts)).status).toBe(413)
  })
})
