// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { CaseDetail } from '#designer/api/cases.ts'
import { CaseLetters } from '#designer/desk/CaseLetters.tsx'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const scenario = definition.scenarios['erika']
if (scenario === undefined) throw new Error('expected the sample case of Erika')
const { origins } = runToEnd(createSimulation(definition, scenario)).steps.at(-1)?.instance ?? {}
const sent = {
  id: '1',
  letter: 'assessment',
  kind: 'Bescheid',
  provisionedAt: '2026-01-12T10:00:00.000Z',
  firstRetrievedAt: null,
}
const detail = { id: 'x', definition, origins, letters: [sent] } as unknown as CaseDetail // reason: all that it reads

test('a letter of a case tells of each value in it where it came from, as this case had it', async () => {
  const page = await showScreen(<CaseLetters detail={detail} />, {})
  const values = [...page.querySelectorAll('.letterOrigins > ul > li')]
  const total = values.find((one) => one.querySelector('b')?.textContent === 'Zusammen')
  const way = [...(total?.querySelectorAll('.prov > li') ?? [])].map((one) => one.textContent ?? '')

  expect(page.querySelector('.letterOrigins > summary')).not.toBeNull()
  expect(way[0]).toBe('GeborenHund anmelden, 12.01.2026')
  expect(way).toContainEqual(expect.stringContaining('Hundesteuerkonto'))
  expect(way.at(-1)).toContain('Summe bilden')
})
