// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { CounterBar } from '#designer/maturity/CounterBar.tsx'
import { lint } from '#shared/lint/lint.ts'
import { confirms, page } from '../../shared/lint/paperCases.ts'
import { sampleWith } from '../../shared/lint/sample.ts'
import { press, showScreen } from '../../support/screen.tsx'

const signed = sampleWith({ ...page('So geht es.'), ...confirms('Bitte unterschreiben Sie.') })
const unsigned = sampleWith(page('So geht es.'))

function Bar() {
  const definition = useDocument((state) => state.opened?.definition)
  if (definition === undefined) return null
  return <CounterBar definition={definition} findings={lint(definition)} />
}

afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

const level = (shown: HTMLElement) => shown.querySelector('.counters .maturity')

describe('the bar of counters', () => {
  test('counts, and moves with every change', async () => {
    const shown = await showScreen(<Bar />, {})
    await act(async () => openDocument(signed, '1'))

    expect(shown.textContent).toContain('3 Fragen')
    expect(shown.textContent).toContain('1 Unterschrift')
    expect(level(shown)?.getAttribute('aria-label')).toContain('Reifegrad 2 von 7')

    await act(async () => openDocument(unsigned, '2'))

    expect(shown.textContent).toContain('0 Unterschriften')
    expect(level(shown)?.getAttribute('aria-label')).toContain('Reifegrad 7 von 7')
  })

  test('says what blocks the next level, with its finding', async () => {
    const shown = await showScreen(<Bar />, {})
    await act(async () => openDocument(signed, '1'))
    await press(level(shown))
    const dialog = document.querySelector('[role=dialog]')
    const blocking = dialog?.querySelector('section')?.textContent

    expect(blocking).toContain('Das fehlt zu Reifegrad 3')
    expect(blocking).toContain('Keine Vorschrift verlangt eine Unterschrift.')
    expect(blocking).not.toContain('Die Antwort kommt elektronisch.')
  })
})
