// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SoftLock } from '#designer/presence/SoftLock.tsx'
import { usePresent } from '#designer/presence/usePresent.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

afterEach(() => act(async () => usePresent.setState({ colleagues: [] })))

const colleague = { id: 'm', name: 'Miriam Kaya', place: '/forms/dog', editing: true }

test('who writes elsewhere is named, and one goes on after saying so', async () => {
  usePresent.setState({ colleagues: [colleague] })
  const page = await showScreen(
    <SoftLock place="/forms/dog">
      <input />
    </SoftLock>,
    {},
  )
  expect(page.textContent).toContain('Miriam Kaya bearbeitet das gerade.')
  expect(page.querySelector('.locked')?.hasAttribute('inert')).toBe(true)

  await press(buttonNamed(page, 'Trotzdem bearbeiten'))

  expect(page.querySelector('.locked')).toBeNull()
  expect(page.querySelector('input')).not.toBeNull()
})

test('who wrote first goes on in the same field', async () => {
  const page = await showScreen(
    <SoftLock place="/forms/dog">
      <input />
    </SoftLock>,
    {},
  )
  const input = page.querySelector('input')
  await act(async () => input?.focus())
  await act(async () => usePresent.setState({ colleagues: [colleague] }))

  expect(page.querySelector('[inert]')).toBeNull()

  await act(async () => input?.blur())

  expect(page.querySelector('[inert]')?.contains(input)).toBe(true)
})
