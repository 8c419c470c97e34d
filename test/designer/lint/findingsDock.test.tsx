// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { inView } from '#designer/commands/findings.ts'
import { useSession } from '#designer/designer/sessionStore.ts'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { sampleWith } from '../../shared/lint/sample.ts'
import { confirms } from '../../shared/lint/paperCases.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = sampleWith(confirms('Bitte unterschreiben Sie.'))

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
  const finding = (id: string, rule: string) => ({
    id,
    rule,
    severity: 'warning' as const,
    title: { de: `Hinweis ${id}` },
    text: { de: 'Text' },
    pointer: '',
  })
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
