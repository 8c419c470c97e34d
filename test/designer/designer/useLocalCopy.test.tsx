// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { change, markStored, openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { useLocalCopy } from '#designer/designer/useLocalCopy.ts'
import { sampleService } from '../../support/sampleService.ts'
import { showScreen, until } from '../../support/screen.tsx'

const base = sampleService()
const place = String(['jonas', base.id])
const me = {
  subject: 'jonas',
  name: 'Jonas',
  roles: [],
  departments: [],
  city: { name: 'Musterstadt', departments: {} },
  persona: null,
  now: '2026-03-02T09:00:00.000Z',
}
const answers = { 'GET /api/me': { status: 200, body: me } }

function Keeping() {
  useLocalCopy()
  return null
}

test('a page forgets only what it kept itself, and keeps what is left in a hurry', async () => {
  const kept = browserWith(new Map([[place, 'of another tab']]))
  openDocument(base, '"1"')
  await showScreen(<Keeping />, answers)
  await act(async () => markStored(base, '"2"'))
  expect(kept.get(place)).toBe('of another tab')

  const title = { de: 'Mein Titel' }
  await act(async () => change('Titel', (definition) => ({ ...definition, title })))
  globalThis.dispatchEvent(new Event('pagehide'))
  await until(() => kept.get(place) !== 'of another tab')
  expect(kept.get(place)).toMatchObject({ definition: { title } })

  const { definition = base } = useDocument.getState().opened ?? {}
  await act(async () => markStored(definition, '"3"'))
  await until(() => !kept.has(place))
})

/** As much of a browser's store as a copy needs. */
function browserWith(kept: Map<string, unknown>): ReadonlyMap<string, unknown> {
  const asked = (result: unknown) => {
    const request = Object.assign(new EventTarget(), { result })
    queueMicrotask(() => request.dispatchEvent(new Event('success')))
    return request
  }
  const store = {
    put: (copy: unknown, key: unknown) => asked(kept.set(String(key), copy)),
    delete: (key: unknown) => asked(kept.delete(String(key))),
  }
  const database = { transaction: () => ({ objectStore: () => store }) }
  vi.stubGlobal('indexedDB', { open: () => asked(database) })
  return kept
}
