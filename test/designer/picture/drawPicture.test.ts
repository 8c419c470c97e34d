// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest'
import { toFlow } from '#designer/canvas/toFlow.ts'
import { notation } from '#designer/editing/notation.ts'
import { scaleOf } from '#designer/exchange/toPng.ts'
import { drawPicture } from '#designer/picture/drawPicture.tsx'
import { sheetsOf } from '#designer/picture/sheets.ts'
import { wrapped } from '#designer/picture/wrapped.ts'
import type { Definition } from '#shared/model/definition.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const words = {
  title: 'Straße & <Hund>',
  description: 'Öffentliche "Übersicht"',
  language: 'de',
} as const

const besideKinds = [
  'dataInput',
  'dataObjectReference',
  'dataOutput',
  'dataStoreReference',
  'group',
  'textAnnotation',
]

function drawn(definition: Definition): Document {
  const { svg } = drawPicture(definition, sheetsOf(definition, 'de'), words)
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}

describe('the picture of a service', () => {
  it('shows every kind of step, connection and lane once', () => {
    const definition = everyElement()
    const page = drawn(definition)

    const flows = sheetsOf(definition, 'de').map(({ process, inside }) =>
      toFlow(definition, process, { language: 'de', inside }),
    )
    const nodes = flows.flatMap((flow) => flow.nodes)
    const kinds = new Set(
      Object.values(definition.processes).flatMap(({ elements }) =>
        Object.values(elements).map(({ type }) => type),
      ),
    )
    expect([...kinds].toSorted()).toEqual(Object.keys(notation).toSorted())
    expect(page.querySelectorAll('g.step')).toHaveLength(
      nodes.filter(({ type }) => type === 'shape').length,
    )
    expect(page.querySelectorAll('rect.lane')).toHaveLength(
      nodes.filter(({ type }) => type === 'lane').length,
    )
    expect(page.querySelectorAll('g.beside')).toHaveLength(
      nodes.filter(({ type }) => type === 'beside').length,
    )
    expect(page.querySelectorAll('g.way')).toHaveLength(flows.flatMap(({ edges }) => edges).length)
  })

  it('shows what stands beside the flow: notes, frames, records, files and their dotted lines', () => {
    const page = drawn(everyElement())

    const shown = [...page.querySelectorAll('g.beside')].map((one) => one.classList[1])
    expect(new Set(shown)).toEqual(new Set(besideKinds))
    expect(page.querySelectorAll('g.beside > title')).toHaveLength(shown.length)
    expect(page.querySelectorAll('g.way.aside').length).toBeGreaterThan(0)
  })

  it('says what it shows, in text that is escaped', () => {
    const page = drawn(exampleDefinition())

    expect(page.querySelector('svg > title')?.textContent).toBe('Straße & <Hund>')
    expect(page.querySelector('svg > desc')?.textContent).toBe('Öffentliche "Übersicht"')
    const names = [...page.querySelectorAll('g.step > title')].map((title) => title.textContent)
    expect(names.join('|')).toContain(
      'Über Haltung entscheiden Ermessen, Schritt einer Person, Stadtkämmerei',
    )
  })

  it('holds nothing that only a page could show', () => {
    const page = drawn(everyElement())

    expect(page.querySelectorAll('foreignObject, image, script, use')).toHaveLength(0)
    expect(page.documentElement.outerHTML).not.toMatch(/var\(--|light-dark|url\(/)
  })
})

describe('a text in a picture', () => {
  test.each([
    ['Antrag prüfen', ['Antrag prüfen']],
    ['Über Haltung entscheiden', ['Über Haltung', 'entscheiden']],
    ['Hundesteueranmeldung', ['Hundesteue-', 'ranmeldung']],
    ['Und noch sehr viel mehr als in zwei Zeilen passt', ['Und noch sehr', 'viel mehr als i…']],
  ])('%s stands in lines', (text, lines) => {
    expect(wrapped(text, { width: 95, lines: 2, sizes: [12.5] }).lines).toEqual(lines)
  })
})

test.each([
  [1000, 500, 2],
  [40_000, 500, 0.4],
  [10_000, 100_000, 0.16],
])('a picture of %i × %i is painted at a scale that a browser can', (width, height, scale) => {
  expect(scaleOf(width, height)).toBeCloseTo(scale, 2)
})
