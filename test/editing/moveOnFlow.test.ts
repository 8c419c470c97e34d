import { describe, expect, test } from 'vitest'
import { mayMoveOnFlow, moveOnFlow, wayAlong } from '#designer/editing/commands/moveOnFlow.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { inside } from '../../examples/semantics/sketch.ts'
import { changed } from '../support/change.ts'
import { boundary, define, end, start, task } from '../support/processDefinition.ts'

const process = 'main'
const choice = { type: 'exclusiveGateway' } as const

const row = define({
  elements: { start, a: task, b: task, c: task, end },
  flows: ['start -> a -> b -> c -> end'],
})
const branched = define({
  elements: { start, a: task, which: { ...choice, default: 'which-no' }, yes: task, no: task, end },
  flows: ['start -> a -> which -> no -> end', 'which -> yes if approved', 'yes -> end'],
})
const timer = { type: 'timer', timer: { duration: 'duration("P1D")' } } as const

describe('a step moves', () => {
  test('up, before the one that was before it', () => {
    const after = changed(row, (now) => along(now, 'b', 'up'))

    expect(waysOf(after).toSorted()).toEqual(['a c', 'b a', 'c end', 'start b'])
  })

  test('down, behind the one that was behind it, and back again', () => {
    const after = changed(row, (now) => along(now, 'b', 'down'))

    expect(waysOf(after).toSorted()).toEqual(['a c', 'b end', 'c b', 'start a'])
    expect(waysOf(along(after, 'b', 'up')).toSorted()).toEqual(waysOf(row).toSorted())
  })

  test('no further than the beginning and the end', () => {
    expect(wayAlong(mainOf(row), 'a', 'up')).toBeUndefined()
    expect(wayAlong(mainOf(row), 'c', 'down')).toBeUndefined()
  })

  test('onto a branch, whose condition stays the condition of the branch', () => {
    const after = changed(branched, (now) =>
      moveOnFlow(now, { process, flow: 'which-yes', element: 'a' }),
    )

    expect(mainOf(after).flows['which-yes']).toMatchObject({ target: 'a', condition: 'approved' })
    expect(waysOf(after)).toContain('a yes')
    expect(waysOf(after)).toContain('start which')
  })

  test('out of a branch, which keeps being the one for all other cases', () => {
    const after = changed(branched, (now) => along(now, 'no', 'up'))

    expect(mainOf(after).elements['which']).toMatchObject({ default: 'which-no' })
    expect(mainOf(after).flows['which-no']).toMatchObject({ target: 'end' })
    expect(waysOf(after)).toEqual(expect.arrayContaining(['a no', 'no which']))
  })

  test('into a part of the flow with what is attached to it', () => {
    const parted = define({
      elements: {
        start,
        a: task,
        late: boundary('a', timer),
        part: { type: 'subProcess' },
        ...inside('part', { begin: start, over: end }),
        end,
      },
      flows: ['start -> a -> part -> end', 'begin -> over'],
    })

    const after = changed(parted, (now) =>
      moveOnFlow(now, { process, flow: 'begin-over', element: 'a' }),
    )

    expect(mainOf(after).elements['a']).toMatchObject({ parent: 'part' })
    expect(mainOf(after).elements['late']).toMatchObject({ parent: 'part' })
    expect(waysOf(after).toSorted()).toEqual(['a over', 'begin a', 'part end', 'start part'])
    expect(mayMoveOnFlow(mainOf(parted), 'begin-over', 'part')).toBe(false)
  })

  test.each([
    ['a beginning', 'start', 'b-c'],
    ['an end', 'end', 'a-b'],
    ['a step onto a way of its own', 'b', 'a-b'],
    ['a step onto a way that is not there', 'b', 'gone'],
  ])('never: %s', (_, element, flow) => {
    expect(moveOnFlow(row, { process, flow, element })).toBe(row)
  })

  test('to where it covers nothing', () => {
    const after = moveOnFlow(branched, { process, flow: 'yes-end', element: 'a' })
    const { a, ...others } = geometryOf(after, process).elements

    expect(a && Object.entries(others).filter(([, box]) => overlaps(box, a))).toEqual([])
  })
})

function along(definition: Definition, element: string, direction: 'up' | 'down'): Definition {
  const flow = wayAlong(mainOf(definition), element, direction)
  if (flow === undefined) throw new Error(`${element}: expected a way to move along`)
  return moveOnFlow(definition, { process, flow, element })
}

function mainOf({ processes }: Definition): Process {
  const { main } = processes
  if (main === undefined) throw new Error('expected a process "main"')
  return main
}

function waysOf(definition: Definition): readonly string[] {
  return Object.values(mainOf(definition).flows).map(({ source, target }) => `${source} ${target}`)
}
