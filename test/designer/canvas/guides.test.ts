import { describe, expect, test } from 'vitest'
import { snapped } from '#designer/canvas/guides.ts'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 60 })
const at = (x: number, y: number) => ({ x, y })
const reach = 6

describe('what is dragged', () => {
  const other = { x: 300, y: 200, width: 40, height: 40 }

  test.each([
    ['its middle', at(3, 186), at(3, 190)],
    ['its left edge', at(297, 400), at(300, 400)],
    ['its lower edge', at(600, 183), at(600, 180)],
  ])('comes to stand with %s level with another', (_, by, found) => {
    expect(snapped([other], { box: box(0, 0), by, reach }).by).toEqual(found)
  })

  test('shows where it is level', () => {
    const { guides } = snapped([box(300, 200)], { box: box(0, 0), by: at(10, 196), reach })

    expect(guides).toEqual([{ kind: 'level', from: at(10, 230), to: at(400, 230) }])
  })

  test('comes to stand in the middle between two, and as far from one as that from the next', () => {
    const between = snapped([box(0, 0), box(500, 5)], { box: box(0, 2), by: at(248, 1), reach })
    const after = snapped([box(0, 0), box(150, 5)], { box: box(0, 2), by: at(304, 1), reach })

    expect(between.by.x).toBe(250)
    expect(after.by.x).toBe(300)
    expect(after.guides.filter(({ kind }) => kind === 'gap')).toHaveLength(2)
  })

  test('goes where the pointer is when nothing is near', () => {
    expect(snapped([box(300, 200)], { box: box(0, 0), by: at(50, 60), reach })).toEqual({
      by: at(50, 60),
      guides: [],
    })
  })
})
