// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import { NewFromFileDialog } from '#designer/exchange/NewFromFileDialog.tsx'
import { useImporting } from '#designer/exchange/importing.ts'
import { read } from '#designer/exchange/read.ts'
import { emptyService } from '#runtime/services/emptyService.ts'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const json = JSON.stringify({ ...sampleService(), title: { de: 'Aus der Datei' } })
const id = 'aus-der-datei'
const draft = `/api/services/${id}/draft`
const empty = emptyService({ id, owner: 'kaemmerei', title: { de: 'Aus der Datei' } })
const created = { 'POST /api/services': { status: 201, body: empty } }
const taken = { status: 409, body: { title: 'Das gibt es schon.', code: 'serviceExists' } }
const said = (page: HTMLElement) => page.querySelector('[role=alert]')?.textContent

beforeAll(() => read([{ name: 'a.json', xml: json }]))

async function taking(answers: Answers): Promise<HTMLElement> {
  useImporting.setState({ report: undefined })
  const files = [new File([json], 'a.json')]
  const page = await showScreen(<NewFromFileDialog dropped={files} onClose={() => {}} />, answers)
  await until(() => buttonNamed(page, 'Übernehmen')?.hasAttribute('disabled') === false)
  await press(buttonNamed(page, 'Übernehmen'))
  return page
}

test('where a new service was made and not filled, the next try fills it', async () => {
  const answers: Record<string, Answers[string]> = { ...created }
  const page = await taking(answers)
  await until(() => said(page) !== undefined)

  answers['POST /api/services'] = taken
  answers[`PUT ${draft}`] = { status: 200, body: { updatedAt: '2026-11-30' } }
  await press(buttonNamed(page, 'Übernehmen'))

  await until(() => globalThis.location.search.includes(id))
  expect(said(page)).toBeUndefined()
  expect(useImporting.getState().report?.service).toBe(id)
})

test('what somebody else has put into it meanwhile is told, and kept', async () => {
  const page = await taking({
    ...created,
    [`PUT ${draft}`]: { status: 412, body: { title: 'Anders', code: 'versionChanged' } },
    [`GET ${draft}`]: { status: 200, body: empty },
  })

  await until(() => said(page) !== undefined)
  expect(said(page)).toContain('Jemand anderes hat den Entwurf inzwischen geändert.')
  expect(useImporting.getState().report).toBeUndefined()
})
