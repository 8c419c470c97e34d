import { expect, test } from 'vitest'
import { taskFilterSchema } from '#designer/inbox/taskFilter.ts'

test('an address with nonsense in it shows all tasks', () => {
  expect(taskFilterSchema.parse({ view: 'everything', search: 7 })).toEqual({
    view: 'all',
    search: '',
    service: '',
  })
})
