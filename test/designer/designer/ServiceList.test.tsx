// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { ServiceList } from '#designer/designer/ServiceList.tsx'
import { buttonNamed, showScreen, until } from '../../support/screen.tsx'

test.each([
  ['designer', true],
  ['dataDesigner', false],
] as const)('a %s is offered to begin a new service: %s', async (kind, isOffered) => {
  const page = await showScreen(<ServiceList />, {
    'GET /api/me': { status: 200, body: me(kind) },
    'GET /api/services': { status: 200, body: [] },
  })
  await until(() => page.textContent.includes('Jonas Ehlers'))

  expect(buttonNamed(page, 'Neue Leistung') !== undefined).toBe(isOffered)
})

test('the first service takes the place of the words that there is none', async () => {
  const services: object[] = []
  const page = await showScreen(<ServiceList />, {
    'GET /api/me': { status: 200, body: me('designer') },
    'GET /api/services': { status: 200, body: services },
    'GET /api/mentions': { status: 200, body: {} },
  })
  await until(() => page.textContent.includes('Noch keine Leistung'))

  services.push(service)
  await act(async () => globalThis.dispatchEvent(new Event('visibilitychange')))

  await until(() => page.querySelector('.services') !== null)
  expect(page.querySelector('.services')?.textContent).toContain('Hund anmelden')
})

const service = {
  id: 'hund',
  title: { de: 'Hund anmelden' },
  department: 'kaemmerei',
  draft: null,
  current: null,
}

function me(kind: string) {
  return {
    name: 'Jonas Ehlers',
    roles: [{ department: 'kaemmerei', kind }],
    city: { departments: { kaemmerei: { de: 'Stadtkämmerei' } } },
    now: '2026-11-30T10:00:00.000Z',
  }
}
