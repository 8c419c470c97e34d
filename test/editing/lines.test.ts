import { describe, expect, test } from 'vitest'
import { deleteFlow } from '#designer/editing/commands/deleteFlow.ts'
import { moveElements } from '#designer/editing/commands/moveElements.ts'
import { edit, emptyHistory } from '#designer/editing/history.ts'
import type { Definition } from '#shared/model/definition.ts'
import { define, end, start, task } from '../support/processDefinition.ts'

const process = 'main'
const at = (x: number, y: number) => ({ x, y })
const line = [at(328, 34), at(400, 34), at(400, 234), at(500, 234)]

/** a above b, with a line from the right of a down to the left of b. */
function drawn(waypoints = line): Definition {
  return define(
    { elements: { start, a: task, b: task, end }, flows: ['start -> a -> b -> end'] },
    {
      layout: {
        main: {
          lanes: {},
          elements: { start: at(0, 18), a: at(200, 0), b: at(500, 200), end: at(800, 218) },
          flows: { 'a-b': { waypoints } },
        },
      },
    },
  )
}

function after(definition: Definition, command: (now: Definition) => Definition) {
  const edited = edit({ definition, history: emptyHistory }, 'Schritt', command(definition))
  return edited?.definition.layout[process]?.flows?.['a-b']?.waypoints
}

const move = (elements: readonly string[], by: { x: number; y: number }) => (now: Definition) =>
  moveElements(now, { process, elements, by })

describe('a line drawn by hand', () => {
  test('goes along when both of its ends move', () => {
    expect(after(drawn(), move(['a', 'b'], at(10, 20)))).toEqual(
      line.map(({ x, y }) => at(x + 10, y + 20)),
    )
  })

  test('keeps its bends upright and level when one of its ends moves', () => {
    expect(after(drawn(), move(['a'], at(0, 40)))).toEqual([
      at(328, 74),
      at(400, 74),
      at(400, 234),
      at(500, 234),
    ])
    expect(after(drawn(), move(['b'], at(30, 40)))).toEqual([
      at(328, 34),
      at(400, 34),
      at(400, 274),
      at(530, 274),
    ])
  })

  test('that was straight gets a step in its middle', () => {
    const straight = [at(328, 34), at(500, 34)]
    const level = drawn(straight)
    const layout = level.layout[process]
    if (layout === undefined) throw new Error('expected a layout')
    const elements = { ...layout.elements, b: at(500, 0) }
    const beside = { ...level, layout: { main: { ...layout, elements } } }

    expect(after(beside, move(['b'], at(0, 60)))).toEqual([
      at(328, 34),
      at(414, 34),
      at(414, 94),
      at(500, 94),
    ])
  })

  test('is forgotten when it would lead through its own step', () => {
    expect(after(drawn(), move(['a'], at(300, 0)))).toBeUndefined()
  })

  test('stays when something else moves', () => {
    expect(after(drawn(), move(['end'], at(40, 0)))).toEqual(line)
  })

  test('is forgotten with its connection', () => {
    const gone = (now: Definition) => deleteFlow(now, { process, flow: 'a-b' })

    expect(after(drawn(), gone)).toBeUndefined()
  })
})
