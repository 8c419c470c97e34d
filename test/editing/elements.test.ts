import { describe, expect, test } from 'vitest'
import { changeKind } from '#designer/editing/commands/changeKind.ts'
import { canConnect } from '#designer/editing/commands/connectElements.ts'
import { deleteAndReconnect, deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { deleteFlow } from '#designer/editing/commands/deleteFlow.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { addMapping } from '#designer/editing/commands/mappingRows.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { setDefaultFlow } from '#designer/editing/commands/updateFlow.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import type { Sketch } from '../../examples/semantics/sketch.ts'
import { define, end, start } from '../support/processDefinition.ts'

type Sketched = Sketch['elements'][string]

const process = 'main'
const elementsOf = (definition: Definition) => definition.processes[process]?.elements ?? {}

const compensation: Sketch = {
  elements: {
    start,
    book: { type: 'task' },
    undone: {
      type: 'boundaryEvent',
      attachedTo: 'book',
      interrupting: true,
      event: { type: 'compensation' },
      handler: 'undo',
    },
    undo: { type: 'task', isForCompensation: true },
    end,
  },
  flows: ['start -> book -> end'],
}

describe('a way for all other cases', () => {
  test.each<[Sketched]>([
    [{ type: 'inclusiveGateway' }],
    [{ type: 'complexGateway' }],
    [{ type: 'userTask' }],
  ])('can be set, and goes with its connection, at %o', (choice) => {
    const before = define({
      elements: { choice, a: { type: 'task' }, b: { type: 'task' } },
      flows: ['choice -> a if approved', 'choice -> b'],
    })

    const set = changed(before, (definition) =>
      setDefaultFlow(definition, { process, flow: 'choice-a' }),
    )
    const gone = changed(set, (definition) => deleteFlow(definition, { process, flow: 'choice-a' }))

    expect(elementsOf(set)['choice']).toMatchObject({ default: 'choice-a' })
    expect(set.processes[process]?.flows['choice-a']).toEqual({ source: 'choice', target: 'a' })
    expect(elementsOf(gone)['choice']).not.toHaveProperty('default')
  })

  test('stays when the gap behind it is closed', () => {
    const before = define({
      elements: {
        choice: { type: 'inclusiveGateway', default: 'choice-a' },
        a: { type: 'task' },
        b: { type: 'task' },
        end,
      },
      flows: ['choice -> a -> end', 'choice -> b if approved'],
    })

    const after = changed(before, (definition) =>
      deleteAndReconnect(definition, { process, elements: ['a'] }),
    )

    expect(elementsOf(after)['choice']).toMatchObject({ default: 'choice-a' })
    expect(after.processes[process]?.flows['choice-a']).toMatchObject({ target: 'end' })
  })
})

describe('deleting', () => {
  test('what undoes a step leaves its event without one', () => {
    const after = changed(define(compensation), (definition) =>
      deleteElements(definition, { process, elements: ['undo'] }),
    )

    expect(elementsOf(after)['undone']).toMatchObject({ event: { type: 'compensation' } })
    expect(elementsOf(after)['undone']).not.toHaveProperty('handler')
  })

  test('a part of the flow takes what is in it along, whatever its kind', () => {
    const before = define({
      elements: {
        start,
        part: { type: 'transaction' },
        inner: { type: 'task', parent: 'part' },
        cancelled: {
          type: 'boundaryEvent',
          attachedTo: 'part',
          interrupting: true,
          event: { type: 'cancel' },
        },
      },
      flows: ['start -> part'],
    })

    const after = changed(before, (definition) =>
      deleteElements(definition, { process, elements: ['part'] }),
    )

    expect(Object.keys(elementsOf(after))).toEqual(['start'])
  })
})

describe('changing the kind of a step', () => {
  const repeated = {
    loop: { type: 'multiInstance', sequential: true, collection: 'list' },
    isForCompensation: true,
    startQuantity: 2,
    foreign: { attributes: { '{vendor}colour': 'red' } },
  } as const

  test('keeps how often and after what it takes place, and what other tools say of it', () => {
    const before = define({ elements: { x: { type: 'task', ...repeated } }, flows: [] })

    const after = changed(before, (definition) =>
      changeKind(definition, { process, element: 'x', kind: 'calculate' }),
    )

    expect(elementsOf(after)['x']).toMatchObject({ type: 'scriptTask', ...repeated })
  })

  test('gives an event nothing that only a step can have', () => {
    const before = define({ elements: { x: { type: 'task', ...repeated } }, flows: [] })

    const after = changed(before, (definition) =>
      changeKind(definition, { process, element: 'x', kind: 'endEvent' }),
    )

    expect(elementsOf(after)['x']).toEqual({
      type: 'endEvent',
      name: { de: 'x' },
      event: { type: 'none' },
      foreign: repeated.foreign,
    })
  })
})

describe('a connection', () => {
  const main = define({
    elements: {
      start,
      step: { type: 'task' },
      jump: { type: 'intermediateThrowEvent', event: { type: 'link', link: 'A' } },
      landing: { type: 'intermediateCatchEvent', event: { type: 'link', link: 'A' } },
      first: { type: 'eventBasedGateway' },
      paid: { type: 'receiveTask', message: 'reply' },
      beside: { type: 'subProcess', triggeredByEvent: true },
      undo: { type: 'task', isForCompensation: true },
      thrown: { type: 'intermediateThrowEvent', event: { type: 'signal' } },
    },
    flows: [],
  }).processes[process]

  test.each([
    ['step', 'jump', true],
    ['jump', 'step', false],
    ['landing', 'step', true],
    ['step', 'landing', false],
    ['first', 'paid', true],
    ['first', 'step', false],
    ['step', 'beside', false],
    ['beside', 'step', false],
    ['step', 'undo', false],
    ['undo', 'step', false],
    ['step', 'thrown', true],
    ['thrown', 'step', true],
  ])('from %s to %s: %s', (source, target, possible) => {
    expect(main && canConnect(main, { source, target })).toBe(possible)
  })
})

test('a new step refers to nothing where there is nothing yet', () => {
  const insert = (kind: 'fetchInformation' | 'callActivity') =>
    changed(
      define({ elements: { start }, flows: [] }),
      (definition) => insertStep(definition, { process, kind, name: { de: 'Neu' } }).definition,
    )

  expect(elementsOf(insert('fetchInformation'))['neu']).not.toHaveProperty('source')
  expect(elementsOf(insert('callActivity'))['neu']).not.toHaveProperty('process')
})

test('a step without content can be renamed', () => {
  const before = define({ elements: { x: { type: 'userTask' } }, flows: [] })

  const after = changed(before, (definition) =>
    renameElement(definition, { process, element: 'x', name: { de: 'Prüfen' } }),
  )

  expect(elementsOf(after)['x']).toEqual({ type: 'userTask', name: { de: 'Prüfen' } })
})

test.each<[what: string, element: Sketched, side: 'input' | 'output', linked: boolean]>([
  [
    'what a thrown message takes along',
    { type: 'endEvent', event: { type: 'message' } },
    'input',
    true,
  ],
  [
    'nothing that a thrown message brings',
    { type: 'endEvent', event: { type: 'message' } },
    'output',
    false,
  ],
  [
    'what a message brings',
    { type: 'intermediateCatchEvent', event: { type: 'message' } },
    'output',
    true,
  ],
  [
    'nothing that a message takes along',
    { type: 'startEvent', event: { type: 'message' } },
    'input',
    false,
  ],
  ['what a step takes', { type: 'callActivity' }, 'input', true],
  ['nothing at a gateway', { type: 'inclusiveGateway' }, 'output', false],
])('a mapping says %s', (...[, element, side, linked]) => {
  const before = define({ elements: { x: element }, flows: [] })

  const { definition, mapping } = addMapping(before, { process, element: 'x', side })

  const found = Object.entries(elementsOf(definition)['x'] ?? {})
  expect(found.some(([key, value]) => key === side && value === mapping)).toBe(linked)
})
