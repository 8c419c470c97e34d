// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { SubmissionDetail } from '#designer/api/submissions.ts'
import { Vote } from '#designer/review/Vote.tsx'
import { hashesOf } from '#shared/model/hash.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const definition = exampleDefinition()
const submission: SubmissionDetail = {
  id: 's1',
  service: definition.id,
  title: definition.title,
  department: 'kaemmerei',
  submittedAt: '2026-01-19T09:51:00Z',
  submittedBy: 'kaemmerei:designer',
  note: null,
  status: 'inReview',
  reviewNeeded: true,
  reviewedAt: null,
  reviewedBy: null,
  reason: null,
  definition,
  released: null,
  hashes: hashesOf(definition),
  changedParts: ['hosts'],
  version: 1,
  previous: null,
}

const it = { de: 'IT-Dezernat' }
const signedInAs = (kind: string, department: string) => ({
  'GET /api/me': {
    status: 200,
    body: {
      name: 'Sven Brandt',
      roles: [{ kind, department }],
      departments: [{ id: department, title: it }],
      city: { name: 'Musterstadt', departments: { it } },
      now: '2026-01-19T10:20:00Z',
      persona: null,
    },
  },
})
const reviewer = signedInAs('reviewer', 'it')

test('only IT is offered a vote', async () => {
  const page = await showScreen(<Vote submission={submission} />, signedInAs('designer', 'x'))

  await until(() => page.textContent.includes('Wartet auf IT'))

  expect(buttonNamed(page, 'Zustimmen')).toBeUndefined()
})

test('a rejection without a reason is not sent and leads to the field', async () => {
  const page = await showScreen(<Vote submission={submission} />, reviewer)
  await until(() => buttonNamed(page, 'Ablehnen') !== undefined)

  await press(buttonNamed(page, 'Ablehnen'))

  const note = page.querySelector('textarea')
  expect(page.textContent).toContain('Bitte geben Sie an, warum Sie ablehnen.')
  expect(note?.getAttribute('aria-invalid')).toBe('true')
  expect(note?.getAttribute('aria-describedby')).toContain('note-error')
  expect(document.activeElement).toBe(note)
})

test('a vote that came too late is explained and the note stays', async () => {
  const late = { status: 409, body: { title: 'Schon entschieden.', code: 'alreadyDecided' } }
  const page = await showScreen(<Vote submission={submission} />, {
    ...reviewer,
    'POST /api/submissions/s1/rejection': late,
  })
  await until(() => buttonNamed(page, 'Ablehnen') !== undefined)
  const note = page.querySelector('textarea')
  if (note) note.value = 'Die Gegenstelle ist nicht freigegeben.'

  await press(buttonNamed(page, 'Ablehnen'))
  await until(() => page.querySelector('.fw-problem') !== null)

  expect(page.querySelector('.fw-problem')?.textContent).toContain('Schon entschieden.')
  expect(note?.value).toBe('Die Gegenstelle ist nicht freigegeben.')
})
