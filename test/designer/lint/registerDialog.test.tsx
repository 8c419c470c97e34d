// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { lint } from '#shared/lint/lint.ts'
import { question } from '../../shared/lint/cases.ts'
import { sampleWith } from '../../shared/lint/sample.ts'
import { sampleCatalogue } from '../../shared/lint/sampleCatalogue.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const asking = () =>
  sampleWith({
    '/data/person/properties/birthName': { type: 'string', label: { de: 'Geburtsname' } },
    '/data/person/properties/birthDate': {
      type: 'string',
      format: 'date',
      label: { de: 'Geburtsdatum' },
    },
    '/forms/details/questions': [
      question('person.birthName', { id: 'name', question: { de: 'Geburtsname?' } }),
      question('person.birthDate', { id: 'date', question: { de: 'Wann geboren?' } }),
    ],
  })

function Dock() {
  const definition = useDocument((state) => state.opened?.definition)
  if (definition === undefined) return null
  const findings = lint(definition, sampleCatalogue).filter(({ rule }) => rule === 'registerKnows')
  return <FindingsDock {...{ definition, findings }} />
}

async function show(): Promise<HTMLElement> {
  const page = await showScreen(<Dock />, {
    'GET /api/sources': { status: 200, body: sampleCatalogue },
  })
  await act(async () => openDocument(asking(), '1'))
  return page
}

const opened = () => useDocument.getState().opened?.definition

afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

describe('a finding that a register knows the answer', () => {
  test('offers all that one lookup answers, with why and on what basis filled in', async () => {
    const page = await show()
    await press(buttonNamed(page, 'Aus dem Einwohnerregister holen'))
    await until(() => page.textContent.includes('Diese Fragen entfallen'))

    expect(page.textContent).toContain('Geburtsname?')
    expect(page.textContent).toContain('Wann geboren?')
    expect(
      [...page.querySelectorAll<HTMLInputElement>('.dialog .in input')].map(({ value }) => value),
    ).toEqual(['Ausweis ausstellen', '§ 34 BMG'])
  })

  test('puts the lookup in their place, as one step that can be undone', async () => {
    const page = await show()
    const before = opened()
    await press(buttonNamed(page, 'Aus dem Einwohnerregister holen'))
    await until(() => page.textContent.includes('Diese Fragen entfallen'))
    await press(buttonNamed(page, 'Übernehmen'))

    expect(opened()?.forms['details']?.questions).toEqual([])
    expect(opened()?.sources['einwohnerregister']?.legalBasis).toBe('§ 34 BMG')
    expect(page.textContent).toContain('Keine Hinweise')
    await act(async () => expect(undoLast()).toBe('Angaben aus dem Einwohnerregister holen'))
    expect(opened()).toEqual(before)
  })

  test('leaves a question that is not ticked', async () => {
    const page = await show()
    await press(buttonNamed(page, 'Aus dem Einwohnerregister holen'))
    await until(() => page.textContent.includes('Diese Fragen entfallen'))
    await press(page.querySelector('.dialog .check input'))
    await press(buttonNamed(page, 'Übernehmen'))

    expect(opened()?.forms['details']?.questions.map(({ id }) => id)).toEqual(['name'])
  })
})
