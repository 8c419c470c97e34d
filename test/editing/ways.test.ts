import { describe, expect, test } from 'vitest'
import { drawLine } from '#designer/editing/commands/drawLine.ts'
import { insertOnFlow } from '#designer/editing/commands/insertOnFlow.ts'
import { reconnectFlow } from '#designer/editing/commands/reconnectFlow.ts'
import { withBendMoved, withoutIdle, withSegmentMoved } from '#designer/editing/lines.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { define, end, start, task } from '../support/processDefinition.ts'

const process = 'main'
const at = (x: number, y: number) => ({ x, y })
const flowsOf = (definition: Definition) => definition.processes[process]?.flows

const before = () =>
  define({
    elements: {
      start,
      choice: { type: 'exclusiveGateway', default: 'choice-b' },
      a: task,
      b: task,
      alone: task,
      end,
    },
    flows: ['start -> choice', 'choice -> a if approved', 'choice -> b', 'a -> end', 'b -> end'],
  })

describe('a segment that is moved', () => {
  const step = [at(0, 0), at(50, 0), at(50, 100), at(100, 100)]

  test('takes its ends along when it lies in the middle', () => {
    expect(withSegmentMoved(step, 1, at(10, 7))).toEqual([at(0, 0), at(60, 0), at(60, 100), at(100, 100)]) // prettier-ignore
  })

  test('leaves the step where it was when it is the first or the last', () => {
    const [first, last] = [
      withSegmentMoved(step, 0, at(3, 30)),
      withSegmentMoved(step, 2, at(3, 30)),
    ]

    expect([first[0], first.at(-1)]).toEqual([at(0, 0), at(100, 100)])
    expect([last[0], last.at(-1)]).toEqual([at(0, 0), at(100, 100)])
    expect(first).toContainEqual(at(50, 30))
    expect(last).toContainEqual(at(50, 130))
  })

  test('is a line as before when it is moved by nothing', () => {
    expect(withoutIdle(withSegmentMoved(step, 0, at(0, 0)))).toEqual(step)
    expect(withoutIdle(withBendMoved(step, 1, at(0, 0)))).toEqual(step)
  })

  test('can be moved by its bend in both directions', () => {
    const moved = withBendMoved(step, 2, at(10, 20))

    expect(moved).toContainEqual(at(60, 120))
    const slanted = moved.slice(1).filter((to, index) => {
      const from = moved[index]
      return from?.x !== to.x && from?.y !== to.y
    })
    expect(slanted).toEqual([])
  })
})

describe('the line of a connection', () => {
  test('is drawn, and runs by itself again when it is reset', () => {
    const waypoints = [at(0, 0), at(40.4, 0), at(40.4, 60)]
    const drawn = changed(before(), (now) => drawLine(now, { process, flow: 'a-end', waypoints }))
    const reset = changed(drawn, (now) =>
      drawLine(now, { process, flow: 'a-end', waypoints: undefined }),
    )

    expect(drawn.layout[process]?.flows).toEqual({
      'a-end': { waypoints: [at(0, 0), at(40, 0), at(40, 60)] },
    })
    expect(reset.layout[process]).not.toHaveProperty('flows')
  })
})

describe('a connection', () => {
  test('leads elsewhere with its name and condition', () => {
    const after = changed(before(), (now) =>
      reconnectFlow(now, { process, flow: 'choice-a', end: 'target', element: 'alone' }),
    )

    expect(flowsOf(after)?.['choice-a']).toEqual({
      ...flowsOf(before())?.['choice-a'],
      target: 'alone',
    })
  })

  test('that begins elsewhere is not the way for all other cases any more', () => {
    const after = changed(before(), (now) =>
      reconnectFlow(now, { process, flow: 'choice-b', end: 'source', element: 'alone' }),
    )

    expect(after.processes[process]?.elements['choice']).not.toHaveProperty('default')
  })

  test.each([
    ['an end has no way out', { end: 'source', element: 'end' }],
    ['nothing leads to a start', { end: 'target', element: 'start' }],
    ['there is such a connection already', { end: 'target', element: 'b' }],
    ['a step does not lead to itself', { end: 'target', element: 'choice' }],
  ] as const)('stays where %s', (_, wanted) => {
    const definition = before()

    expect(reconnectFlow(definition, { process, flow: 'choice-a', ...wanted })).toBe(definition)
  })

  test('takes a step that nothing leads to into its middle', () => {
    const after = changed(before(), (now) =>
      insertOnFlow(now, { process, flow: 'choice-a', element: 'alone' }),
    )

    expect(flowsOf(after)?.['choice-a']).toMatchObject({ source: 'choice', target: 'alone' })
    expect(flowsOf(after)?.['alone-a']).toEqual({ source: 'alone', target: 'a' })
  })

  test('takes no step that has ways of its own', () => {
    const definition = before()

    expect(insertOnFlow(definition, { process, flow: 'choice-a', element: 'b' })).toBe(definition)
  })
})
