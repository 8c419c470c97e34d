import { describe, expect, test } from 'vitest'
import { originAt, dataOf, openTasks } from '#shared/engine/instance.ts'
import { command, completeTask, runProcess, waitAt } from '../../support/process.ts'
import { define, end, form, mapping, question, start } from '../../support/processDefinition.ts'

const lanes = {
  citizen: { title: { de: 'Bürger' }, group: 'citizen' },
  office: { title: { de: 'Amt' }, group: 'kaemmerei/steuern' },
}

const definition = define(
  {
    elements: { start, ask: { type: 'userTask', form: 'dog', lane: 'citizen', due: 'P14D' }, end },
    flows: ['start -> ask -> end'],
    lanes,
  },
  {
    forms: {
      dog: {
        ...form(
          question('name'),
          question('approved', { widget: 'checkbox', required: false }),
          question('count', { visible: 'approved = true' }),
          question('amount', {
            required: false,
            check: { condition: 'answer > 0', message: { de: 'Der Betrag ist zu klein.' } },
          }),
        ),
        remark: { path: 'remark', question: { de: 'Möchten Sie uns noch etwas mitteilen?' } },
      },
    },
  },
)

describe('user task', () => {
  test('opens a task for the group of its lane, with a due date', () => {
    const { instance, effects } = runProcess(definition)

    expect(openTasks(instance)).toMatchObject([{ element: 'ask', form: 'dog', group: 'citizen' }])
    expect(effects).toEqual([
      {
        type: 'openTask',
        taskId: 'case:5',
        generation: 1,
        element: 'ask',
        form: 'dog',
        group: 'citizen',
        dueAt: '2026-01-29T08:00:00.000Z',
      },
    ])
  })

  test.each([
    [{ born: '2026-01-31' }, '2026-03-02T00:00:00.000Z'],
    [{}, undefined],
  ])('is due on the last day of a deadline, with %o: %s', (data, dueAt) => {
    const title = { de: 'Frist' }
    const withDeadline = define(
      {
        elements: { start, ask: { type: 'userTask', form: 'form', deadline: 'reply' }, end },
        flows: ['start -> ask -> end'],
      },
      { deadlines: { reply: { title, legalBasis: '§ 1', start: 'born', period: 'P1M' } } },
    )

    const { instance } = runProcess(withDeadline, [], { data })

    expect(openTasks(instance)[0]?.dueAt).toBe(dueAt)
  })

  test('writes the answers into the case data with their origin and goes on', () => {
    const { instance, effects } = runProcess(definition, [
      completeTask('ask', { name: 'Bello', amount: '12.5' }),
    ])

    expect(dataOf(instance)).toEqual({ name: 'Bello', amount: '12.50' })
    expect(originAt(instance, 'name')).toEqual({
      kind: 'citizen',
      from: 'citizen',
      element: 'ask',
      at: '2026-01-15T08:00:00.000Z',
    })
    expect(effects).toEqual([
      { type: 'closeTask', taskId: 'case:5' },
      { type: 'endInstance', status: 'completed' },
    ])
  })

  test.each([
    ['a value that nobody asks for', { name: 'A', born: '2020-01-01' }, 'born'],
    ['a value for a hidden question', { name: 'A', count: 1 }, 'count'],
    ['a value of the wrong kind', { name: 'A', approved: true, count: 'many' }, 'count'],
    ['a value that is too long', { name: 'x'.repeat(21) }, 'name'],
    ['a value that breaks the condition', { name: 'A', amount: '-1.00' }, 'amount'],
    ['a missing answer', {}, 'name'],
    ['an answer left empty', { name: '' }, 'name'],
    [
      'a missing answer to a question that has become visible',
      { name: 'A', approved: true },
      'count',
    ],
    ['a path that does not exist', { name: 'A', 'no.such': 1 }, 'no.such'],
    ['the whole object above a question', { name: 'A', __proto__x: {} }, '__proto__x'],
  ])('refuses %s and says where', (_, values, path) => {
    const { rejection, instance } = runProcess(definition, [completeTask('ask', values)])

    expect(rejection).toMatchObject({ code: 'valuesNotAccepted', problems: [{ path }] })
    expect(dataOf(instance)).toEqual({})
  })

  test('takes one of the options offered, also of those that depend on the case', () => {
    const choosing = define(
      {
        elements: { start, ask: { type: 'userTask', form: 'choose' }, end },
        flows: ['start -> ask -> end'],
      },
      {
        data: { known: { type: 'array', items: { type: 'string' } }, chosen: { type: 'string' } },
        forms: {
          choose: form(
            question('chosen', {
              widget: 'radio',
              optionsFrom: 'for k in known return { value: k, label: k }',
            }),
          ),
        },
      },
    )
    const choose = (chosen: string) =>
      runProcess(choosing, [completeTask('ask', { chosen })], { data: { known: ['a', 'b'] } })

    expect(choose('b').instance.status).toBe('completed')
    expect(choose('c').rejection).toMatchObject({
      code: 'valuesNotAccepted',
      problems: [{ path: 'chosen' }],
    })
  })

  test('takes free text as data, and only where the form asks for it', () => {
    const { instance } = runProcess(definition, [
      completeTask('ask', { name: 'Bello', remark: 'Der Hund ist blind.' }),
    ])

    expect(dataOf(instance)['remark']).toBe('Der Hund ist blind.')
  })

  test('notes what a clerk corrected', () => {
    const review = define(
      {
        elements: { start, review: { type: 'userTask', form: 'check', lane: 'office' }, end },
        flows: ['start -> review -> end'],
        lanes,
      },
      { forms: { check: form(question('name')) } },
    )
    const { instance } = runProcess(
      review,
      [completeTask('review', { name: 'Anna' }, { group: 'kaemmerei/steuern' })],
      { data: { name: 'Ana' } },
    )

    expect(originAt(instance, 'name')).toMatchObject({
      kind: 'clerk',
      from: 'kaemmerei/steuern',
      corrects: 'start:start',
    })
  })

  test('applies an output mapping to the answers', () => {
    const doubled = define(
      {
        elements: { start, ask: { type: 'userTask', form: 'ask', output: 'double' }, end },
        flows: ['start -> ask -> end'],
      },
      {
        data: {
          dog: { type: 'object', properties: { name: { type: 'string' } } },
          count: { type: 'integer' },
        },
        forms: { ask: form(question('dog.name', { required: false })) },
        mappings: { double: mapping({ count: 'string length(result.dog.name)' }) },
      },
    )
    const { instance } = runProcess(doubled, [completeTask('ask', { 'dog.name': 'Bello' })])

    expect(dataOf(instance)).toEqual({ dog: { name: 'Bello' }, count: 5 })
  })

  test('keeps a claimed task from others until it is returned', () => {
    const claim = (by: string) => command({ type: 'claimTask', taskId: 'case:5', by })
    const giveBack = (by: string) => command({ type: 'releaseTask', taskId: 'case:5', by })

    const claimed = runProcess(definition, [claim('deniz'), claim('thomas')])

    expect(claimed.rejection).toEqual({ code: 'taskClaimedByAnother', taskId: 'case:5' })
    expect(waitAt(claimed.instance, 'ask')).toMatchObject({ assignee: 'deniz' })
    expect(runProcess(definition, [claim('deniz'), giveBack('thomas')]).rejection).toBeDefined()

    const { rejection, effects } = runProcess(definition, [
      claim('deniz'),
      giveBack('deniz'),
      claim('thomas'),
    ])

    expect(rejection).toBeUndefined()
    expect(effects).toEqual([{ type: 'assignTask', taskId: 'case:5', assignee: 'thomas' }])
  })

  test('refuses an answer to another generation or to a task that is closed', () => {
    expect(
      runProcess(definition, [completeTask('ask', { name: 'A' }, { generation: 7 })]).rejection,
    ).toEqual({ code: 'staleGeneration', id: 'case:5', expected: 1, found: 7 })
    expect(
      runProcess(definition, [completeTask('ask', { name: 'A' }, { taskId: 'case:9' })]).rejection,
    ).toEqual({ code: 'taskNotOpen', taskId: 'case:9' })
  })
})
