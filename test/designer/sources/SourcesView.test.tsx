// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { go } from '#designer/designer/route.ts'
import { SourcesView } from '#designer/sources/SourcesView.tsx'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, choose, press, showScreen, until } from '../../support/screen.tsx'

const entry: CatalogueEntry = {
  id: 'gewerbe',
  title: { de: 'Gewerberegister' },
  kind: 'register',
  keptBy: { de: 'Gewerbestelle' },
  legalBasis: '§ 14 GewO',
  host: 'gewerbe.example',
  fields: { owner: { type: 'string', label: { de: 'Inhaberin' }, sensitivity: 'special' } },
  connection: 'connected',
  operations: [
    {
      operation: 'getBusiness',
      title: 'Betrieb abfragen',
      writes: false,
      request: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
      response: {
        type: 'object',
        properties: { owner: { type: 'string', label: { de: 'Inhaberin' } } },
      },
      errors: [],
    },
  ],
  usedBy: [],
}

function View() {
  const definition = useDocument((state) => state.opened?.definition)
  return definition === undefined ? null : <SourcesView definition={definition} />
}

async function show(
  item: string,
  answer: { status: number; body: unknown } = { status: 200, body: [entry] },
): Promise<HTMLElement> {
  const page = await showScreen(<View />, { 'GET /api/sources': answer })
  await act(async () => {
    openDocument(exampleDefinition(), '1')
    go({ service: 'hundesteuer-anmeldung', view: 'sources', item })
  })
  await until(() => !page.textContent.includes('wird geladen'))
  return page
}

/** What a test opened is closed before the next page replaces it. */
afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

describe('the catalogue', () => {
  test('says what a field is part of, and leads to the sources of who depends on it', async () => {
    const text = (de: string) => ({ type: 'string', label: { de } }) as const
    const seat = {
      type: 'object',
      label: { de: 'Sitz' },
      properties: { city: text('Ort') },
    } as const
    const dependent = {
      service: 'gewerbesteuer',
      title: { de: 'Gewerbesteuer' },
      version: 3,
      source: { de: 'Gewerberegister' },
      operation: 'getBusiness',
      purpose: { de: 'Steuer festsetzen' },
      legalBasis: '§ 14 GewO',
      writes: false,
      takes: [{ de: 'Sitz' }, { de: 'Inhaberin' }],
    }
    const page = await show('gewerbe', {
      status: 200,
      body: [{ ...entry, fields: { seat }, usedBy: [dependent] }],
    })

    const names = [...page.querySelectorAll('th[scope=row]')].map(({ textContent }) => textContent)
    expect(names).toEqual(['Sitz', 'Ort in „Sitz“'])
    expect(page.textContent).toContain('nimmt: Inhaberin, Sitz')
    expect(page.querySelector('a[href*="gewerbesteuer"]')?.getAttribute('href')).toContain(
      'view=sources',
    )
  })

  test('shows what a register holds and that nobody asks it', async () => {
    const page = await show('gewerbe')

    expect(page.querySelector('h1')?.textContent).toBe('Gewerberegister')
    expect(page.textContent).toContain('besondere Kategorie (Art. 9 DSGVO)')
    expect(page.textContent).toContain('braucht 1 Angabe, liefert 1 Angabe')
    expect(page.textContent).toContain('Keine Leistung, die Sie sehen dürfen')
  })

  test('does not let a register be asked without purpose, nor for nothing', async () => {
    const page = await show('gewerbe')
    const before = useDocument.getState().opened?.definition
    await press(buttonNamed(page, 'In dieser Leistung verwenden'))

    await press(buttonNamed(page, 'Datenquelle anlegen'))

    expect(page.textContent).toContain('Erwartet wird: Zweck.')
    expect(page.textContent).toContain('Erwartet wird mindestens eine angehakte Angabe.')
    expect(useDocument.getState().opened?.definition).toBe(before)
  })

  test('lets a source say how far its answers can be relied upon', async () => {
    const page = await show('source:person')
    expect(page.textContent).not.toContain('Vertrauensniveau')
    await press(buttonNamed(page, 'Bearbeiten'))
    await choose(page, 'substantial')
    await press(buttonNamed(page, 'Übernehmen'))

    expect(useDocument.getState().opened?.definition.sources['person']?.assurance).toBe(
      'substantial',
    )
    expect(page.textContent).toContain('Vertrauensniveausubstanziell')
  })

  test('leaves the own sources in reach when it cannot be read', async () => {
    const page = await show('source:person', { status: 500, body: { title: 'kaputt' } })

    await until(() => page.textContent.includes('gerade nicht erreichbar'))
    expect(page.querySelector('h1')?.textContent).toBe('Melderegister')
    expect(page.textContent).toContain('Person unbekannt')
  })
})
