import { describe, expect, test } from 'vitest'
import {
  inView,
  matches,
  taskFilterSchema,
  taskViews,
  type Listed,
} from '#designer/inbox/taskFilter.ts'

const task: Listed = {
  title: { de: 'Über Haltung entscheiden', en: 'Decide on keeping' },
  serviceTitle: { de: 'Hund anmelden' },
  service: 'hundesteuer-anmeldung',
  number: '20.2-HSt-2026-00098',
  person: 'Max Mustermann',
  claimedBy: null,
  dueAt: null,
}
const today = '2026-01-14'

describe('views of the inbox', () => {
  test.each<[string, Partial<Listed>, readonly string[]]>([
    ['free without a date', {}, ['all', 'free']],
    ['mine', { claimedBy: 'you' }, ['all', 'mine']],
    ['of another', { claimedBy: 'another' }, ['all']],
    ['free and due today', { dueAt: '2026-01-14T20:00:00Z' }, ['all', 'free', 'due']],
    ['mine and late', { claimedBy: 'you', dueAt: '2026-01-02T20:00:00Z' }, ['all', 'mine', 'due']],
    ['free and due tomorrow', { dueAt: '2026-01-15T08:00:00Z' }, ['all', 'free']],
  ])('a task %s stands in its views', (_, difference, expected) => {
    const views = taskViews.filter((view) => inView({ ...task, ...difference }, view, today))

    expect(views).toEqual(expected)
  })
})

describe('search in the inbox', () => {
  test.each([
    ['', true],
    ['haltung', true],
    ['HUND 00098', true],
    ['mustermann', true],
    ['haltung erika', false],
  ])('"%s" finds the task: %s', (search, found) => {
    expect(matches(task, { search, service: '' }, 'de')).toBe(found)
  })

  test('looks at the words of the chosen language', () => {
    expect(matches(task, { search: 'keeping', service: '' }, 'en')).toBe(true)
    expect(matches(task, { search: 'keeping', service: '' }, 'de')).toBe(false)
  })

  test('of another service finds nothing', () => {
    expect(matches(task, { search: '', service: 'hundesteuer-abmeldung' }, 'de')).toBe(false)
  })
})

test('an address with nonsense in it shows all tasks', () => {
  expect(taskFilterSchema.parse({ view: 'everything', search: 7 })).toEqual({
    view: 'all',
    search: '',
    service: '',
  })
})
