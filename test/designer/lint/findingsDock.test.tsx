// @vitest-environment happy-dom
import { expect, test } from 'vitest'
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
