import { describe, expect, test } from 'vitest'
import {
  alignElements,
  alignments,
  distributeElements,
  type Alignment,
} from '#designer/editing/commands/alignElements.ts'
import { makeRoom } from '#designer/editing/commands/makeRoom.ts'
import { setExpanded } from '#designer/editing/commands/setExpanded.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { define } from '../support/processDefinition.ts'

const timer = { type: 'timer', timer: { duration: '"P1D"' } } as const

/** Two steps and an event in a row, one of them with something attached, one holding another. */
const drawn = define(
  {
    elements: {
      a: { type: 'task' },
      b: { type: 'endEvent', event: { type: 'none' } },
      c: { type: 'task' },
      late: { type: 'boundaryEvent', attachedTo: 'a', interrupting: true, event: timer },
      part: { type: 'subProcess' },
      inner: { type: 'task', parent: 'part' },
    },
    flows: [],
  },
  {
    layout: {
      main: {
        elements: {
          a: { x: 0, y: 0 },
          b: { x: 200, y: 100 },
          c: { x: 500, y: 40, label: { x: 510, y: 110 } },
          late: { x: 84, y: 54 },
          part: { x: 700, y: 0, width: 300, height: 160, expanded: true },
          inner: { x: 720, y: 40 },
        },
        lanes: {},
      },
    },
  },
)

const select = (elements: readonly string[]) => ({ process: 'main', elements })

function placesIn(definition: Definition): Readonly<Record<string, readonly [number, number]>> {
  const boxes = geometryOf(definition, 'main').elements
  return Object.fromEntries(Object.entries(boxes).map(([id, { x, y }]) => [id, [x, y]]))
}

describe('in line', () => {
  test.each<[Alignment, readonly [number, number], readonly [number, number]]>([
    ['left', [0, 100], [0, 40]],
    ['centre', [298, 100], [250, 40]],
    ['right', [596, 100], [500, 40]],
    ['top', [200, 0], [500, 0]],
    ['middle', [200, 50], [500, 32]],
    ['bottom', [200, 100], [500, 64]],
  ])('at the %s', (to, b, c) => {
    const after = changed(drawn, (now) => alignElements(now, { ...select(['a', 'b', 'c']), to }))

    expect(placesIn(after)).toMatchObject({ b, c })
  })

  test.each(alignments)('what is attached goes with its step: %s', (to) => {
    const after = changed(drawn, (now) => alignElements(now, { ...select(['a', 'c', 'late']), to }))
    const { a = [0, 0], late = [0, 0] } = placesIn(after)

    expect([late[0] - a[0], late[1] - a[1]]).toEqual([84, 54])
  })

  test('one step alone stays where it is', () => {
    expect(alignElements(drawn, { ...select(['a']), to: 'right' })).toBe(drawn)
  })
})

describe('apart', () => {
  test('with the same room between each and the next, the outermost stay', () => {
    const after = changed(drawn, (now) =>
      distributeElements(now, { ...select(['c', 'a', 'b']), along: 'horizontal' }),
    )

    expect(placesIn(after)).toMatchObject({ a: [0, 0], b: [298, 100], c: [500, 40] })
  })

  test('also from top to bottom', () => {
    const after = changed(drawn, (now) =>
      distributeElements(now, { ...select(['a', 'b', 'c']), along: 'vertical' }),
    )

    expect(placesIn(after)).toMatchObject({ a: [0, 0], c: [500, 50], b: [200, 100] })
  })

  test('two have nothing to stand between', () => {
    expect(distributeElements(drawn, { ...select(['a', 'b']), along: 'horizontal' })).toBe(drawn)
  })
})

describe('room', () => {
  const room = (axis: 'x' | 'y', from: number, by: number) => (now: Definition) =>
    makeRoom(now, { process: 'main', axis, from, by })

  test('is made by moving everything behind the line', () => {
    const after = changed(drawn, room('x', 300, 100))

    expect(placesIn(after)).toEqual({
      a: [0, 0],
      b: [200, 100],
      c: [600, 40],
      late: [84, 54],
      part: [800, 0],
      inner: [820, 40],
    })
    expect(after.layout['main']?.elements['c']?.label).toEqual({ x: 610, y: 110 })
  })

  test('makes a part grow that the line goes through', () => {
    const after = changed(drawn, room('x', 710, 50))

    expect(after.layout['main']?.elements['part']).toEqual({
      x: 700,
      y: 0,
      width: 350,
      height: 160,
      expanded: true,
    })
    expect(placesIn(after)['inner']).toEqual([770, 40])
  })

  test('what is attached goes with its step, on whichever side of the line it hangs', () => {
    const after = changed(drawn, room('x', 80, 100))

    expect(placesIn(after)).toMatchObject({ a: [0, 0], late: [84, 54], b: [300, 100] })
  })

  test('closes only as far as nothing is passed', () => {
    const after = changed(drawn, room('x', 300, -1000))

    expect(placesIn(after)).toMatchObject({ b: [200, 100], c: [248, 40] })
  })

  test('is not taken where there is none', () => {
    expect(
      room('x', 150, -10)(moveElements(drawn, { ...select(['b']), by: { x: -60, y: 0 } })),
    ).toEqual(moveElements(drawn, { ...select(['b']), by: { x: -60, y: 0 } }))
  })

  test('lanes below move, the lane the line goes through grows', () => {
    const layout = {
      main: {
        elements: { a: { x: 40, y: 20 }, b: { x: 40, y: 220 } },
        lanes: {
          upper: { x: 0, y: 0, width: 600, height: 160 },
          lower: { x: 0, y: 160, width: 600, height: 160 },
        },
      },
    }
    const lane = (title: string) => ({ title: { de: title }, group: 'g' })
    const before = define(
      {
        elements: { a: { type: 'task', lane: 'upper' }, b: { type: 'task', lane: 'lower' } },
        flows: [],
        lanes: { upper: lane('Oben'), lower: lane('Unten') },
      },
      { layout },
    )

    const after = changed(before, room('y', 120, 80))

    expect(after.layout['main']?.lanes).toMatchObject({
      upper: { y: 0, height: 240 },
      lower: { y: 240, height: 160 },
    })
    expect(placesIn(after)).toEqual({ a: [40, 20], b: [40, 300] })
  })

  describe('on a sheet', () => {
    const closed = changed(drawn, (now) =>
      setExpanded(now, { process: 'main', element: 'part', expanded: false }),
    )
    const insideOf = (definition: Definition) => placesIn(definition)['inner']

    test('nothing moves that is not drawn on it, and a closed part holds nothing', () => {
      const [left = 0] = placesIn(closed)['part'] ?? []
      const after = changed(closed, room('x', left + 100, 90))

      expect(insideOf(after)).toEqual(insideOf(closed))
      expect(after.layout['main']?.elements['part']).toEqual(
        closed.layout['main']?.elements['part'],
      )
      expect(placesIn(changed(closed, room('x', left + 10, 90)))['part']?.[0]).toBe(left + 90)
    })

    test('of a part only what is in it moves', () => {
      const [left = 0, top = 0] = insideOf(closed) ?? []
      const after = changed(closed, (now) =>
        makeRoom(now, { process: 'main', inside: 'part', axis: 'x', from: left, by: 60 }),
      )

      expect(placesIn(after)).toEqual({ ...placesIn(closed), inner: [left + 60, top] })
    })
  })
})
