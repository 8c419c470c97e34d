// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { FormEditor } from '#designer/forms/FormEditor.tsx'
import { PortalPage } from '#designer/forms/preview/PortalPage.tsx'
import { usePages } from '#designer/forms/preview/usePages.ts'
import type { Definition } from '#shared/model/definition.ts'
import { define, end, form, question, start } from '../../support/processDefinition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, choose, press, showScreen, until } from '../../support/screen.tsx'

const definition = exampleDefinition()
const [id = ''] = Object.keys(definition.forms)
const [scenario] = Object.keys(definition.scenarios)

/** Each question is drawn with a choice of all fields: two of each are enough. */
const { data, ...small } = define(
  {
    elements: { start, ask: { type: 'userTask', form: 'dog' }, end },
    flows: ['start -> ask -> end'],
  },
  { forms: { dog: form(question('count'), question('remark')) } },
)
const legalBasis = '§ 3 Hundesteuersatzung'
const service = { ...small, data: { ...data, count: { ...data['count'], legalBasis } } }

function Editor() {
  const opened = useDocument((state) => state.opened?.definition) ?? service
  const { dog } = opened.forms
  return dog === undefined ? null : <FormEditor definition={opened} id="dog" form={dog} />
}

const items = { type: 'object', properties: { price: { type: 'string' } } } as const
const price = {
  id: 'price',
  path: 'receipts.price',
  question: { de: 'Preis' },
  widget: 'text',
  required: true,
} as const
const receipts = question('receipts', {
  widget: 'list',
  entries: { name: { de: 'Beleg' }, questions: [price] },
})
const ofReceipts = {
  ...service,
  data: { ...service.data, receipts: { type: 'array', items } as const },
  forms: { dog: form(receipts, question('remark', { visible: 'receipts != null' })) },
  scenarios: {
    one: {
      title: { de: 'Ein Beleg' },
      today: '2026-01-01',
      sources: {},
      forms: { dog: { receipts: [{ price: '4' }] } },
    },
  },
}

interface Previewed {
  readonly hasErrors?: boolean
  readonly of?: readonly [Definition, form: string, scenario: string | undefined]
}

function Preview({ hasErrors = false, of = [definition, id, scenario] }: Previewed) {
  const [definition, id, scenario] = of
  const look = {
    place: 'portal',
    width: 'phone',
    isLarge: false,
    language: 'de',
    isAnswered: true,
    hasErrors,
  } as const
  const shown = definition.forms[id]
  if (shown === undefined) throw new Error('expected a form')
  const pages = usePages({ definition, id, form: shown, scenario, look })
  return <PortalPage {...{ definition, pages, look }} />
}

async function edit(): Promise<HTMLElement> {
  openDocument(service, '1')
  return showScreen(<Editor />, {})
}

const formNow = () => useDocument.getState().opened?.definition.forms['dog']

describe('the form builder', () => {
  test('moves a question by key and by pointer, each as one step', async () => {
    const page = await edit()
    const down = page.querySelector<HTMLElement>('[aria-label="Nach unten"]')
    await press(down)

    expect(page.querySelectorAll('[aria-label="Nach unten"]')[1]).toBe(down)
    expect(
      formNow()
        ?.questions.slice(0, 2)
        .map((one) => one.id),
    ).toEqual(['remark', 'count'])
    await drag(page, 0, 1)
    expect(
      formNow()
        ?.questions.slice(0, 2)
        .map((one) => one.id),
    ).toEqual(['count', 'remark'])
    expect(useDocument.getState().opened?.history.past).toHaveLength(2)
  })

  test('puts a question under a heading of its own', async () => {
    const page = await edit()

    await choose(page, ':new', { beside: ':none' })

    expect(formNow()?.groups).toEqual({ neuerAbschnitt: { title: { de: 'Neuer Abschnitt' } } })
    expect(formNow()?.questions[0]?.group).toBe('neuerAbschnitt')
  })

  test('says under which law a question may be asked', async () => {
    const page = await edit()

    expect(page.querySelector('.fromModel')?.textContent).toContain(legalBasis)
  })
})

describe('the preview of a form', () => {
  test('shows what registers know of the sample person, with its origin, then what is asked', async () => {
    const page = await showScreen(<Preview />, {})
    await until(() => page.textContent.includes('Erika Mustermann'))

    expect(page.querySelector('.fw-known__origin')?.textContent).toContain('Melderegister')
    await press(buttonNamed(page, 'Stimmt, weiter'))
    expect(page.querySelector('.fw-preline')?.textContent).toContain('Frage 1 von')
  })

  test('says what it says when nothing is answered', async () => {
    const page = await showScreen(<Preview hasErrors />, {})
    await until(() => page.textContent.includes('Erika Mustermann'))

    await press(buttonNamed(page, 'Stimmt, weiter'))

    expect(page.querySelector('[role=alert] li')?.textContent).toBe(
      definition.forms[id]?.questions[0]?.missing?.de,
    )
  })

  test('forgets an answer that is taken back', async () => {
    const page = await showScreen(<Preview of={[ofReceipts, 'dog', 'one']} />, {})
    expect(page.querySelector('.fw-preline')?.textContent).toBe('Frage 1 von 2')

    await press(buttonNamed(page, 'Beleg 1 entfernen'))

    await until(() => page.querySelector('.fw-preline') === null)
    expect(page.querySelectorAll('.fw-entry')).toHaveLength(0)
  })
})

async function drag(page: HTMLElement, from: number, onto: number): Promise<void> {
  const handle = page.querySelectorAll('.dragHandle')[from]
  const place = page.querySelectorAll('.dropPlace')[onto]
  const dataTransfer = { effectAllowed: '', setData: () => undefined }
  const tell = (target: Element | undefined, type: string) =>
    act(async () => {
      const event = new Event(type, { bubbles: true, cancelable: true })
      target?.dispatchEvent(Object.assign(event, { dataTransfer, clientY: 10 }))
    })
  await tell(handle, 'dragstart')
  await tell(place, 'dragover')
  await tell(place, 'drop')
}
