// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { inView } from '#designer/commands/findings.ts'
import { useSession } from '#designer/designer/sessionStore.ts'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { sampleWith } from '../../shared/lint/sample.ts'
import { confirms } from '../../shared/lint/paperCases.ts'
import { showScreen, until } from '../../support/screen.tsx'

const definition = sampleWith(confirms('Bitte unterschreiben Sie.'))

const finding = (id: string, rule: string) => ({
  id,
  rule,
  severity: 'warning' as const,
  title: { de: `Hinweis ${id}` },
  text: { de: 'Text' },
  pointer: '',
})

test('nothing is called in order before the checker has answered', async () => {
  const page = await showScreen(<FindingsDock findings={undefined} {...{ definition }} />, {})

  expect(page.textContent).toContain('Der Entwurf wird geprüft')
  expect(page.textContent).not.toContain('Keine Hinweise')
})

test('when it has found nothing, it says so', async () => {
  const page = await showScreen(<FindingsDock findings={[]} {...{ definition }} />, {})

  expect(page.textContent).toContain('Keine Hinweise')
})

test('shows those of one rule, and all again when it has nothing more to say', async () => {
  const all = [finding('a', 'one'), finding('b', 'two'), finding('c', 'two')]

  expect(inView(all, { severity: undefined, rule: 'two' }).map(({ id }) => id)).toEqual(['b', 'c'])
  expect(inView(all, { severity: 'error', rule: 'two' })).toEqual([])
  expect(inView(all.slice(0, 1), { severity: undefined, rule: 'two' })).toHaveLength(1)
  const page = await showScreen(<FindingsDock findings={all} {...{ definition }} />, {})
  expect(page.querySelectorAll('.fs > li')).toHaveLength(3)
  await act(async () => useSession.setState({ rule: 'two' }))
  expect(page.querySelectorAll('.fs > li')).toHaveLength(2)
  await act(async () => useSession.setState({ rule: undefined }))
})

test('of many, others come when they are asked for or walked to, and the keyboard goes on with the first of them', async () => {
  const all = Array.from({ length: 120 }, (_, at) => finding(`${at + 1}`, 'one'))
  const page = await showScreen(<FindingsDock findings={all} {...{ definition }} />, {})
  const rows = () => page.querySelectorAll('.fs > .warning').length
  const more = () => page.querySelector<HTMLButtonElement>('.fs > .more button')

  expect(rows()).toBe(50)
  expect(more()?.textContent).toBe('Weitere 50 von noch 70 zeigen')
  await act(async () => more()?.click())
  expect(rows()).toBe(100)
  await until(() => document.activeElement?.textContent.includes('Hinweis 51') === true)
  await act(async () => useSession.setState({ finding: '110' }))
  expect(rows()).toBe(110)
  await act(async () => more()?.click())
  expect(rows()).toBe(120)
  expect(more()).toBeNull()
  await act(async () => useSession.setState({ finding: undefined }))
})
