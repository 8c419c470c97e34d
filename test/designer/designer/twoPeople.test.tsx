// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConflictDialog } from '#designer/designer/ConflictDialog.tsx'
import { change, openDocument, travel, useDocument } from '#designer/designer/documentStore.ts'
import { useAutosave } from '#designer/designer/useAutosave.ts'
import { useMerged } from '#designer/designer/merged.ts'
import { usePresent } from '#designer/presence/usePresent.ts'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const base = sampleService()
const theirs = { ...base, legalBasis: '§ 9 der Satzung', summary: { de: 'Ihre Worte' } }
const now = () => useDocument.getState().opened?.definition
const stored = () => useDocument.getState().opened?.stored.definition

afterEach(() =>
  act(async () => {
    useDocument.setState({ opened: undefined })
    usePresent.setState({ colleagues: [], etag: undefined })
  }),
)

function Saving() {
  const [state] = useAutosave()
  return <p>{state.kind}</p>
}

const answers = { [`GET /api/services/${base.id}/draft`]: { status: 200, body: theirs } }

describe('when a colleague has saved', () => {
  test('what both did is there, and undo takes back what is mine', async () => {
    openDocument(base, '"1"')
    change('Titel', (definition) => ({ ...definition, title: { de: 'Mein Titel' } }))
    await showScreen(<Saving />, answers)

    await act(async () => usePresent.setState({ etag: '"2"' }))
    await until(() => now()?.legalBasis === theirs.legalBasis)

    expect(now()?.title).toEqual({ de: 'Mein Titel' })
    expect(useMerged.getState().last?.count).toBeGreaterThan(0)
    await act(async () => travel(-1))
    expect(now()).toEqual(theirs)
  })

  test('and that cannot be fetched, what I write meanwhile is saved nonetheless', async () => {
    openDocument(base, '"1"')
    const page = await showScreen(<Saving />, {
      [`PATCH /api/services/${base.id}/draft`]: { status: 200, body: { updatedAt: '2026-11-30' } },
    })

    await act(async () => {
      usePresent.setState({ etag: '"2"' })
      await Promise.resolve()
      change('Titel', (definition) => ({ ...definition, title: { de: 'Mein Titel' } }))
    })
    await act(() => vi.waitFor(() => expect(stored()).toEqual(now()), { timeout: 5000 }))

    expect(now()?.title).toEqual({ de: 'Mein Titel' })
    expect(page.textContent).toBe('saved')
  })

  test('and both made something else of the same, a person chooses', async () => {
    openDocument(base, '"1"')
    change('Worte', (definition) => ({ ...definition, summary: { de: 'Meine Worte' } }))
    const stored = { definition: theirs, etag: '"2"', by: 'm' }
    const page = await showScreen(
      <ConflictDialog theirs={stored} onResolved={() => undefined} />,
      answers,
    )
    const cards = [...page.querySelectorAll('.clash label')].map(({ textContent }) => textContent)
    const [, other] = page.querySelectorAll<HTMLInputElement>('.clash input')
    await press(other)
    await press(buttonNamed(page, 'So übernehmen'))

    expect(cards).toEqual(['Ihre Fassung„Meine Worte“', 'Fassung von jemand anderem„Ihre Worte“'])
    expect(now()).toEqual(theirs)

    await act(async () => travel(-1))
    expect(now()).toEqual({ ...theirs, summary: { de: 'Meine Worte' } })
    await act(async () => travel(-1))
    expect(now()).toEqual(theirs)
  })
})
