import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { laneOf, outlineOf, type Entry } from '#shared/outline/outline.ts'
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import { arbitraryDrawing } from '../../support/arbitraryDefinition.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { lawRuns } from '../../support/lawRuns.ts'
import {
  boundary,
  define,
  end,
  eventSubProcess,
  fork,
  start,
  task,
} from '../../support/processDefinition.ts'

const timer = { type: 'timer', timer: { duration: 'duration("P1D")' } } as const
const choice = { type: 'exclusiveGateway' } as const

describe('an outline', () => {
  test('has under each way what lies on it alone, and goes on where ways come together', () => {
    expect(
      linesOf({
        elements: {
          start,
          which: { ...choice, default: 'which-b' },
          a: task,
          more: task,
          b: task,
          end,
        },
        flows: ['start -> which -> b -> end', 'which -> a -> more -> end'],
      }),
    ).toEqual(['start', 'which', '  which-a:', '    a', '    more', '  which-b:', '    b', 'end'])
  })

  test('names a way that leads on at once', () => {
    expect(
      linesOf({
        elements: { start, which: choice, a: task, end },
        flows: ['start -> which -> a -> end', 'which -> end'],
      }),
    ).toEqual(['start', 'which', '  which-a:', '    a', '  which-end:', 'end'])
  })

  test('nests ways in ways', () => {
    expect(
      linesOf({
        elements: {
          start,
          outer: fork,
          inner: choice,
          a: task,
          b: task,
          c: task,
          close: fork,
          end,
        },
        flows: [
          'start -> outer -> inner -> a -> close -> end',
          'inner -> b -> close',
          'outer -> c -> close',
        ],
      }),
    ).toEqual([
      'start',
      'outer',
      '  outer-inner:',
      '    inner',
      '      inner-a:',
      '        a',
      '      inner-b:',
      '        b',
      '  outer-c:',
      '    c',
      'close',
      'end',
    ])
  })

  test('comes back over a loop without listing a step twice', () => {
    expect(
      linesOf({
        elements: { start, work: task, again: choice, fix: task, end },
        flows: ['start -> work -> again -> end', 'again -> fix -> work'],
      }),
    ).toEqual(['start', 'work', 'again', '  again-end:', '    end', '  again-fix:', '    fix'])
  })

  test('has what is inside of a part, what happens at its edge, and what waits beside last', () => {
    expect(
      linesOf({
        elements: {
          start,
          ...eventSubProcess('beside', { event: timer }).elements,
          part: { type: 'subProcess' },
          ...inside('part', { begin: start, inner: { type: 'transaction' }, over: end }),
          deep: { type: 'task', parent: 'inner' },
          late: boundary('part', timer),
          remind: task,
          end,
        },
        flows: ['start -> part -> end', 'begin -> inner -> over', 'late -> remind -> end'],
      }),
    ).toEqual([
      'start',
      'part',
      '  begin',
      '  inner',
      '    deep',
      '  over',
      '  late',
      '    remind',
      'end',
      'beside',
      '  besideStart',
      '  besideTask',
      '  besideEnd',
    ])
  })

  test('goes on where a jump lands', () => {
    const link = { type: 'link', link: 'A' } as const
    expect(
      linesOf({
        elements: {
          start,
          jump: { type: 'intermediateThrowEvent', event: link },
          landing: { type: 'intermediateCatchEvent', event: link },
          end,
        },
        flows: ['start -> jump', 'landing -> end'],
      }),
    ).toEqual(['start', 'jump', 'landing', 'end'])
  })

  test('has what undoes a step under the event that asks for it', () => {
    expect(
      linesOf({
        elements: {
          start,
          book: task,
          undone: { ...boundary('book', { type: 'compensation' }), handler: 'cancel' } as never,
          cancel: { type: 'task', isForCompensation: true },
          end,
        },
        flows: ['start -> book -> end'],
      }),
    ).toEqual(['start', 'book', '  undone', '    cancel', 'end'])
  })

  test('lists every step of a drawing that goes nowhere', () => {
    const lines = linesOf({
      elements: {
        a: { type: 'subProcess', parent: 'b' },
        b: { type: 'subProcess', parent: 'a' },
        c: { type: 'task', parent: 'gone' },
        d: task,
        e: task,
      },
      flows: ['c -> c', 'd -> e -> d'],
    })

    expect(lines.map((line) => line.trim()).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('lists a step that an event at its own edge leads to', () => {
    const event = { type: 'compensation' } as const
    const undoing = { type: 'boundaryEvent', interrupting: true, event } as const
    const lines = linesOf({
      elements: {
        undone: { ...undoing, attachedTo: 'book', handler: 'book' },
        other: { ...undoing, attachedTo: 'pay', handler: 'ship' },
        more: { ...undoing, attachedTo: 'ship', handler: 'pay' },
        book: task,
        pay: task,
        ship: task,
      },
      flows: ['book -> undone', 'more -> other'],
    })

    expect(lines.map((line) => line.trim()).toSorted()).toEqual([
      'book',
      'more',
      'other',
      'pay',
      'ship',
      'undone',
    ])
  })

  test('has every step of whatever is drawn exactly once', () => {
    fc.assert(
      fc.property(arbitraryDrawing(), (definition) => {
        for (const process of Object.values(definition.processes)) expectAll(process)
      }),
      lawRuns(20),
    )
    for (const process of Object.values(everyElement().processes)) expectAll(process)
  })

  test('has an event at the edge of a step that is not there, whatever that is called', () => {
    const attachedTo = 'constructor'
    const event = { type: 'error' } as const
    const failed = { type: 'boundaryEvent', attachedTo, interrupting: true, event } as const
    expect(linesOf({ elements: { failed }, flows: [] })).toEqual(['failed'])
  })

  test('knows the lane of a step by what is around it', () => {
    const process = mainOf(
      define({
        elements: {
          part: { type: 'subProcess', lane: 'office' },
          inner: { type: 'task', parent: 'part' },
        },
        flows: [],
        lanes: { office: { title: { de: 'Amt' }, group: 'amt' } },
      }),
    )
    const inner = process.elements['inner']

    expect(inner && laneOf(process, inner)).toBe('office')
  })

  test('of the demo reads as the drawing does', () => {
    const lines = entryLines(outlineOf(mainOf(exampleDefinition())).entries)

    expect(lines.slice(0, 5)).toEqual([
      'start',
      'getPerson',
      '  personUnknown',
      '    clarifyPerson',
      'getDogs',
    ])
    expect(lines.slice(-3)).toEqual(['sendTag', 'notify', 'done'])
  })
})

function linesOf(sketch: Sketch): readonly string[] {
  return entryLines(outlineOf(mainOf(define(sketch))).entries)
}

function entryLines(entries: readonly Entry[], depth = 0): readonly string[] {
  return entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${entry.id}${entry.kind === 'way' ? ':' : ''}`,
    ...entryLines(entry.entries, depth + 1),
  ])
}

function expectAll(process: Process): void {
  const listed = (entries: readonly Entry[]): readonly string[] =>
    entries.flatMap((entry) => [
      ...(entry.kind === 'step' ? [entry.id] : []),
      ...listed(entry.entries),
    ])

  expect(listed(outlineOf(process).entries).toSorted()).toEqual(
    Object.keys(process.elements).toSorted(),
  )
}

function mainOf({ processes }: Definition): Process {
  const { main } = processes
  if (main === undefined) throw new Error('expected a process "main"')
  return main
}
