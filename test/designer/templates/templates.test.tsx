// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { select, useSession } from '#designer/designer/sessionStore.ts'
import { pieceOf } from '#designer/editing/keptTemplate.ts'
import { KeepTemplateDialog } from '#designer/templates/KeepTemplateDialog.tsx'
import { TemplatesDialog } from '#designer/templates/TemplatesDialog.tsx'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const definition = sampleService()
const id = '2f1c7d0e-5f8f-4d0a-9a55-0c1d3c1f6a11'
const kept = {
  id,
  department: 'kaemmerei',
  kind: 'part',
  title: { de: 'Festsetzen' },
  summary: { de: 'Setzt fest und teilt mit.' },
  revision: 3,
  keptAt: '2026-03-02T09:00:00.000Z',
}
const elsewhere = { ...kept, id: 'b', department: 'ordnungsamt', title: { de: 'Fremd' } }
const piece = pieceOf(definition, { process: 'main', elements: ['assess', 'letter'] })
const content = { ...piece?.definition, id, title: kept.title, summary: kept.summary }

const me = {
  subject: 'miriam',
  name: 'Miriam Kaya',
  roles: [],
  departments: [],
  city: { name: 'Musterstadt', departments: {} },
  now: '2026-03-02T09:00:00.000Z',
  persona: null,
}
const conflict = (title: string) => ({ status: 409, body: { title, code: 'conflict' } })
const answers: Answers = {
  'GET /api/me': { status: 200, body: me },
  'GET /api/templates': { status: 200, body: [kept, elsewhere] },
  [`GET /api/templates/${id}`]: { status: 200, body: content },
}
const without = { ...answers, 'GET /api/templates': { status: 200, body: [] } }

let isClosed = false
const onClose = (): void => {
  isClosed = true
}

beforeEach(() => {
  isClosed = false
  openDocument(definition, '"1"')
  select(['answer'])
})

const now = () => useDocument.getState().opened?.definition ?? definition
const radio = (page: HTMLElement, name: string) =>
  [...page.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(name))

async function chooser(given: Answers): Promise<HTMLElement> {
  const page = await showScreen(
    <TemplatesDialog definition={definition} onClose={onClose} />,
    given,
  )
  await until(() => page.textContent.includes('Antrag und Bescheid'))
  return page
}

async function write(page: HTMLElement, label: string, text: string): Promise<void> {
  const name = [...page.querySelectorAll('label')].find((one) => one.textContent === label)
  const field = page.querySelector<HTMLInputElement>(`#${CSS.escape(name?.htmlFor ?? '')}`)
  if (field === null) throw new Error(`write: expected a field ${label}`)
  await act(async () => {
    // React watches the setter of the field itself.
    Reflect.set(Object.getPrototypeOf(field), 'value', text, field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('templates to choose from', () => {
  test('are those of the department that owns the service, beside what comes along', async () => {
    const page = await chooser(answers)
    await until(() => radio(page, 'Festsetzen') !== undefined)

    expect(radio(page, 'Fremd')).toBeUndefined()
    expect(radio(page, 'Anhörung')).toBeDefined()
  })

  test('say how to keep the first one while there is none', async () => {
    const page = await chooser(without)

    await until(() => page.textContent.includes('Noch keine. Mit „Als Vorlage merken'))
    expect(radio(page, 'Festsetzen')).toBeUndefined()
  })

  test('come along all the same while those of the department cannot be read', async () => {
    const down = { status: 503, body: { title: 'Nicht erreichbar', code: 'unavailable' } }
    const page = await chooser({ ...answers, 'GET /api/templates': down })

    await until(() => page.querySelector('[role=alert]') !== null)
    expect(radio(page, 'Anhörung')).toBeDefined()
  })

  test('come in after the selected step as one change that can be undone', async () => {
    const page = await chooser(answers)
    await until(() => radio(page, 'Festsetzen') !== undefined)
    await press(radio(page, 'Festsetzen'))
    await press(buttonNamed(page, 'Einfügen'))
    await until(() => isClosed)

    expect(Object.keys(now().processes['main']?.elements ?? {})).toEqual(
      expect.arrayContaining(['assess2', 'letter2']),
    )
    expect(useDocument.getState().opened?.history.past.map(({ label }) => label)).toEqual([
      'Vorlage „Festsetzen“ einfügen',
    ])
    expect(useSession.getState().elements).toEqual(['assess2'])
  })

  test('are refused with the reason where a colleague has deleted it meanwhile', async () => {
    const { [`GET /api/templates/${id}`]: _gone, ...rest } = answers
    const page = await chooser(rest)
    await until(() => radio(page, 'Festsetzen') !== undefined)
    await press(radio(page, 'Festsetzen'))
    await press(buttonNamed(page, 'Einfügen'))

    await until(() => page.querySelector('[role=alert]') !== null)
    expect([isClosed, now()]).toEqual([false, definition])
  })

  test.each([
    ['Umbenennen', 'Übernehmen', 'PUT'],
    ['Löschen', 'Löschen', 'DELETE'],
  ])('%s says why not where a colleague was faster', async (begin, act_, method) => {
    const page = await chooser({
      ...answers,
      [`${method} /api/templates/${id}`]: conflict('Der Stand hat sich geändert.'),
    })
    await until(() => radio(page, 'Festsetzen') !== undefined)
    await press(radio(page, 'Festsetzen'))
    await press(buttonNamed(page, begin))
    await press(buttonNamed(page, act_))

    await until(() => page.querySelector('[role=alert]') !== null)
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Der Stand hat sich geändert.')
  })
})

describe('keeping a template', () => {
  const dialog = <KeepTemplateDialog definition={definition} onClose={onClose} />

  test('wants a name and a sentence, and closes once it is kept', async () => {
    const page = await showScreen(dialog, {
      ...answers,
      'POST /api/templates': { status: 201, body: kept },
    })
    const keep = () => buttonNamed(page, 'Merken')
    expect(keep()?.hasAttribute('disabled')).toBe(true)
    await write(page, 'Name', 'Nachfragen')
    expect(keep()?.hasAttribute('disabled')).toBe(true)
    await write(page, 'Wozu sie gut ist, in einem Satz', 'Fragt nach.')

    await press(keep())

    await until(() => isClosed)
  })

  test('says that the name is taken, and keeps what was typed', async () => {
    const page = await showScreen(dialog, {
      ...answers,
      'POST /api/templates': conflict('Diesen Namen gibt es schon.'),
    })
    await write(page, 'Name', 'Festsetzen')
    await write(page, 'Wozu sie gut ist, in einem Satz', 'Fragt nach.')
    await press(buttonNamed(page, 'Merken'))

    await until(() => page.querySelector('[role=alert]') !== null)
    expect(page.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('Festsetzen')
    expect(isClosed).toBe(false)
  })

  test('offers the steps only where some can stand alone', async () => {
    select(['unknown'])
    const page = await showScreen(dialog, answers)

    expect(page.querySelector('[role=radiogroup]')).toBeNull()
    expect(page.textContent).toContain('Ganze Leistung')
  })
})
