// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Preview } from '#designer/api/steering.ts'
import { MigrationCases } from '#designer/desk/MigrationCases.tsx'
import { officeService } from '../../support/officeService.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const definitions = { before: definition, after: definition }
const preview: Preview = {
  plan: {},
  cases: [
    { id: 'one', number: 'P-1', problems: [], effects: [] },
    { id: 'two', number: 'P-2', problems: [], effects: [{ kind: 'taskChanged', id: 'ask' }] },
    {
      id: 'three',
      number: 'P-3',
      problems: [{ code: 'noTarget', process: 'main', id: 'decide' }],
      effects: [],
    },
  ],
}

const outcomes = (page: HTMLElement) =>
  [...page.querySelectorAll('tbody td')].map(({ textContent }) => textContent.trim())

test('each case says what would happen to it, or why it stays, in the words of its steps', async () => {
  const place = { service: 'probe', version: 1 }
  const page = await showScreen(
    <MigrationCases place={place} to={2} preview={preview} definitions={definitions} />,
    {},
  )

  expect(outcomes(page)).toEqual([
    'Geht ohne Änderung weiter.',
    'Angaben machen: neue Fragen oder andere Zuständigkeit.',
    'Entscheiden hat keine Entsprechung.',
  ])
  expect(page.textContent).toContain('2 Vorgänge werden umgestellt.')
})

test('what cannot go over is not offered to be moved', async () => {
  const stuck = { ...preview, cases: preview.cases.slice(2) }
  const page = await showScreen(
    <MigrationCases
      place={{ service: 'probe', version: 1 }}
      to={2}
      preview={stuck}
      definitions={definitions}
    />,
    {},
  )

  expect(page.querySelector('form')).toBeNull()
})
