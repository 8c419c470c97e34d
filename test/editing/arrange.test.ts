import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeElements } from '#designer/editing/commands/arrangeElements.ts'
import { isPinned, pinElements } from '#designer/editing/commands/pinElements.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { boundsOf, centreOf, overlaps, type Geometry } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { hostOf, parentOf } from '#shared/bpmn/graph.ts'
import { unitOf } from '#shared/bpmn/laneRows.ts'
import { rearranged, type Wish } from '#shared/bpmn/rearrange.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'
import { withLargeProcess } from '../support/largeProcess.ts'
import { blocks, definitionOf } from '../support/processBlocks.ts'
import { boundary, define, end, start, task } from '../support/processDefinition.ts'
import { overlaps as overlapsIn } from '../support/overlaps.ts'

const process = 'main'
const slow = 120_000
const none: ReadonlySet<string> = new Set()

function contentOf(definition: Definition) {
  const content = definition.processes[process]
  if (content === undefined) throw new Error('expected a process "main"')
  return content
}

async function arranged(definition: Definition, wish: Partial<Wish> = {}): Promise<Definition> {
  const content = contentOf(definition)
  const pinned = new Set(
    Object.keys(content.elements).filter((id) => isPinned(definition, process, id)),
  )
  const standing = await rearranged(content, geometryOf(definition, process), {
    wish: { pinned, ...wish },
  })
  return changed(definition, (now) => arrangeElements(now, { process, standing }))
}

function moved(before: Geometry, after: Geometry): readonly string[] {
  return Object.keys(after.elements).filter((id) => {
    const [then, now] = [before.elements[id], after.elements[id]]
    return then?.x !== now?.x || then?.y !== now?.y
  })
}

/** Elements whose shapes lie on each other, containers and what is attached apart. */
function covered(definition: Definition): readonly string[] {
  const content = contentOf(definition)
  const boxes = Object.entries(geometryOf(definition, process).elements).filter(
    ([id]) => hostOf(content, id) === undefined,
  )
  return boxes.flatMap(([a, box], at) =>
    boxes
      .slice(at + 1)
      .filter(([b, other]) => parentOf(content, a) === parentOf(content, b) && overlaps(box, other))
      .map(([b]) => `${a} on ${b}`),
  )
}

describe('arranging the whole flow', { timeout: slow }, () => {
  test('lets nothing lie on anything else and keeps to the lanes', async () => {
    const after = await arranged(exampleDefinition())

    const { elements, lanes } = geometryOf(after, process)
    expect(covered(after)).toEqual([])
    for (const [id, { lane = '' }] of Object.entries(contentOf(after).elements)) {
      const [box, row] = [elements[id], lanes[lane]]
      if (box === undefined || row === undefined) throw new Error(`no place for ${id}`)
      expect(centreOf(box).y).toBeGreaterThan(row.y)
      expect(centreOf(box).y).toBeLessThan(row.y + row.height)
    }
  })

  test('begins at the same corner, and twice changes nothing more', async () => {
    const before = exampleDefinition()

    const once = await arranged(before)
    const twice = await arranged(once)

    const corner = (definition: Definition) => {
      const { elements, lanes } = geometryOf(definition, process)
      const { x, y } = boundsOf([...Object.values(elements), ...Object.values(lanes)])
      return { x, y }
    }
    expect(corner(once)).toEqual(corner(before))
    expect(twice.layout).toEqual(once.layout)
  })

  test('comes to an end on a way of a thousand steps', async () => {
    const before = withLargeProcess(1_000)
    const standing = await rearranged(contentOf(before), geometryOf(before, process), {
      wish: { pinned: none },
    })

    expect(covered(arrangeElements(before, { process, standing }))).toEqual([])
  })

  test('of any process lets nothing lie on anything else', () =>
    fc.assert(
      fc.asyncProperty(blocks, async (block) => {
        const after = await arranged(definitionOf(block))

        expect(overlapsIn(after)).toEqual([])
      }),
      { numRuns: 25 },
    ))
})

describe('what is pinned', { timeout: slow }, () => {
  test('stays, and nothing comes to lie on it', () =>
    fc.assert(
      fc.asyncProperty(blocks, fc.nat(), fc.nat(), async (block, first, second) => {
        const drawn = await arranged(definitionOf(block))
        const ids = Object.keys(contentOf(drawn).elements)
        const chosen = [ids[first % ids.length] ?? '', ids[second % ids.length] ?? '']
        const pinned = changed(drawn, (now) =>
          pinElements(now, { process, elements: chosen, pinned: true }),
        )

        const after = await arranged(pinned)

        const [then, now] = [geometryOf(pinned, process), geometryOf(after, process)]
        expect(moved(then, now).filter((id) => chosen.includes(id))).toEqual([])
        expect(covered(after)).toEqual([])
      }),
      { numRuns: 25 },
    ))

  test('stays pinned when it is moved by hand, until it is unpinned', () => {
    const before = exampleDefinition()
    const [id = ''] = Object.keys(contentOf(before).elements)

    const pinned = changed(before, (now) =>
      pinElements(now, { process, elements: [id], pinned: true }),
    )
    const pushed = changed(pinned, (now) =>
      moveElements(now, { process, elements: [id], by: { x: 20, y: 0 } }),
    )
    const free = changed(pushed, (now) =>
      pinElements(now, { process, elements: [id], pinned: false }),
    )

    expect(isPinned(pushed, process, id)).toBe(true)
    expect(isPinned(free, process, id)).toBe(false)
  })
})

describe('arranging a selection', { timeout: slow }, () => {
  test('moves nothing but the selection and what stands on it', () =>
    fc.assert(
      fc.asyncProperty(blocks, fc.infiniteStream(fc.boolean()), async (block, picks) => {
        const before = await arranged(definitionOf(block))
        const content = contentOf(before)
        const only = Object.keys(content.elements).filter(
          (id) => unitOf(content, id) === id && picks.next().value === true,
        )

        const after = await arranged(before, { only })

        const [then, now] = [geometryOf(before, process), geometryOf(after, process)]
        expect(moved(then, now).filter((id) => !only.includes(unitOf(content, id)))).toEqual([])
        expect(covered(after)).toEqual([])
      }),
      { numRuns: 25 },
    ))

  test('inside of a part lets the part grow, and nothing lie on anything else', () =>
    fc.assert(
      fc.asyncProperty(blocks, fc.infiniteStream(fc.boolean()), async (block, picks) => {
        const before = await arranged(definitionOf(block))
        const only = Object.keys(contentOf(before).elements).filter(
          () => picks.next().value === true,
        )

        const after = await arranged(before, { only })

        expect(covered(after)).toEqual([])
      }),
      { numRuns: 25 },
    ))

  test('puts steps that lie on each other side by side along the flow', async () => {
    const at = (x: number, y: number) => ({ x, y })
    const before = define(
      {
        elements: { start, a: task, late: boundary('a', { type: 'error' }), b: task, end },
        flows: ['start -> a -> b -> end'],
      },
      {
        layout: {
          main: {
            lanes: {},
            elements: {
              start: at(0, 0),
              a: at(200, 0),
              late: at(284, 54),
              b: at(210, 10),
              end: at(600, 0),
            },
          },
        },
      },
    )

    const after = await arranged(before, { only: ['a', 'b'] })

    const { elements } = geometryOf(after, process)
    expect(covered(after)).toEqual([])
    expect(elements['b']?.x).toBeGreaterThan((elements['a']?.x ?? 0) + 128)
    expect(elements['start']).toMatchObject(at(0, 0))
    expect(elements['end']).toMatchObject(at(600, 0))
  })
})

describe('lines drawn by hand', () => {
  test('run by themselves again between what was arranged', async () => {
    const waypoints = [0, 10].map((x) => ({ x, y: 0 }))
    const example = exampleDefinition()
    const flows = Object.fromEntries(
      Object.keys(contentOf(example).flows).map((id) => [id, { waypoints }] as const),
    )
    const layout = example.layout[process]
    if (layout === undefined) throw new Error('expected a layout')
    const drawn = { ...example, layout: { ...example.layout, [process]: { ...layout, flows } } }

    const after = await arranged(drawn)

    const left = Object.keys(after.layout[process]?.flows ?? {})
    const still = moved(geometryOf(drawn, process), geometryOf(after, process))
    const ends = left.flatMap((id) => {
      const flow = contentOf(after).flows[id]
      return [flow?.source, flow?.target]
    })
    expect(ends.filter((id) => id !== undefined && still.includes(id))).toEqual([])
  })
})
