import type { Page } from 'playwright-core'
import type { Made } from '../support/compose.ts'
import { mapPerson, mapTo, openMapping } from '../support/mapping.ts'

const yearFrom = (made: Made): Made => ({
  as: 'ein Tag nach einem anderen',
  period: '1 Jahr',
  of: [made],
})

export async function mapValues(page: Page): Promise<void> {
  await mapPerson(page, 'Antragstellende Person')
  for (const [step, result] of [
    ['Gebiet bestimmen', 'Gebiet'],
    ['Anspruch prüfen', 'Anspruch'],
    ['Gebühr bestimmen', 'Gebühr'],
  ] as const) {
    await openMapping(page, step, 'Ergebnis')
    await mapTo(page, [{ target: result, from: { name: result, of: step } }])
  }
  await openMapping(page, 'Zeitraum berechnen', 'Ergebnis')
  await mapTo(page, [
    { target: 'Gilt ab', made: { fixed: 'heute' } },
    { target: 'Gilt bis', made: yearFrom({ fixed: 'heute' }) },
    {
      target: 'Erinnerung am',
      made: {
        as: 'ein Tag vor einem anderen',
        period: '1 Monat',
        of: [yearFrom({ fixed: 'heute' })],
      },
    },
  ])
}
