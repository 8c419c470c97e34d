import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inRows } from '#shared/bpmn/inRows.ts'
import { withArrangement } from '#shared/bpmn/layout.ts'
import type { Definition } from '#shared/model/definition.ts'
import { arbitraryDrawing } from '../../support/arbitraryDefinition.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { overlaps } from '../../support/overlaps.ts'
import { boundary, define, end } from '../../support/processDefinition.ts'

const slow = 120_000

describe('the arrangement of what has no drawing', { timeout: slow }, () => {
  test('leaves a drawing as it is', async () => {
    const drawn = exampleDefinition()

    expect(await withArrangement(drawn)).toBe(drawn)
  })

  test.each([
    ['the example, with lanes', exampleDefinition],
    ['every element, with pools and lanes in lanes', everyElement],
  ])('places all of %s, nothing over something else', async (_, definition) => {
    const bare = undrawn(definition())

    const arranged = await withArrangement(bare)

    for (const [id, { elements, lanes, global }] of Object.entries(bare.processes)) {
      if (global === true) continue
      expect(Object.keys(arranged.layout[id]?.elements ?? {}).toSorted()).toEqual(
        Object.keys(elements).toSorted(),
      )
      expect(Object.keys(arranged.layout[id]?.lanes ?? {}).toSorted()).toEqual(
        Object.keys(lanes).toSorted(),
      )
    }
    expect(overlaps(arranged)).toEqual([])
  })

  test('puts elements into their lanes and lanes below each other', async () => {
    const { layout, processes } = await withArrangement(undrawn(exampleDefinition()))

    const { elements = {}, lanes = {} } = layout['main'] ?? {}
    for (const [id, { y }] of Object.entries(elements)) {
      const { top, bottom } = edgesOf(lanes[processes['main']?.elements[id]?.lane ?? ''])
      expect(y).toBeGreaterThanOrEqual(top)
      expect(y).toBeLessThan(bottom)
    }
    expect(edgesOf(lanes['tax']).top).toBe(edgesOf(lanes['citizen']).bottom)
  })

  test('is the same each time', async () => {
    const bare = undrawn(everyElement())

    expect(await withArrangement(bare)).toEqual(await withArrangement(bare))
  })

  test('has what claims to stand on an event stand by itself', async () => {
    const named = { de: 'eins\nzwei' }
    const definition = define({
      elements: {
        done: { ...end, name: named },
        edge: boundary('done', { type: 'signal', signal: 'alarm' }, { name: named }),
      },
      flows: [],
    })

    expect(overlaps(await withArrangement(undrawn(definition)))).toEqual([])
  })

  test('never draws one thing over another', () =>
    fc.assert(
      fc.asyncProperty(arbitraryDrawing(), async (definition) => {
        expect(overlaps(await withArrangement(undrawn(definition)))).toEqual([])
      }),
      { numRuns: 30 },
    ))

  test('puts what is beyond a drawing into rows, nothing over something else', () => {
    const { processes, ...definition } = undrawn(everyElement())
    const { main } = processes
    if (main === undefined) throw new Error('no process')

    const elements = Object.fromEntries(inRows(main).elements)

    expect(Object.keys(elements)).toHaveLength(Object.keys(main.elements).length)
    const layout = { main: { elements, lanes: {} } }
    expect(overlaps({ ...definition, processes: { main }, layout })).toEqual([])
  })
})

function undrawn({ diagrams: _diagrams, ...definition }: Definition): Definition {
  return { ...definition, layout: {} }
}

function edgesOf(lane: { readonly y: number; readonly height?: number } | undefined) {
  if (lane?.height === undefined) throw new Error('expected a lane with a height')
  return { top: lane.y, bottom: lane.y + lane.height }
}
