// @vitest-environment happy-dom
import axe from 'axe-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawingsOf, html, pictureOf } from '#designer/exchange/written.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Language } from '#shared/model/localised.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()

const city = { catalogue: [], holidays: undefined }

function page(language: Language, isTechnical = false, of = definition): Document {
  const occasion = {
    state: 'Entwurf zu Version 2',
    department: 'Stadtkämmerei & Steuern',
    today: '2026-11-30',
    isTechnical,
  }
  const text = html({ definition: of, language, occasion, ...city })
  // happy-dom ends the page with the first drawing; drawPicture.test.ts reads drawings
  const read = text.replaceAll(/(<figure[^>]*>)[^]*?(<figcaption>)/g, '$1$2')
  return new DOMParser().parseFromString(read, 'text/html')
}

test('a drawing says how many steps are on it', () => {
  const whole = everyElement()
  const steps = Object.values(whole.processes).flatMap(({ elements }) => Object.keys(elements))
  const sheets = drawingsOf({ definition: whole, language: 'de' }).chapters[0]?.parts ?? []
  const counts = sheets.map((part) => countIn('description' in part ? part.description : ''))
  const { svg } = pictureOf({ definition: whole, language: 'de' })

  expect(counts.length).toBeGreaterThan(1)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(steps.length)
  expect(countIn(svg)).toBe(steps.length)
})

function countIn(text: string): number {
  return Number(/, (\d+) Schritte/.exec(text)?.[1])
}

describe('the documentation of a service', () => {
  let german: Document
  beforeAll(() => {
    german = page('de')
  })

  test('has a chapter for each part, named in its table of contents', () => {
    const contents = [...german.querySelectorAll('nav a')].map((link) => link.textContent)
    const targets = [...german.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))

    expect(contents).toEqual([
      'Überblick',
      'Zeichnung',
      'Ablauf in Worten',
      'Formulare',
      'Woher Daten kommen und wohin sie gehen',
      'Zuordnungen',
      'Entscheidungen nach Regeln',
      'Schreiben',
      'Fristen',
      'Daten',
      'Testfälle',
      'Hinweise',
    ])
    expect(targets.every((target) => german.querySelector(target ?? '') !== null)).toBe(true)
  })

  test.each([
    ['who answers for it', 'Stadtkämmerei & Steuern'],
    ['the process in sentences', 'Danach hat die Bürgerin die Aufgabe „Angaben ergänzen“.'],
    ['where a value comes from', 'Kennung der Person ← Kennung der angemeldeten Person'],
    ['why a source is asked', '§ 37 BMG'],
    ['a row of a table in words', 'enthält bullterrier'],
    ['when a row is valid', 'bis 31.12.2025'],
    ['the reason of a row', 'Bullterrier steht auf der Liste.'],
    ['a letter with the names of its values', 'setzen wir [Zusammen (Steuer)] Hundesteuer fest'],
    ['how a deadline is counted', 'zählt nicht mit (§ 187 Abs. 1)'],
    ['how long data is kept', '10 Jahre'],
    ['what a test case expects', 'Zusammen (Steuer): 132,00 €'],
  ])('says %s', (_, words) => {
    expect(german.body.textContent.replaceAll('\u00a0', ' ')).toContain(words)
  })

  test('speaks no IT, and no language of expressions', () => {
    expect(german.body.textContent).not.toMatch(
      /\bFEEL\b|\bJSON\b|\bGateway\b|\bToken\b|\bnull\b|\{\{|\bundefined\b/,
    )
  })

  test('says what the checker finds in what is written down', () => {
    const [first] = lint(definition).filter(({ waived }) => waived === undefined)

    expect(german.body.textContent).toContain(first?.title.de)
    expect(german.body.textContent).not.toContain('Es gibt keine offenen Hinweise.')
  })

  test('asks for each entry of a list in the language of the page', () => {
    const table = page('en', false, exampleDefinition('personalamt/dienstreise')).body.textContent

    expect(table).toContain('Receipt: ')
    expect(table).not.toContain('Beleg: ')
  })

  test('adds what IT reads only when asked to', () => {
    const technical = page('en', true)

    expect(german.body.textContent).not.toContain('melderegister.')
    expect(technical.querySelector('nav li:last-child')?.textContent).toBe('Technical details')
    expect(technical.documentElement.lang).toBe('en')
  })

  test('needs nothing but itself', () => {
    expect(german.querySelectorAll('link, script, img, iframe')).toHaveLength(0)
    expect(german.querySelector('figure figcaption')?.textContent).toBe('Hund anmelden')
  })

  test('has nothing that axe finds', async () => {
    document.documentElement.lang = 'de'
    document.title = german.title
    document.body.innerHTML = german.body.innerHTML
    const alike = 'tbody tr:nth-child(n+3), dl > div:nth-child(n+3), section > :nth-child(n+12)'
    for (const one of document.querySelectorAll(alike)) one.remove()
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } }, // needs a browser that paints
    })

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
