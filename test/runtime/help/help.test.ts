import { describe, expect, test } from 'vitest'
import { kindHelp } from '#shared/text/kindHelp.ts'
import { documentOf, textOf } from '../../support/page.ts'
import { createTestApp } from '../../support/testApp.ts'

async function helpPage(query = '') {
  const { app } = createTestApp()
  return documentOf(await (await app.request(`/hilfe${query}`)).text())
}

function headings(document: ReturnType<typeof documentOf>): readonly string[] {
  return [...document.querySelectorAll('h3')].map(({ textContent }) => textContent)
}

describe('the page of help', () => {
  test.each(['de', 'en'] as const)(
    'has every kind of step, with an example (%s)',
    async (language) => {
      const document = await helpPage(`?lang=${language}`)

      expect(headings(document)).toEqual(kindHelp(language).map(({ words }) => words.name))
      for (const { example } of kindHelp(language)) {
        expect(document.querySelector('main')?.textContent).toContain(example)
      }
    },
  )

  test('leads from its contents to each of them, and needs no script', async () => {
    const document = await helpPage()
    const links = [...document.querySelectorAll('main nav a')].map(
      (one) => one.getAttribute('href') ?? '',
    )

    expect(links).toHaveLength(kindHelp('de').length)
    for (const link of links) expect(document.querySelector(link)).not.toBeNull()
    expect(document.querySelector('script')).toBeNull()
  })

  test('is searched by a word', async () => {
    const document = await helpPage('?wort=melderegister')

    expect(headings(document)).toContain('Abruf')
    expect(headings(document)).not.toContain('Gleichzeitig')
    expect(textOf(document, '[role=status]')).toContain('„melderegister“')
  })

  test('keeps the word in the other language', async () => {
    const document = await helpPage('?wort=Frist%20%26%20Tag&lang=de')

    expect(document.querySelector('[hreflang=en]')?.getAttribute('href')).toBe(
      '/hilfe?wort=Frist+%26+Tag&lang=en',
    )
  })

  test('says so where nothing is found', async () => {
    const document = await helpPage('?wort=Raumschiff')

    expect(headings(document)).toEqual([])
    expect(textOf(document, '[role=status]')).toBe(
      '0 Arten von Schritten zu „Raumschiff“. Alle zeigen',
    )
  })
})
