// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { change, markStored, openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { findCopy } from '#designer/designer/localCopy.ts'
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
const kept = browserStore()
const answers = { 'GET /api/me': { status: 200, body: me } }

function Keeping() {
  useLocalCopy()
  return null
}

test('a page forgets only what it kept itself, and keeps what is left in a hurry', async () => {
  kept.set(place, 'of another tab')
  openDocument(base, '"1"')
  await showScreen(<Keeping />, answers)
  await act(async () => markStored(base, '"2"'))
  expect(kept.get(place)).toBe('of another tab')

  const title = { de: 'Mein Titel' }
  await act(async () => change('Titel', (definition) => ({ ...definition, title })))
  globalThis.dispatchEvent(new Event('pagehide'))
  await until(() => kept.get(place) !== 'of another tab')
  // as text, which costs the page little
  expect(kept.get(place)).toMatchObject({
    base: expect.any(String),
    definition: expect.any(String),
  })
  const copy = await findCopy({ person: 'jonas', service: base.id })
  expect(copy).toEqual({ base, etag: '"2"', definition: { ...base, title } })

  const { definition = base } = useDocument.getState().opened ?? {}
  await act(async () => markStored(definition, '"3"'))
  await until(() => !kept.has(place))
})

test('a copy that an earlier version of the page kept is found as well', async () => {
  const definition = { ...base, title: { de: 'Mein Titel' } }
  kept.set(place, { base, etag: '"1"', definition, sent: base })
  const copy = await findCopy({ person: 'jonas', service: base.id })
  expect(copy).toEqual({ base, etag: '"1"', definition, sent: base })
})

test('a copy that cannot be read is none', async () => {
  kept.set(place, { base: '{', etag: '"1"', definition: '{' })
  expect(await findCopy({ person: 'jonas', service: base.id })).toBeUndefined()
})

/** As much of a browser's store as a copy needs. */
function browserStore(): Map<string, unknown> {
  const kept = new Map<string, unknown>()
  const asked = (result: unknown) => {
    const request = Object.assign(new EventTarget(), { result })
    queueMicrotask(() => request.dispatchEvent(new Event('success')))
    return request
  }
  const store = {
    put: (copy: unknown, key: unknown) => asked(kept.set(String(key), copy)),
    get: (key: unknown) => asked(kept.get(String(key))),
    delete: (key: unknown) => asked(kept.delete(String(key))),
  }
  const database = { transaction: () => ({ objectStore: () => store }) }
  vi.stubGlobal('indexedDB', { open: () => asked(database) })
  return kept
}
