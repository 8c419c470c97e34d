// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { CommandDialogs } from '#designer/commands/CommandDialogs.tsx'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import { openDialog, useSession } from '#designer/designer/sessionStore.ts'
import { beginImport } from '#designer/exchange/importing.ts'
import { read } from '#designer/exchange/read.ts'
import { LiveRegion } from '#designer/ui/LiveRegion.tsx'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const draft = sampleService()
const now = () => useDocument.getState().opened?.definition

/** Of another tool, with programs that do not run here. */
const file = readFileSync('test/fixtures/camunda/invoice7.bpmn', 'utf8')

// what reads a file is loaded with the first one
beforeAll(() => read([{ name: 'rechnung.bpmn', xml: file }]))

beforeEach(() => {
  openDocument(draft, '"1"')
  useSession.setState({ process: 'main', dialog: undefined })
})

function Dialogs() {
  const definition = useDocument(({ opened }) => opened?.definition)
  return definition === undefined ? null : (
    <>
      <CommandDialogs definition={definition} />
      <LiveRegion />
    </>
  )
}

/** A file without a drawing is arranged first, and that takes its time. */
async function isRead(page: HTMLElement): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(async () => {}) // what came meanwhile is drawn
      expect(page.textContent).toContain('Schritte in einem Ablauf')
    },
    { timeout: 15_000 },
  )
}

async function dropped(name: string, text: string): Promise<HTMLElement> {
  beginImport([new File([text], name)])
  return showScreen(<Dialogs />, {})
}

test('a file that is dropped is shown with its report, taken over as one step, and undone as one', async () => {
  const page = await dropped('rechnung.bpmn', file)

  await isRead(page)
  expect(page.querySelector('.report')?.textContent).toContain('class org.acme.invoice.Archive')
  expect(now()).toBe(draft)
  await press(buttonNamed(page, 'Übernehmen'))

  expect(Object.keys(now()?.processes ?? {})).toEqual(['main', 'invoice'])
  expect(undoLast()).toBe('„rechnung.bpmn“ einlesen')
  expect(now()).toEqual(draft)
})

test('the report is there afterwards, and leads to the step', async () => {
  const page = await dropped('rechnung.bpmn', file)
  await isRead(page)
  await press(buttonNamed(page, 'Den Entwurf ersetzen') ?? page.querySelector('[data-key=replace]'))
  await press(buttonNamed(page, 'Übernehmen'))

  openDialog('report')
  await until(() => buttonNamed(page, 'Zu „') !== undefined)
  await press(buttonNamed(page, 'Zu „'))

  expect(useSession.getState().dialog).toBeUndefined()
  expect(useSession.getState().elements).toHaveLength(1)
})

test('a file that cannot be read says why and changes nothing', async () => {
  const page = await dropped('brief.json', '{"format":')

  await until(() => page.querySelector('[role=alert]') !== null)
  expect(page.querySelector('[role=alert]')?.textContent).toContain('brief.json')
  expect(buttonNamed(page, 'Übernehmen')?.hasAttribute('disabled')).toBe(true)
  expect(now()).toBe(draft)
})

test('a file that brings nothing new is told to bring nothing new', async () => {
  const page = await dropped('entwurf.json', JSON.stringify(draft))
  await until(() => buttonNamed(page, 'Übernehmen')?.hasAttribute('disabled') === false)
  await press(buttonNamed(page, 'Den Entwurf ersetzen') ?? page.querySelector('[data-key=replace]'))
  await press(buttonNamed(page, 'Übernehmen'))

  expect(now()).toBe(draft)
  expect(page.querySelector('[role=status]')?.textContent).toBe(
    'Im Entwurf steht schon alles aus entwurf.json.',
  )
})
