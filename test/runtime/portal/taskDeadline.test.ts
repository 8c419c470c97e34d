import { expect, test } from 'vitest'
import { contextOf } from '#shared/engine/context.ts'
import { openTasks } from '#shared/engine/instance.ts'
import { taskDeadline } from '#runtime/portal/taskDeadline.ts'
import { runProcess } from '../../support/process.ts'
import { define, end, start } from '../../support/processDefinition.ts'

const reply = { title: { de: 'Frist' }, legalBasis: '§ 1', start: 'born', period: 'P1M' }
const environment = { now: '2026-01-15T08:00:00.000Z', today: '2026-01-15' }

function deadlineOf(element: object, data: { readonly born?: string }) {
  const definition = define(
    {
      elements: { start, ask: { type: 'userTask', form: 'form', ...element }, end },
      flows: ['start -> ask -> end'],
    },
    { deadlines: { reply } },
  )
  const { instance } = runProcess(definition, [], { data })
  const [task] = openTasks(instance)
  return task && taskDeadline(task, definition, contextOf(instance, { definition, environment }))
}

test('who has a task until a deadline is told its last day and how it was computed', () => {
  expect(deadlineOf({ deadline: 'reply' }, { born: '2026-01-12' })).toEqual({
    lastDay: '2026-02-12',
    derivation: {
      de: expect.stringContaining('Ihr letzter Tag: Donnerstag, 12. Februar 2026'),
      en: expect.stringContaining('Its last day: Thursday, 12 February 2026'),
    },
  })
})

test.each([
  [{ deadline: 'reply' }, {}],
  [{ due: 'P14D' }, { born: '2026-01-12' }],
])('who has none, or none yet, is told none: %o with %o', (element, data) => {
  expect(deadlineOf(element, data)).toBeUndefined()
})
