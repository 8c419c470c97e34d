import { describe, expect, test } from 'vitest'
import { toFlow, type ShapeNode } from '#designer/canvas/toFlow.ts'
import { nextOf, previousOf } from '#designer/editing/process.ts'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { define, end, start } from '../../support/processDefinition.ts'

type Elements = Sketch['elements']

const timer = { type: 'timer', timer: { duration: 'duration("P1D")' } } as const
const undoing: Elements = {
  start,
  book: { type: 'task' },
  undone: {
    type: 'boundaryEvent',
    attachedTo: 'book',
    interrupting: true,
    event: { type: 'compensation' },
    handler: 'cancelBooking',
  },
  cancelBooking: { type: 'task', isForCompensation: true },
  end,
}
const jumping: Elements = {
  start,
  jump: { type: 'intermediateThrowEvent', event: { type: 'link', link: 'A' } },
  landing: { type: 'intermediateCatchEvent', event: { type: 'link', link: 'A' } },
  end,
}
const nested: Elements = {
  start,
  part: { type: 'subProcess' },
  begin: { ...start, parent: 'part' },
  inner: { type: 'transaction', parent: 'part' },
  deep: { type: 'task', parent: 'inner' },
  over: { ...end, parent: 'part' },
  late: { type: 'boundaryEvent', attachedTo: 'part', interrupting: true, event: timer },
  beside: { type: 'subProcess', triggeredByEvent: true },
  reminded: { ...start, event: timer, parent: 'beside' },
  end,
}

function drawn(elements: Elements, flows: readonly string[]) {
  return toFlow(define({ elements, flows }), 'main', { language: 'de' })
}

function kinds(elements: Elements, flows: readonly string[]) {
  return Object.fromEntries(drawn(elements, flows).edges.map(({ id, data }) => [id, data?.kind]))
}

describe('the lines of a drawing', () => {
  test('lead from the event that a step is undone to the step that does it', () => {
    const { edges } = drawn(undoing, ['start -> book -> end'])

    expect(edges.find(({ data }) => data?.kind === 'undo')).toMatchObject({
      source: 'undone',
      target: 'cancelBooking',
      selectable: false,
    })
  })

  test('show which way is taken in all other cases, and after a step on a condition', () => {
    const elements: Elements = {
      start,
      step: { type: 'task', default: 'step-b' },
      a: { type: 'task' },
      b: { type: 'inclusiveGateway', default: 'b-end' },
      end,
    }

    expect(
      kinds(elements, [
        'start -> step',
        'step -> a if approved',
        'step -> b',
        'b -> end',
        'b -> a if approved',
      ]),
    ).toEqual({
      'start-step': 'plain',
      'step-a': 'conditional',
      'step-b': 'default',
      'b-end': 'default',
      'b-a': 'plain',
    })
  })

  test('lie over parts of the flow, and parts over the parts around them', () => {
    const shapes = drawn(nested, []).nodes.filter(
      (node): node is ShapeNode => node.type === 'shape',
    )
    const layer = Object.fromEntries(shapes.map(({ id, zIndex }) => [id, zIndex ?? 0]))

    expect(layer['inner']).toBeGreaterThan(layer['part'] ?? 0)
    expect(layer['deep']).toBeGreaterThan(layer['inner'] ?? 0)
  })
})

describe('what is said of a step', () => {
  test.each<[Elements[string], string]>([
    [{ type: 'inclusiveGateway' }, 'x, Einer oder mehrere Wege'],
    [{ type: 'eventBasedGateway' }, 'x, Warten, was zuerst kommt'],
    [{ type: 'eventBasedGateway', instantiate: true }, 'x, Beginn, je nachdem was zuerst kommt'],
    [{ type: 'intermediateThrowEvent', event: { type: 'signal' } }, 'x, Signal geben'],
    [{ type: 'endEvent', event: { type: 'compensation' } }, 'x, Ende mit Rückabwicklung'],
    [
      { type: 'subProcess', loop: { type: 'multiInstance', sequential: true, cardinality: '2' } },
      'x, Teilablauf, je Eintrag, nacheinander',
    ],
    [{ type: 'task', isForCompensation: true }, 'x, Schritt, macht rückgängig'],
    [{ type: 'receiveTask', instantiate: true }, 'x wartet, Beginn durch Nachricht'],
    [{ type: 'sendTask', message: 'reply' }, 'x Antwort, Nachricht senden'],
  ])('%o', (element, said) => {
    const { nodes } = drawn({ x: element }, [])

    expect(nodes.find(({ id }) => id === 'x')?.ariaLabel).toBe(said)
  })
})

describe('the way by keyboard', () => {
  test('leads over a jump and to what undoes a step, and back', () => {
    const main = define({
      elements: { ...jumping, ...undoing },
      flows: ['start -> jump', 'landing -> book -> end'],
    }).processes['main']
    if (main === undefined) throw new Error('define: expected a process "main"')

    expect(nextOf(main, 'jump')).toEqual(['landing'])
    expect(previousOf(main, 'landing')).toEqual(['jump'])
    expect(nextOf(main, 'undone')).toEqual(['cancelBooking'])
    expect(previousOf(main, 'cancelBooking')).toEqual(['undone'])
  })
})
