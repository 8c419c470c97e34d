// @vitest-environment happy-dom
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { DeadlinesView } from '#designer/deadlines/DeadlinesView.tsx'
import { DecisionsView } from '#designer/decisions/DecisionsView.tsx'
import { FieldsView } from '#designer/fields/FieldsView.tsx'
import { FormsView } from '#designer/forms/FormsView.tsx'
import { LettersView } from '#designer/letters/LettersView.tsx'
import { MappingsView } from '#designer/mappings/MappingsView.tsx'
import { PortalView } from '#designer/portal/PortalView.tsx'
import { emptyService } from '#runtime/services/emptyService.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = emptyService({ id: 'neu', owner: 'kaemmerei', title: { de: 'Neu' } })

test.each<[string, () => ReactElement, string]>([
  ['fields', () => <FieldsView definition={definition} findings={[]} />, 'Noch keine Angaben'],
  ['mappings', () => <MappingsView definition={definition} />, 'Noch keine Zuordnung'],
  ['forms', () => <FormsView definition={definition} />, 'Noch kein Formular'],
  [
    'decisions',
    () => <DecisionsView definition={definition} findings={[]} />,
    'Noch keine Tabelle',
  ],
  ['letters', () => <LettersView definition={definition} />, 'Noch kein Schreiben'],
  ['deadlines', () => <DeadlinesView definition={definition} findings={[]} />, 'Noch keine Frist'],
  ['portal', () => <PortalView definition={definition} />, 'Noch nicht im Bürgerportal'],
])('the %s of a new service have a heading', async (_, View, heading) => {
  const page = await showScreen(<View />, {})

  expect([...page.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([heading])
})
