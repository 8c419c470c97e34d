// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { lint } from '#shared/lint/lint.ts'
import { waive } from '#designer/editing/commands/waivers.ts'
import { confirms } from '../../shared/lint/paperCases.ts'
import { sampleWith } from '../../shared/lint/sample.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

function Dock() {
  const definition = useDocument((state) => state.opened?.definition)
  if (definition === undefined) return null
  return <FindingsDock findings={lint(definition)} {...{ definition }} />
}

const signed = sampleWith(confirms('Bitte unterschreiben Sie.'))
const opened = () => useDocument.getState().opened?.definition

afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

test('a finding names its basis, and a waiver without reason is not taken', async () => {
  const page = await showScreen(<Dock />, {})
  await act(async () => openDocument(signed, '1'))

  expect(page.textContent).toContain('Grundlage: § 10 VwVfG; Digitalcheck, Prinzip 1')

  await press(buttonNamed(page, 'Begründen'))
  await press(buttonNamed(document.body, 'So lassen'))

  expect(document.querySelector('[role=alert]')?.textContent).toContain('warum es so bleiben darf')
  expect(opened()).toEqual(signed)
})

test('a reason is shown, lifted, and lifting is undone', async () => {
  const page = await showScreen(<Dock />, {})
  const [finding] = lint(signed)
  if (finding === undefined) throw new Error('expected a finding')
  const waived = waive(signed, finding, 'Satzung von 2019')
  await act(async () => openDocument(waived, '1'))

  expect(page.textContent).toContain('Bleibt, weil: Satzung von 2019')

  await press(buttonNamed(page, 'Ausnahme aufheben'))

  expect(opened()).toEqual(signed)
  expect(page.textContent).not.toContain('Satzung von 2019')
  await act(async () => undoLast())
  expect(opened()).toEqual(waived)
})
