// @vitest-environment happy-dom
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

function me(kind: string) {
  return {
    name: 'Jonas Ehlers',
    roles: [{ department: 'kaemmerei', kind }],
    city: { departments: { kaemmerei: { de: 'Stadtkämmerei' } } },
    now: '2026-11-30T10:00:00.000Z',
  }
}
