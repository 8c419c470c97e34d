import type { Page } from 'playwright-core'
import { designerTexts } from '#shared/text/designer.ts'
import { wideMapping } from '../support/wideMapping.ts'
import { inDesigner, timed } from './designerPage.ts'
import { bounded, type Measurement } from './measurement.ts'

/** D10: a mapping of 300 × 300 fields: opened, and a row given another value. */
export async function designerMappingMeasures(): Promise<readonly Measurement[]> {
  const { opened, chosen, applied } = await inDesigner(wideMapping(300), 'fields', edited)
  const one = { id: 'D10', unit: 'ms' }
  const preview = { ...one, atMost: [100, 50] as const }
  return [
    bounded({
      ...one,
      measure: 'mapping of 300 × 300 opened, with sample values',
      value: opened,
      atMost: [500, 250],
    }),
    bounded({ ...preview, measure: 'a value chosen → what comes of it', value: chosen }),
    bounded({ ...preview, measure: 'a row taken over → its value in the table', value: applied }),
  ]
}

async function edited(page: Page) {
  const areas = page.getByRole('navigation', { name: 'Bereiche der Leistung' })
  const opened = await timed(
    page,
    () => areas.getByRole('link', { name: designerTexts.de.view.mappings, exact: true }).click(),
    {
      selector: '[data-key="group9.field299"] .ex',
      text: 'Wort 299',
    },
  )
  await page.locator('[data-key="group0.field0"]').click()
  const origin = page.getByRole('combobox', { name: /^Herkunft von/ })
  await origin.fill('Feld 7')
  await page.getByRole('option', { name: /^Feld 7\b/ }).waitFor()
  const enter = () => page.keyboard.press('Enter')
  const chosen = await timed(page, enter, { selector: '.outcome', text: 'Angabe 6' })
  const applied = await timed(page, enter, {
    selector: '[data-key="group0.field0"] .ex',
    text: 'Angabe 6',
  })
  return { opened, chosen, applied }
}
