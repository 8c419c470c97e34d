import { describe, expect, test } from 'vitest'
import { waysOf, type Ways } from '#designer/canvas/ways.ts'
import { deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { updateElement } from '#designer/editing/commands/updateElement.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { withLargeProcess } from '../../support/largeProcess.ts'

const process = 'main'
const large = withLargeProcess(120)

function ways(definition: Definition): Ways {
  const content = definition.processes[process]
  if (content === undefined) throw new Error('expected a process "main"')
  return waysOf(content, geometryOf(definition, process).elements)
}

/** Of flows that nobody has seen before. */
const anew = (definition: Definition): Ways => ways(structuredClone(definition))

const edits = {
  'a step goes': (before) => deleteElements(before, { process, elements: ['n4'] }),
  'a branch goes': (before) => deleteElements(before, { process, elements: ['n10'] }),
  'a step stands elsewhere': (before) =>
    moveElements(before, { process, elements: ['n7'], by: { x: 60, y: 75 } }),
  'a step stands in the way of others': (before) =>
    moveElements(before, { process, elements: ['n60'], by: { x: 0, y: -65 } }),
  'a branch stands elsewhere': (before) =>
    moveElements(before, { process, elements: ['n24'], by: { x: -120, y: 140 } }),
  'much stands elsewhere': (before) =>
    moveElements(before, {
      process,
      elements: Array.from({ length: 50 }, (_, at) => `n${2 * at + 1}`),
      by: { x: 30, y: 40 },
    }),
  'only a name is another': (before) =>
    updateElement(before, {
      process,
      element: 'n4',
      update: (element) => ({ ...element, name: { de: 'Anders' } }),
    }),
} satisfies Record<string, (before: Definition) => Definition>

describe('the ways of a drawing', () => {
  test.each(Object.entries(edits))('run as if drawn for the first time when %s', (_, edit) => {
    ways(large)
    const after = edit(large)
    expect(ways(after)).toEqual(anew(after))
    expect(ways(large)).toEqual(anew(large))
  })

  test('run as if drawn for the first time after one edit and another', () => {
    const after = Object.values(edits).reduce((now, edit) => {
      const next = edit(now)
      ways(next)
      return next
    }, large)
    expect(ways(after)).toEqual(anew(after))
  })

  test('stay the same objects where nothing around them has changed', () => {
    const before = ways(large)
    const after = ways(edits['a step goes'](large))
    const others = Object.keys(after).filter((id) => !Object.is(after[id], before[id]))
    expect(others.length).toBeLessThan(12)
    expect(after['f40']).toBe(before['f40'])
    expect(after['f3']).toBeDefined()
    expect(after['f4']).toBeUndefined()
  })
})
