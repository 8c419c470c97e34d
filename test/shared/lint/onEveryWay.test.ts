import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawingsOf, isOnEveryWay, reachableFrom, type Drawing } from '#shared/lint/drawing.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { withLargeProcess } from '../../support/largeProcess.ts'

describe('what lies on every way', () => {
  test('is what no end is reached without', () => {
    const places = fc.nat({ max: 8 })
    const graph = fc.array(fc.tuple(places, places), { maxLength: 16 })
    fc.assert(
      fc.property(graph, fc.subarray([5, 6, 7, 8]), (pairs, ends) => {
        const drawing = drawn(pairs, ends)

        const ids = [...drawing.elements.keys()]
        const found = ids.filter((id) => isOnEveryWay(id, drawing))

        expect(found).toEqual(ids.filter((id) => isNeeded(id, drawing)))
      }),
      { numRuns: 300 },
    )
  })

  test('is found in a flow of 2,000 steps as quickly as they are gone along', () => {
    const [drawing] = drawingsOf(withLargeProcess(2_000))
    if (drawing === undefined) throw new Error('expected a drawing')
    const asked = { times: 0 }
    const counted = {
      ...drawing,
      outgoing: (id: string) => {
        asked.times += 1
        return drawing.outgoing(id)
      },
    }

    const found = [...drawing.elements.keys()].filter((id) => isOnEveryWay(id, counted))

    expect(found.length).toBeGreaterThan(1_000)
    expect(asked.times).toBeLessThan(3 * 2_000)
  })
})

/** By the definition of it: taken away, one by one. */
function isNeeded(id: string, drawing: Drawing): boolean {
  const reached = reachableFrom(['n0', 'n1'], (from) =>
    from === id ? [] : drawing.outgoing(from).map(({ flow }) => flow.target),
  )
  const ends = [...drawing.elements.values()].filter(({ element }) => element.type === 'endEvent')
  return reached.has(id) && !ends.some((end) => reached.has(end.id))
}

/** Two starts, some ends, and steps between them. */
function drawn(pairs: readonly (readonly [number, number])[], ends: readonly number[]): Drawing {
  const typeOf = (at: number) =>
    at < 2
      ? { type: 'startEvent' as const, event: { type: 'none' as const } }
      : ends.includes(at)
        ? { type: 'endEvent' as const, event: { type: 'none' as const } }
        : { type: 'manualTask' as const }
  const name = { de: 'Schritt' }
  const ids = Array.from({ length: 9 }, (_, at) => at)
  const elements = Object.fromEntries(ids.map((at) => [`n${at}`, { ...typeOf(at), name }]))
  const flows = Object.fromEntries(
    pairs.map(([from, to], at) => [`f${at}`, { source: `n${from}`, target: `n${to}` }]),
  )
  const main = { title: { de: 'Ablauf' }, elements, flows, lanes: {} }
  const [drawing] = drawingsOf({ ...exampleDefinition(), processes: { main } })
  if (drawing === undefined) throw new Error('expected a drawing')
  return drawing
}
