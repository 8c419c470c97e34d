import { describe, expect, test } from 'vitest'
import { groupElements, type GroupRefusal } from '#designer/editing/commands/groupElements.ts'
import { setExpanded } from '#designer/editing/commands/setExpanded.ts'
import { ungroupElements, type UngroupRefusal } from '#designer/editing/commands/ungroupElements.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { sheetOf, shownIn } from '#designer/editing/shown.ts'
import { withMoved } from '#designer/editing/moving.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Sketch } from '../../examples/semantics/sketch.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'
import { define } from '../support/processDefinition.ts'

const names = { part: { de: 'Teil' }, start: { de: 'Beginn' }, end: { de: 'Ende' } }
const none = { type: 'none' } as const
const timer = { type: 'timer', timer: { duration: '"P1D"' } } as const

function grouped(definition: Definition, elements: readonly string[]): Definition {
  return changed(definition, (now) => {
    const done = groupElements(now, { process: 'main', elements, names })
    if ('refused' in done) throw new Error(`grouped: refused as ${done.refused}`)
    return done.definition
  })
}

function ungrouped(definition: Definition, element: string): Definition {
  return changed(definition, (now) => {
    const done = ungroupElements(now, { process: 'main', element })
    if ('refused' in done) throw new Error(`ungrouped: refused as ${done.refused}`)
    return done.definition
  })
}

const row = define({
  elements: {
    start: { type: 'startEvent', event: none },
    a: { type: 'task' },
    late: { type: 'boundaryEvent', attachedTo: 'a', interrupting: true, event: timer },
    b: { type: 'task' },
    c: { type: 'task' },
    end: { type: 'endEvent', event: none },
  },
  flows: ['start -> a -> b -> c -> end', 'late -> c'],
})

describe('steps as a part of the flow', () => {
  test('the part has a beginning and an end, and stands in their place', () => {
    const after = grouped(row, ['a', 'b'])
    const { elements = {}, flows = {} } = after.processes['main'] ?? {}

    expect(elements).toMatchObject({
      a: { parent: 'teil' },
      late: { parent: 'teil', attachedTo: 'a' },
      b: { parent: 'teil' },
      teil: { type: 'subProcess', name: { de: 'Teil' } },
      teilStart: { type: 'startEvent', parent: 'teil' },
      teilEnd: { type: 'endEvent', parent: 'teil' },
    })
    expect(Object.values(flows).map(({ source, target }) => `${source} ${target}`)).toEqual([
      'start teil',
      'a b',
      'b teilEnd',
      'c end',
      'late teilEnd',
      'teilStart a',
      'teil c',
    ])
  })

  test('dissolved again, it is the flow that it was', () => {
    const after = ungrouped(grouped(row, ['a', 'b']), 'teil')

    expect(after.processes).toEqual(row.processes)
  })

  test('nothing outside stands on the part', () => {
    const { elements } = geometryOf(grouped(row, ['a', 'b']), 'main')
    const part = elements['teil']

    expect(
      part && ['start', 'c', 'end'].filter((id) => elements[id] && overlaps(part, elements[id])),
    ).toEqual([])
  })

  test('a part of a service can be checked as before, and back', () => {
    const before = exampleDefinition()
    const after = grouped(before, ['basis', 'category', 'assess', 'compute'])
    const errors = (definition: Definition) =>
      lint(definition)
        .filter(({ severity }) => severity === 'error')
        .map(({ id }) => id)

    expect(errors(after)).toEqual(errors(before))
    expect(ungrouped(after, 'teil').processes).toEqual(before.processes)
  })

  test.each<[GroupRefusal, readonly string[], Sketch]>([
    [
      'nothing',
      ['x'],
      {
        elements: {
          h: { type: 'task' },
          x: { type: 'boundaryEvent', attachedTo: 'h', interrupting: true, event: timer },
        },
        flows: [],
      },
    ],
    [
      'start',
      ['s', 'a'],
      {
        elements: { s: { type: 'startEvent', event: none }, a: { type: 'task' } },
        flows: ['s -> a'],
      },
    ],
    [
      'end',
      ['a', 'e'],
      {
        elements: { a: { type: 'task' }, e: { type: 'endEvent', event: { type: 'terminate' } } },
        flows: ['a -> e'],
      },
    ],
    [
      'end',
      ['a', 'e'],
      {
        elements: {
          a: { type: 'exclusiveGateway' },
          e: { type: 'endEvent', event: none },
          b: { type: 'task' },
        },
        flows: ['a -> e', 'a -> b'],
      },
    ],
    [
      'entries',
      ['a', 'b'],
      {
        elements: { x: { type: 'task' }, a: { type: 'task' }, b: { type: 'task' } },
        flows: ['x -> a', 'x -> b'],
      },
    ],
    [
      'exits',
      ['a'],
      {
        elements: { a: { type: 'task' }, b: { type: 'task' }, c: { type: 'task' } },
        flows: ['a -> b', 'a -> c'],
      },
    ],
    [
      'scopes',
      ['a', 'b'],
      {
        elements: {
          p: { type: 'subProcess' },
          a: { type: 'task', parent: 'p' },
          b: { type: 'task' },
        },
        flows: [],
      },
    ],
    [
      'eventGateway',
      ['w'],
      {
        elements: { g: { type: 'eventBasedGateway' }, w: { type: 'receiveTask' } },
        flows: ['g -> w'],
      },
    ],
    [
      'byEvent',
      ['p'],
      { elements: { p: { type: 'subProcess', triggeredByEvent: true } }, flows: [] },
    ],
    [
      'undoing',
      ['a'],
      {
        elements: {
          a: { type: 'task' },
          u: {
            type: 'boundaryEvent',
            attachedTo: 'a',
            interrupting: true,
            event: { type: 'compensation' },
            handler: 'h',
          },
          h: { type: 'task', isForCompensation: true },
        },
        flows: [],
      },
    ],
    [
      'jump',
      ['j'],
      {
        elements: {
          j: { type: 'intermediateThrowEvent', event: { type: 'link', link: 'L' } },
          l: { type: 'intermediateCatchEvent', event: { type: 'link', link: 'L' } },
        },
        flows: [],
      },
    ],
    [
      'lanes',
      ['a', 'b'],
      {
        elements: { a: { type: 'task', lane: 'one' }, b: { type: 'task', lane: 'two' } },
        flows: [],
        lanes: { one: { title: { de: '1' }, group: '1' }, two: { title: { de: '2' }, group: '2' } },
      },
    ],
  ])('is refused: %s of %j', (refused, elements, sketch) => {
    expect(groupElements(define(sketch), { process: 'main', elements, names })).toEqual({ refused })
  })

  const inPart = (more: Sketch['elements'], flows: readonly string[] = []): Sketch => ({
    elements: {
      x: { type: 'task' },
      p: { type: 'subProcess' },
      a: { type: 'task', parent: 'p' },
      y: { type: 'task' },
      ...more,
    },
    flows: ['x -> p', 'p -> y', ...flows],
  })

  test.each<[UngroupRefusal, Sketch]>([
    ['noPart', { elements: { p: { type: 'task' } }, flows: [] }],
    ['kind', inPart({ p: { type: 'transaction' } })],
    [
      'repeats',
      inPart({ p: { type: 'subProcess', loop: { type: 'standard', testBefore: true } } }),
    ],
    [
      'attached',
      inPart({ t: { type: 'boundaryEvent', attachedTo: 'p', interrupting: true, event: timer } }),
    ],
    ['ownData', inPart({ p: { type: 'subProcess', properties: ['own'] } })],
    ['byEvent', inPart({ e: { type: 'subProcess', parent: 'p', triggeredByEvent: true } })],
    ['start', inPart({ b: { type: 'task', parent: 'p' } })],
    ['start', inPart({ s: { type: 'startEvent', parent: 'p', event: timer } }, ['s -> a'])],
    [
      'end',
      inPart({ e: { type: 'endEvent', parent: 'p', event: { type: 'terminate' } } }, ['a -> e']),
    ],
    ['exits', inPart({ z: { type: 'task' } }, ['p -> z'])],
  ])('is not dissolved: %s', (refused, sketch) => {
    expect(ungroupElements(define(sketch), { process: 'main', element: 'p' })).toEqual({ refused })
  })

  test('with nothing between its beginning and its end, the way leads past it', () => {
    const bare = define({
      elements: {
        a: { type: 'task' },
        part: { type: 'subProcess' },
        begin: { type: 'startEvent', event: none, parent: 'part' },
        over: { type: 'endEvent', event: none, parent: 'part' },
        b: { type: 'task' },
      },
      flows: ['a -> part -> b', 'begin -> over'],
    })
    const { main } = ungrouped(bare, 'part').processes

    expect(Object.values(main?.flows ?? {})).toMatchObject([{ source: 'a', target: 'b' }])
  })

  test('without a beginning of its own it is entered where no way leads to', () => {
    const after = ungrouped(define(inPart({}, [])), 'p')
    const flows = Object.values(after.processes['main']?.flows ?? {})

    expect(flows.map(({ source, target }) => `${source} ${target}`)).toEqual(['x a', 'a y'])
  })
})

describe('a part of the flow on the drawing', () => {
  const open = grouped(row, ['a', 'b'])
  const closed = changed(open, (now) =>
    setExpanded(now, { process: 'main', element: 'teil', expanded: false }),
  )
  const shown = (definition: Definition, inside?: string): readonly string[] =>
    Object.keys(shownIn(definition, { process: 'main', inside }).processes['main']?.elements ?? {})

  test('closed hides what is inside, and opens as large as that needs', () => {
    const again = changed(closed, (now) =>
      setExpanded(now, { process: 'main', element: 'teil', expanded: true }),
    )
    const box = (definition: Definition) => geometryOf(definition, 'main').elements['teil']

    expect(shown(closed)).toEqual(['start', 'c', 'end', 'teil'])
    expect(box(closed)).toMatchObject({ width: 128, height: 68 })
    expect(box(again)).toMatchObject({ width: box(open)?.width, height: box(open)?.height })
    expect(shown(again)).toEqual(shown(open))
    expect(closed.processes).toEqual(open.processes)
  })

  test('looked into shows what is inside, and nothing else', () => {
    expect(shown(closed, 'teil')).toEqual(['a', 'late', 'b', 'teilStart', 'teilEnd'])
    expect(shown(open, 'teil')).toEqual(shown(closed, 'teil'))
    expect(sheetOf(closed, 'main', 'a')).toBe('teil')
    expect(sheetOf(open, 'main', 'a')).toBeUndefined()
  })

  test('a sheet is the same however often it is taken out', () => {
    const sheet = shownIn(closed, { process: 'main', inside: 'teil' })

    expect(shown(sheet)).toEqual(shown(closed, 'teil'))
    expect(shown(shownIn(closed, { process: 'main' }))).toEqual(shown(closed))
    const main = (inside?: string) => shownIn(closed, { process: 'main', inside }).processes['main']
    expect(main('teil')).toBe(main('teil'))
  })

  test('what stands on a sheet of its own belongs to whom its part belongs', () => {
    const open = define({
      elements: {
        part: { type: 'subProcess', lane: 'office' },
        inner: { type: 'task', parent: 'part', lane: 'office' },
        other: { type: 'task', lane: 'court' },
      },
      flows: [],
      lanes: {
        office: { title: { de: 'Amt' }, group: 'a' },
        court: { title: { de: 'Gericht' }, group: 'b' },
      },
    })
    const closed = changed(open, (now) =>
      setExpanded(now, { process: 'main', element: 'part', expanded: false }),
    )
    const by = { x: 0, y: 400 }
    const moved = withMoved(closed, 'main', new Map([['inner', by]]))
    const { definition, element } = insertStep(closed, {
      process: 'main',
      kind: 'checkFormally',
      name: { de: 'Neu' },
      parent: 'part',
      at: { x: 100, y: 400 },
    })

    expect(moved.processes['main']?.elements['inner']?.lane).toBe('office')
    expect(definition.processes['main']?.elements[element]).toMatchObject({
      parent: 'part',
      lane: 'office',
    })
  })

  test('what is no part any more shows the whole', () => {
    expect(shown(open, 'gone')).toEqual(shown(open))
  })
})
