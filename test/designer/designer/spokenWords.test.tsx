// @vitest-environment happy-dom
import { act, type ReactElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { Palette } from '#designer/canvas/Palette.tsx'
import { DeadlinesView } from '#designer/deadlines/DeadlinesView.tsx'
import { DecisionsView } from '#designer/decisions/DecisionsView.tsx'
import { openDocument } from '#designer/designer/documentStore.ts'
import { FieldsView } from '#designer/fields/FieldsView.tsx'
import { FormsView } from '#designer/forms/FormsView.tsx'
import { LettersView } from '#designer/letters/LettersView.tsx'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { MappingsView } from '#designer/mappings/MappingsView.tsx'
import { PortalView } from '#designer/portal/PortalView.tsx'
import { ElementPanel } from '#designer/properties/ElementPanel.tsx'
import { SourcesView } from '#designer/sources/SourcesView.tsx'
import { useLanguage } from '#designer/ui/language.ts'
import { lint } from '#shared/lint/lint.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { isJargon } from '../../support/jargon.ts'
import { showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const odd = everyElement()
const views: readonly (readonly [string, () => ReactElement])[] = [
  ['palette', () => <Palette />],
  ['fields', () => <FieldsView definition={definition} findings={[]} />],
  ['sources', () => <SourcesView definition={definition} />],
  ['forms', () => <FormsView definition={definition} />],
  ['mappings', () => <MappingsView definition={definition} />],
  ['decisions', () => <DecisionsView definition={definition} findings={[]} />],
  ['letters', () => <LettersView definition={definition} />],
  ['deadlines', () => <DeadlinesView definition={definition} findings={[]} />],
  ['portal page', () => <PortalView definition={definition} />],
  ['findings', () => <FindingsDock definition={odd} findings={lint(odd)} />],
]

/** Of each kind of step one; its names are the test's own. */
const panels = Object.entries(odd.processes['main']?.elements ?? {}).filter(
  ([, { type }], at, all) => all.findIndex(([, other]) => other.type === type) === at,
)

afterEach(() => act(async () => useLanguage.setState({ language: 'de' })))

describe.each(['de', 'en'] as const)(
  'what a department reads (%s) has no word of IT',
  (language) => {
    test.each(views)('the %s', async (_, View) => {
      await act(async () => {
        useLanguage.setState({ language })
        openDocument(definition, '1')
      })

      expect(spokenIn(await showScreen(<View />, {})).filter(isJargon)).toEqual([])
    })

    test('the panel of every kind of step', async () => {
      await act(async () => useLanguage.setState({ language }))
      const spoken: string[] = []
      for (const [id, element] of panels) {
        const panel = (
          <ElementPanel
            definition={odd}
            element={element}
            place={{ process: 'main', element: id }}
          />
        )
        // oxlint-disable-next-line no-await-in-loop -- one page at a time
        spoken.push(...spokenIn(await showScreen(panel, {})))
      }

      expect(spoken.length).toBeGreaterThan(panels.length)
      expect(spoken.filter(isJargon)).toEqual([])
    })
  },
)

/** What is written, and what a screen reader says instead. */
function spokenIn(page: HTMLElement): readonly string[] {
  const all = [...page.querySelectorAll<HTMLElement>('*')]
  const written = all.flatMap(({ childNodes }) =>
    [...childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : [])),
  )
  const named = all.flatMap((one) =>
    ['aria-label', 'title', 'placeholder'].flatMap((name) => one.getAttribute(name) ?? []),
  )
  return [...written, ...named]
}
