// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { dueText } from '#designer/inbox/dueText.ts'

test.each([
  ['2026-01-12T10:00:00Z', 'late', '2 Tage zu spät'],
  ['2026-01-13T10:00:00Z', 'late', '1 Tag zu spät'],
  ['2026-01-14T22:59:00Z', 'today', 'heute'],
  ['2026-01-14T23:30:00Z', 'later', 'morgen'],
  ['2026-01-16T10:00:00Z', 'later', 'in 2 Tagen'],
  ['2026-03-30T10:00:00Z', 'later', 'in 75 Tagen'],
] as const)('due at %s is %s on 14 January: %s', (dueAt, urgency, text) => {
  expect(dueText(dueAt, '2026-01-14', 'de')).toEqual({ urgency, text })
})
