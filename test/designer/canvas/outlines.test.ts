import { expect, test } from 'vitest'
import { waysOf } from '#designer/canvas/ways.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { notation } from '#designer/editing/notation.ts'
import { withArrangement } from '#shared/bpmn/layout.ts'
import type { Definition } from '#shared/model/definition.ts'
import { define, end, start } from '../../support/processDefinition.ts'
import { shippedServices } from '../../support/shippedServices.ts'

const crowded = define({
  elements: {
    start,
    split: { type: 'inclusiveGateway' },
    one: { type: 'task' },
    two: { type: 'task' },
    three: { type: 'task' },
    join: { type: 'inclusiveGateway' },
    end,
    other: end,
  },
  flows: [
    'start -> split -> one -> join -> end',
    'split -> two -> join',
    'split -> three -> join',
    'join -> other',
  ],
})

const drawings: readonly (readonly [string, Definition])[] = [
  ...shippedServices,
  ['many ways at one gateway', crowded],
  ['the same, arranged', await withArrangement(crowded)],
]

test.each(drawings)('%s: every way begins and ends at the outline of its steps', (_, drawn) => {
  const floating = Object.entries(drawn.processes).flatMap(([id, process]) => {
    const { elements } = geometryOf(drawn, id)
    const ways = waysOf(process, elements, drawn.layout[id]?.flows)
    return Object.entries(ways).flatMap(([flow, { points }]) => {
      const { source = '', target = '' } = process.flows[flow] ?? {}
      const gaps = [gap(points[0], source), gap(points.at(-1), target)]
      return gaps.every((one) => one <= 6) ? [] : [{ flow, gaps }]
    })

    function gap(at: { x: number; y: number } | undefined, step: string): number {
      const [box, element] = [elements[step], process.elements[step]]
      if (at === undefined || box === undefined || element === undefined) return Infinity
      const across = Math.abs(at.x - box.x - box.width / 2)
      const down = Math.abs(at.y - box.y - box.height / 2)
      const { shape } = notation[element.type]
      if (shape === 'gateway') return Math.abs(across + down - box.width / 2)
      if (shape === 'event' || shape === 'boundary')
        return Math.abs(Math.hypot(across, down) - box.width / 2)
      return Math.min(Math.abs(across - box.width / 2), Math.abs(down - box.height / 2))
    }
  })

  expect(floating).toEqual([])
})
