// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { showPlace } from '#designer/commands/findings.ts'
import { CommentsDialog } from '#designer/comments/CommentsDialog.tsx'
import { talkAbout } from '#designer/comments/useTalk.ts'
import { LiveRegion } from '#designer/ui/LiveRegion.tsx'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const definition = sampleService()
const path = `/api/services/${definition.id}`
const miriam = { id: 'miriam', name: 'Miriam Kaya' }
const comment = {
  id: 'a',
  thread: 'a',
  place: '/forms/dog',
  name: 'Angaben zum Hund',
  author: miriam,
  writtenAt: '2026-03-02T09:00:00.000Z',
  changedAt: null,
  text: 'Fehlt hier die Rasse?',
  mentions: [{ id: 'jonas', name: 'Jonas Ehlers' }],
  resolved: null,
}
const gone = { ...comment, id: 'b', thread: 'b', place: '/forms/gone', name: 'Altes Formular' }

const me = (subject: string) => ({
  subject,
  name: subject,
  roles: [],
  departments: [],
  city: { name: 'Musterstadt', departments: {} },
  now: '2026-03-02T09:00:00.000Z',
  persona: null,
})

const answers: Answers = {
  'GET /api/me': { status: 200, body: me('jonas') },
  [`GET ${path}/people`]: {
    status: 200,
    body: [
      { ...miriam, me: false },
      { id: 'jonas', name: 'Jonas Ehlers', me: true },
    ],
  },
  [`GET ${path}/comments`]: { status: 200, body: { comments: [comment, gone], next: null } },
  [`POST ${path}/comments`]: { status: 201, body: comment },
  'PUT /api/comments/a/resolution': { status: 200, body: comment },
}

beforeEach(() => talkAbout('everything'))
afterEach(() => act(async () => talkAbout(undefined)))

async function shown(): Promise<HTMLElement> {
  const page = await showScreen(
    <CommentsDialog definition={definition} onShow={showPlace} />,
    answers,
  )
  await until(() => page.querySelectorAll('article').length > 0)
  return page
}

describe('all comments of a service', () => {
  test('lead to what they are about, and say when it is gone', async () => {
    const page = await shown()
    const [first, second] = page.querySelectorAll('article')

    expect(first?.textContent).toContain('„Angaben zum Hund“ zeigen')
    expect(first?.textContent).toContain('Fehlt hier die Rasse?')
    expect(second?.textContent).toContain('gehört zu etwas, das es nicht mehr gibt')
  })

  test('are filtered by whom they speak to', async () => {
    const page = await shown()

    await press(
      [...page.querySelectorAll('.seg button')].find((one) => one.textContent === 'Erledigt'),
    )

    expect(page.textContent).toContain('Nichts erledigt.')
  })

  test.each([
    [200, 'Als erledigt markiert'],
    [503, 'Das hat nicht geklappt.'],
  ])('say what became of settling one when the server answers %s', async (status, words) => {
    const spoken = (
      <>
        <CommentsDialog definition={definition} onShow={showPlace} />
        <LiveRegion />
      </>
    )
    const page = await showScreen(spoken, {
      ...answers,
      'PUT /api/comments/a/resolution': { status, body: comment },
    })
    await until(() => page.querySelectorAll('article').length > 0)

    await press(page.querySelector('article')?.querySelectorAll('h3 button')[1])

    await act(() =>
      vi.waitFor(() =>
        expect(page.querySelector('[data-live-announcer]')?.textContent).toContain(words),
      ),
    )
  })

  test('of another cannot be changed', async () => {
    const page = await shown()

    expect(buttonNamed(page, 'Bearbeiten')).toBeUndefined()
    expect(buttonNamed(page, 'Antworten')).toBeDefined()
  })
})

describe('comments on one thing', () => {
  test('are written there, and the words stay when the server refuses', async () => {
    await act(async () => talkAbout({ place: '/forms/dog', name: 'Angaben zum Hund' }))
    const page = await showScreen(<CommentsDialog definition={definition} onShow={showPlace} />, {
      ...answers,
      [`POST ${path}/comments`]: { status: 503, body: { title: 'Später', code: 'unavailable' } },
    })
    await until(() => page.querySelectorAll('article').length === 1)

    const field = await write(page, 'Ja, bitte.')

    expect(field.value).toBe('Ja, bitte.')
  })

  test('wait until those they speak to are known', async () => {
    await act(async () => talkAbout({ place: '/forms/dog', name: 'Angaben zum Hund' }))
    const reached = { ...answers, [`GET ${path}/people`]: { status: 503, body: { title: 'x' } } }
    const page = await showScreen(
      <CommentsDialog definition={definition} onShow={showPlace} />,
      reached,
    )
    await until(() => page.querySelectorAll('article').length === 1)

    const field = await write(page, '@Miriam Kaya, bitte.')
    expect(field.value).toBe('@Miriam Kaya, bitte.')
    Object.assign(reached, answers)
    const fetched = vi.spyOn(globalThis, 'fetch')
    await write(page, '@Miriam Kaya, bitte.')
    await until(() => field.value === '')

    const posted = fetched.mock.calls.find(([, init]) => init?.method === 'POST')
    expect(posted?.[1]?.body).toContain('"mentions":["miriam"]')
  })
})

async function write(page: HTMLElement, words: string): Promise<HTMLTextAreaElement> {
  const field = page.querySelector('textarea')
  if (field === null) throw new Error('expected a field')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(buttonNamed(page, 'Kommentieren'))
  return field
}
