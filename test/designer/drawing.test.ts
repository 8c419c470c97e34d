import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { definitionSchema } from '#shared/model/definition.ts'
import { toFlow } from '#designer/canvas/toFlow.ts'
import { waysOf } from '#designer/canvas/ways.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { sampleService } from '../support/sampleService.ts'

const example = (name: string, department = 'kaemmerei') =>
  definitionSchema.parse(
    JSON.parse(
      readFileSync(
        new URL(`../../examples/${department}/${name}/definition.json`, import.meta.url),
        'utf8',
      ),
    ),
  )
const trip = example('dienstreise', 'personalamt')
const services = [
  ['a small service', sampleService()],
  ['Hund anmelden', example('hundesteuer-anmeldung')],
  ['Hund abmelden', example('hundesteuer-abmeldung')],
] as const

describe('the drawing', () => {
  it.each(services)('of %s has every step and every connection', (_, definition) => {
    const main = definition.processes['main']
    const { nodes, edges } = toFlow(definition, 'main', { language: 'de' })

    expect(nodes.filter(({ type }) => type === 'shape').map(({ id }) => id)).toEqual(
      Object.keys(main?.elements ?? {}),
    )
    expect(edges.map(({ id }) => id)).toEqual(Object.keys(main?.flows ?? {}))
  })

  it.each([...services, ['Dienstreise', trip] as const])(
    'of %s has no two names of connections on each other',
    (_, definition) => {
      const names = toFlow(definition, 'main', { language: 'de' }).edges.flatMap(({ data }) => {
        if (data === undefined || data.label === '') return []
        const { x, y, anchor } = data.labelAt
        const width = data.label.length * 6
        return [
          { name: data.label, box: { x: anchor === 'end' ? x - width : x, y, width, height: 14 } },
        ]
      })

      const hidden = names.filter(({ box }, at) =>
        names.some((other, index) => index < at && overlaps(box, other.box)),
      )

      expect(hidden.map(({ name }) => name)).toEqual([])
    },
  )

  it.each(services)('of %s leads no connection through a step', (_, definition) => {
    const main = definition.processes['main']
    if (main === undefined) throw new Error('main process missing')
    const { elements } = geometryOf(definition, 'main')
    const crossed = Object.entries(waysOf(main, elements)).flatMap(([flow, { points }]) =>
      Object.entries(elements).flatMap(([id, box]) => {
        const ends = [main.flows[flow]?.source, main.flows[flow]?.target]
        if (main.elements[id]?.type === 'boundaryEvent' || ends.includes(id)) return []
        return points.slice(1).some((to, at) => hits(points[at] ?? to, to, box))
          ? [`${flow} through ${id}`]
          : []
      }),
    )

    expect(crossed).toEqual([])
  })

  it.each(services)('of %s runs upright and level only', (_, definition) => {
    const main = definition.processes['main']
    if (main === undefined) throw new Error('main process missing')
    const slanted = Object.entries(waysOf(main, geometryOf(definition, 'main').elements)).flatMap(
      ([id, { points }]) =>
        points.slice(1).some((to, at) => to.x !== points[at]?.x && to.y !== points[at]?.y)
          ? [id]
          : [],
    )

    expect(slanted).toEqual([])
  })

  it('places steps without a position clear of each other', () => {
    const definition = { ...sampleService(), layout: {} }
    const boxes = Object.entries(geometryOf(definition, 'main').elements)

    const touching = boxes.flatMap(([a, box], at) =>
      boxes
        .slice(at + 1)
        .flatMap(([b, other]) =>
          overlaps(box, other) && a !== 'unknown' && b !== 'unknown' ? [`${a} ${b}`] : [],
        ),
    )

    expect(touching).toEqual([])
  })

  it('says who does a step, what it works with and what was found', () => {
    const { nodes } = toFlow(sampleService(), 'main', {
      language: 'de',
      overlay: { findings: { person: { count: 2, error: false } } },
    })

    expect(nodes.find(({ id }) => id === 'person')?.ariaLabel).toBe(
      'Person abrufen Melderegister 2 Hinweise, Abruf, Stadtkämmerei',
    )
  })

  it('has one stop for the tab key', () => {
    const { nodes } = toFlow(sampleService(), 'main', {
      language: 'de',
      editable: true,
      selected: ['letter'],
    })

    expect(
      nodes.filter(({ domAttributes }) => domAttributes?.tabIndex === 0).map(({ id }) => id),
    ).toEqual(['letter'])
  })
})

type Point = { readonly x: number; readonly y: number }

function hits(
  a: Point,
  b: Point,
  { x, y, width, height }: Point & { width: number; height: number },
): boolean {
  return (
    Math.max(a.x, b.x) > x + 1 &&
    Math.min(a.x, b.x) < x + width - 1 &&
    Math.max(a.y, b.y) > y + 1 &&
    Math.min(a.y, b.y) < y + height - 1
  )
}
