import { describe, expect, test } from 'vitest'
import { inside, processOf, type Sketch } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
  nth,
  resolveIncident,
  runProcess,
  sendMessage,
} from '../../support/process.ts'
import {
  ask,
  boundary,
  define,
  end,
  form,
  fork,
  mapping,
  question,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const mappings = {
  ten: mapping({ count: 'count * 10' }),
  up: mapping({ count: 'result' }),
  note: mapping({ note: 'result' }),
  tell: mapping({ name: 'result' }),
  both: mapping({ count: 'result', note: 'result' }),
}
const plusOne = { type: 'scriptTask', script: 'count + 1' } as const

/** A sub-process in a sub-process. */
function nested(elements: Sketch['elements'], outer: object, inner: object) {
  return define(
    {
      elements: {
        start,
        outer: { type: 'subProcess', ...outer },
        ...inside('outer', { a: start, inner: { type: 'subProcess', ...inner }, z: end }),
        ...inside('inner', { b: start, ...elements, y: end }),
        end,
      },
      flows: [
        'start -> outer -> end',
        'a -> inner -> z',
        `b -> ${Object.keys(elements).join(' -> ')} -> y`,
      ],
    },
    { mappings },
  )
}

describe('what a sub-process holds of its own', () => {
  test('hides the case data of the same name from what is inside, and is written there', () => {
    const definition = nested({ add: { ...plusOne, output: 'up' } }, { input: 'ten' }, {})
    const { instance } = runProcess(definition, [], { data: { count: 4 } })

    expect(dataOf(instance)).toEqual({ count: 4 })
  })

  test('is the nearest: an inner one hides an outer one', () => {
    const definition = nested(
      { add: { ...plusOne, output: 'up' } },
      { input: 'ten', output: 'out' },
      { input: 'ten' },
    )
    const { instance } = runProcess(
      {
        ...definition,
        mappings: { ...definition.mappings, out: mapping({ amount: 'result.count' }) },
      },
      [],
      { data: { count: 4 } },
    )

    expect(dataOf(instance)).toEqual({ count: 4, amount: '40.00' })
  })

  test('is null at first, and gone when the sub-process has ended', () => {
    const properties = { properties: ['note'] }
    const definition = nested(
      {
        read: { type: 'scriptTask', script: 'note = null', output: 'note' },
        tell: { type: 'scriptTask', script: 'string(note)', output: 'tell' },
      },
      properties,
      {},
    )
    const { instance, events } = runProcess(definition)

    expect(dataOf(instance)).toEqual({ name: 'true' })
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'dataWritten', values: { note: true } }),
    )
  })

  test('begins anew each time the sub-process does', () => {
    const definition = define(
      {
        elements: {
          start,
          merge: { type: 'exclusiveGateway' },
          part: { type: 'subProcess', properties: ['note'] },
          ...inside('part', {
            a: start,
            add: { type: 'scriptTask', script: 'if note = null then 1 else 2', output: 'note' },
            count: { type: 'scriptTask', script: 'count + note', output: 'up' },
            z: end,
          }),
          again: { type: 'exclusiveGateway' },
          end,
        },
        flows: [
          'start -> merge -> part -> again',
          'a -> add -> count -> z',
          'again -> merge if count < 3',
          'again -> end',
        ],
      },
      { mappings },
    )
    const { instance } = runProcess(definition, [], { data: { count: 0 } })

    expect(dataOf(instance)).toEqual({ count: 3 })
  })

  test('is written by people too, and by what events bring', () => {
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess', input: 'ten' },
          ...inside('part', {
            a: start,
            ask: { ...ask, form: 'count' },
            wait: {
              type: 'intermediateCatchEvent',
              event: { type: 'message', message: 'reply' },
              output: 'both',
            },
            tell: { type: 'scriptTask', script: 'string(count)', output: 'tell' },
            z: end,
          }),
          end,
        } as never,
        flows: ['start -> part -> end', 'a -> ask -> wait -> tell -> z'],
      },
      {
        forms: { form: form(), count: form(question('count')) },
        mappings: { ...mappings, both: mapping({ count: 'count + result.more' }) },
      },
    )
    const { instance } = runProcess(
      definition,
      [completeTask('ask', { count: 5 }), sendMessage('wait', { more: 2 })],
      { data: { count: 1 } },
    )

    expect(dataOf(instance)).toEqual({ count: 1, name: '7' })
  })

  test('is seen at the boundary of what is inside, not at its own', () => {
    const at = (host: string, parent: object) =>
      boundary(host, { type: 'conditional', condition: 'count > 30' }, parent)
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess', input: 'ten' },
          ...inside('part', { a: start, wait: ask, z: end }),
          inner: at('wait', { parent: 'part' }),
          outer: at('part', {}),
          end,
        },
        flows: ['start -> part -> end', 'a -> wait -> z', 'inner -> z', 'outer -> end'],
      },
      { mappings },
    )
    const { completed } = runProcess(definition, [], { data: { count: 4 } })

    expect(completed).toEqual(['start', 'a', 'inner', 'z', 'part', 'end'])
  })
})

describe('what a run of a loop holds of its own', () => {
  const data = {
    list: { type: 'array', items: { type: 'string' } },
    results: { type: 'array', items: { type: 'string' } },
    count: { type: 'integer' },
    name: { type: 'string' },
  } as const

  test('is its item, its number and the properties, apart from those of the other runs', () => {
    const definition = define(
      {
        elements: {
          start,
          each: {
            type: 'subProcess',
            properties: ['note'],
            loop: {
              type: 'multiInstance',
              sequential: false,
              collection: 'list',
              item: 'guest',
              output: { collection: 'results', element: 'result.note' },
            },
          },
          ...inside('each', {
            a: start,
            first: { ...work, output: 'note' },
            second: {
              type: 'scriptTask',
              script: 'string(loopCounter) + guest + note',
              output: 'note',
            },
            z: end,
          }),
          end,
        } as never,
        flows: ['start -> each -> end', 'a -> first -> second -> z'],
      },
      { data, mappings },
    )
    const { instance } = runProcess(
      definition,
      [nth(1, completeJob('first', 'y')), completeJob('first', 'x')],
      { data: { list: ['A', 'B'] } },
    )

    expect(dataOf(instance)).toEqual({ list: ['A', 'B'], results: ['1Ax', '2By'] })
  })

  test('hides the case data of the same name, and writing to it leaves that alone', () => {
    const definition = define(
      {
        elements: {
          start,
          each: {
            type: 'scriptTask',
            script: 'name + "!"',
            output: 'tell',
            loop: {
              type: 'multiInstance',
              sequential: true,
              collection: 'list',
              item: 'name',
              output: { collection: 'results', element: 'name' },
            },
          },
          end,
        } as never,
        flows: ['start -> each -> end'],
      },
      { data, mappings },
    )
    const { instance } = runProcess(definition, [], { data: { list: ['A', 'B'], name: 'me' } })

    expect(dataOf(instance)).toEqual({ list: ['A', 'B'], name: 'me', results: ['A!', 'B!'] })
  })

  test('is mapped to the input of each run', () => {
    const definition = define(
      {
        elements: {
          start,
          each: {
            type: 'callActivity',
            process: 'called',
            input: 'give',
            loop: {
              type: 'multiInstance',
              sequential: false,
              collection: 'list',
              item: 'guest',
              output: { collection: 'results', element: 'result.name' },
            },
          },
          end,
        } as never,
        flows: ['start -> each -> end'],
      },
      {
        data,
        mappings: { ...mappings, give: mapping({ name: 'guest' }) },
        processes: {
          called: processOf({
            elements: {
              a: start,
              shout: { type: 'scriptTask', script: 'name + "!"', output: 'tell' },
              z: end,
            },
            flows: ['a -> shout -> z'],
          }),
        },
      },
    )
    const { instance } = runProcess(definition, [], { data: { list: ['A', 'B'], name: 'me' } })

    expect(dataOf(instance)).toEqual({ list: ['A', 'B'], name: 'me', results: ['A!', 'B!'] })
  })
})

describe('what is no name of the case data or of something around', () => {
  test.each([
    ['a sub-process that has it', { type: 'subProcess', properties: ['note'] }],
    ['a task', { ...task }],
  ])('is not written beside the case data behind %s', (_, before) => {
    const definition = define(
      {
        elements: {
          start,
          before: before as never,
          write: { type: 'scriptTask', script: '1', output: 'note' },
          end,
        },
        flows: ['start -> before -> write -> end'],
      },
      { mappings },
    )
    const { instance } = runProcess(definition, [resolveIncident('write')])

    expect(dataOf(instance)).toEqual({})
    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'write', incident: { code: 'invalidData' } },
    ])
  })

  test('is not written by a task that has it as its own, because nothing of the task is left', () => {
    const definition = define(
      {
        elements: {
          start,
          write: { type: 'scriptTask', script: '1', output: 'both', properties: ['note'] },
          end,
        },
        flows: ['start -> write -> end'],
      },
      { mappings },
    )
    const { instance } = runProcess(definition)

    expect(dataOf(instance)).toEqual({ count: 1 })
    expect(instance.status).toBe('completed')
  })
})

describe('input mapping', () => {
  test.each([
    ['a script', { type: 'scriptTask', script: 'double + 1', output: 'up' }, 9],
    [
      'a decision',
      { type: 'businessRuleTask', decision: 'next', authorisedBy: '§ 1 TestG', output: 'take' },
      9,
    ],
  ])('names what %s sees beside the case data', (_, element, count) => {
    const definition = define(
      {
        elements: { start, each: { ...element, input: 'double' } as never, end },
        flows: ['start -> each -> end'],
      },
      {
        mappings: {
          ...mappings,
          double: mapping({ double: 'count * 2' }),
          take: mapping({ count: 'result.next' }),
        },
        decisions: {
          next: {
            title: { de: 'Nächste' },
            hitPolicy: 'unique',
            inputs: [],
            outputs: [{ id: 'next', label: { de: 'Nächste' }, schema: { type: 'integer' } }],
            rows: [{ id: 'one', when: {}, then: { next: 'double + 1' } }],
          },
        },
      },
    )
    const { instance } = runProcess(definition, [], { data: { count: 4 } })

    expect(dataOf(instance)).toEqual({ count })
  })

  test('that yields nothing usable stays with an incident', () => {
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess', input: 'bad' },
          ...inside('part', { a: start }),
          end,
        },
        flows: ['start -> part -> end'],
      },
      { mappings: { bad: mapping({ count: '"many"' }) } },
    )
    const { instance } = runProcess(definition, [resolveIncident('part')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'part', incident: { code: 'invalidData', addressee: 'business' } },
    ])
  })
})

test('branches that write one name leave what was written last', () => {
  const definition = define(
    {
      elements: {
        start,
        split: fork,
        a: { ...work, output: 'up' },
        b: { ...work, output: 'up' },
        join: fork,
        end,
      },
      flows: ['start -> split -> a -> join -> end', 'split -> b -> join'],
    },
    { mappings },
  )
  const { instance } = runProcess(definition, [completeJob('b', 2), completeJob('a', 1)])

  expect(dataOf(instance)).toEqual({ count: 1 })
})
