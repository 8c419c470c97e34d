// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { CaseDetail } from '#designer/api/cases.ts'
import { CaseFacts } from '#designer/desk/CaseFacts.tsx'
import { dataOf } from '#shared/engine/instance.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const scenario = definition.scenarios['erika']
if (scenario === undefined) throw new Error('expected the sample case of Erika')
const ran = runToEnd(createSimulation(definition, scenario)).steps.at(-1)?.instance
if (ran === undefined) throw new Error('expected the case to run')
const detail = { definition, data: dataOf(ran), origins: ran.origins } as unknown as CaseDetail // reason: all that it reads

test('a value of the case tells the whole way it came: who gave what it was made of, by which rule', async () => {
  const page = await showScreen(<CaseFacts detail={detail} />, {})
  const row = [...page.querySelectorAll('tbody tr')].find(
    (one) => one.querySelector('th')?.textContent === 'Zusammen',
  )

  expect(row?.querySelector('summary')?.textContent).toBe('Woher der Wert stammt')
  const way = [...(row?.querySelectorAll('.prov > li') ?? [])].map((one) => one.textContent ?? '')
  expect(way[0]).toMatch(/^GeborenHund anmelden, /)
  expect(way).toContainEqual(expect.stringMatching(/^Schon angemeldete HundeHundesteuerkonto, /))
  expect(way).toContainEqual(expect.stringContaining('§ 3 Hundesteuersatzung (Beispielwert)'))
  expect(way.at(-1)).toContain('§ 4 Hundesteuersatzung (Beispielwert)')
})

test('a value that came in one step says so and no more', async () => {
  const page = await showScreen(<CaseFacts detail={detail} />, {})
  const row = [...page.querySelectorAll('tbody tr')].find(
    (one) => one.querySelector('th')?.textContent === 'Geboren',
  )

  expect(row?.querySelector('time')).not.toBeNull()
  expect(row?.querySelector('summary')).toBeNull()
})
