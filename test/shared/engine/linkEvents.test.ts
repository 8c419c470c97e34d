import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { resolveIncident, runProcess } from '../../support/process.ts'
import { define, end, fork, start, task } from '../../support/processDefinition.ts'

const to = (link: string) =>
  ({ type: 'intermediateThrowEvent', event: { type: 'link', link } }) as const
const from = (link: string) =>
  ({ type: 'intermediateCatchEvent', event: { type: 'link', link } }) as const

describe('link', () => {
  test('goes on at its counterpart, without a flow', () => {
    const definition = define({
      elements: { start, jump: to('A'), land: from('A'), work: task, end },
      flows: ['start -> jump', 'land -> work -> end'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'jump', 'land', 'work', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('is reached from several places, once for each token', () => {
    const definition = define({
      elements: { start, split: fork, one: to('A'), two: to('A'), land: from('A'), end },
      flows: ['start -> split -> one', 'split -> two', 'land -> end'],
    })
    const { completed } = runProcess(definition)

    expect(completed).toEqual(['start', 'split', 'one', 'land', 'two', 'land', 'end', 'end'])
  })

  test('means the counterpart in its own sub-process', () => {
    const definition = define({
      elements: {
        start,
        part: { type: 'subProcess' },
        ...inside('part', { first: start, jump: to('A'), landInside: from('A'), last: end }),
        land: from('A'),
        end,
      },
      flows: ['start -> part -> end', 'first -> jump', 'landInside -> last', 'land -> end'],
    })
    const { completed } = runProcess(definition)

    expect(completed).toEqual(['start', 'first', 'jump', 'landInside', 'last', 'part', 'end'])
  })

  test('without a counterpart stays with an incident', () => {
    const definition = define({ elements: { start, jump: to('A') }, flows: ['start -> jump'] })
    const { instance } = runProcess(definition, [resolveIncident('jump')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'jump', incident: { code: 'incomplete', addressee: 'business' } },
    ])
  })

  test('begins nothing by itself in a process without start events', () => {
    const definition = define({
      elements: { work: task, jump: to('A'), land: from('A'), end },
      flows: ['work -> jump', 'land -> end'],
    })

    expect(runProcess(definition).completed).toEqual(['work', 'jump', 'land', 'end'])
  })
})
