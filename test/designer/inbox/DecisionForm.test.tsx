// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { TaskDetail } from '#designer/api/tasks.ts'
import { DecisionForm } from '#designer/inbox/DecisionForm.tsx'
import type { Form, Question } from '#shared/model/content.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const definition = exampleDefinition()
const task: TaskDetail = {
  id: 't1',
  instanceId: 'i1',
  number: '20.2-HSt-2026-00098',
  service: definition.id,
  serviceTitle: definition.title,
  department: 'kaemmerei',
  group: 'kaemmerei/steuern',
  element: 'decideKeeping',
  title: { de: 'Über Haltung entscheiden' },
  reason: null,
  legalBasis: null,
  discretion: true,
  person: 'Max Mustermann',
  openedAt: '2026-01-07T10:00:00Z',
  dueAt: null,
  claimedBy: 'you',
  generation: 1,
  form: 'keeping',
  definition,
  data: {},
  origins: {},
  decided: [],
  remark: null,
}

const reasons = 'Die Prüfung ist älter als ein Jahr.'

async function decide(answers: Answers): Promise<HTMLElement> {
  const page = await showScreen(<DecisionForm task={task} />, answers)
  await press(page.querySelector('input[type=radio]'))
  const text = page.querySelector('textarea')
  if (text) text.value = reasons
  await press(buttonNamed(page, 'Entscheiden'))
  return page
}

const receipts: Question = {
  id: 'receipts',
  path: 'receipts',
  question: { de: 'Welche Belege?' },
  widget: 'list',
  required: true,
  entries: {
    name: { de: 'Beleg' },
    questions: [
      {
        id: 'amount',
        path: 'receipts.amount',
        question: { de: 'Betrag' },
        widget: 'amount',
        required: true,
      },
    ],
  },
}

/** The same task with these questions alone. */
function asking(questions: Form['questions'], groups: Form['groups'] = {}): TaskDetail {
  const { keeping, ...forms } = definition.forms
  if (keeping === undefined) throw new Error('expected the form of the task')
  const items = {
    type: 'object',
    properties: { amount: { type: 'string', format: 'decimal' } },
  } as const
  const text = { type: 'string' } as const
  const receipts = { type: 'array', items } as const
  const data = { ...definition.data, receipts, town: text, street: text, floor: text }
  const asked = { ...keeping, questions, groups }
  return { ...task, definition: { ...definition, data, forms: { ...forms, keeping: asked } } }
}

const refusal = (code: string) => ({
  'POST /api/tasks/t1/completion': { status: 409, body: { title: 'Konflikt', code } },
})

describe('decision form', () => {
  test('preselects nothing and names everything that is missing', async () => {
    const page = await showScreen(<DecisionForm task={task} />, {})

    expect(page.querySelectorAll('input:checked')).toHaveLength(0)
    await press(buttonNamed(page, 'Entscheiden'))

    expect([...page.querySelectorAll('#errors a')].map(({ textContent }) => textContent)).toEqual([
      'Bitte entscheiden Sie, ob die Vermutung widerlegt ist.',
      'Bitte geben Sie die Gründe an.',
    ])
    expect(page.querySelector('[role=alertdialog]')).toBeNull()
  })

  test('says what will happen before anything is sent', async () => {
    const page = await decide({})

    expect(page.querySelector('[role=alertdialog]')?.textContent).toContain(
      'Das Schreiben „Bescheid über Hundesteuer“ geht hinaus.',
    )
  })

  test('says that it is done and leads back to the tasks', async () => {
    const answer = { instanceId: 'i1', number: task.number, status: 'completed' }
    const page = await decide({ 'POST /api/tasks/t1/completion': { status: 200, body: answer } })

    await press(buttonNamed(page, 'Ja, so entscheiden'))
    await until(() => page.textContent.includes('Erledigt.'))

    expect(page.textContent).toContain(`Der Vorgang ${task.number} läuft weiter.`)
  })

  test.each([
    ['taskTaken', 'Inzwischen hat eine andere Person diese Aufgabe übernommen.'],
    ['taskClosed', 'Diese Aufgabe wurde inzwischen erledigt.'],
    ['conflict', 'Der Vorgang hat sich inzwischen geändert.'],
  ])('keeps what was typed when the server answers %s', async (code, sentence) => {
    const page = await decide(refusal(code))

    await press(buttonNamed(page, 'Ja, so entscheiden'))
    await until(() => page.querySelector('.fw-problem') !== null)

    expect(page.querySelector('.fw-problem')?.textContent).toContain(sentence)
    expect(page.querySelector('textarea')?.value).toBe(reasons)
    expect(page.querySelectorAll('input:checked')).toHaveLength(1)
  })

  test('keeps what was typed in a list when an entry before it goes', async () => {
    const page = await showScreen(<DecisionForm task={asking([receipts])} />, {})
    await press(buttonNamed(page, 'Weitere Angabe hinzufügen'))
    const second = page.querySelector<HTMLInputElement>('#receipts-1-amount')
    if (second) second.value = '4,20'

    await press(buttonNamed(page, 'Beleg 1 entfernen'))

    expect(page.querySelectorAll('.fw-entry')).toHaveLength(1)
    expect(page.querySelector<HTMLInputElement>('#receipts-0-amount')?.value).toBe('4,20')
    await press(buttonNamed(page, 'Entscheiden'))
    expect(page.querySelector('#errors')).toBeNull()
    expect(page.querySelector('[role=alertdialog]')).not.toBeNull()
  })

  test.each([
    ['under its heading', 'home'],
    ['under another', undefined],
  ])('keeps what was typed when a further question appears before it, %s', async (_, group) => {
    const said = (id: string, more: Partial<Question>): Question => ({
      id,
      path: id,
      question: { de: `${id}?` },
      widget: 'text',
      required: false,
      ...more,
    })
    const questions = [
      said('town', { widget: 'radio', options: [{ value: 'Musterstadt', label: { de: 'hier' } }] }),
      said('floor', { group: 'home', visible: 'town = "Musterstadt"' }),
      said('street', group === undefined ? {} : { group }),
    ]
    const home = { title: { de: 'Wohnung' } }
    const page = await showScreen(<DecisionForm task={asking(questions, { home })} />, {})
    const street = page.querySelector<HTMLInputElement>('[name=street]')
    if (street) street.value = 'Am Markt 2'

    await press(page.querySelector('input[type=radio]'))

    expect(page.querySelector('[name=floor]')).not.toBeNull()
    expect(page.querySelector<HTMLInputElement>('[name=street]')?.value).toBe('Am Markt 2')
  })

  test('offers no decision while another person works on the task', async () => {
    const page = await showScreen(<DecisionForm task={{ ...task, claimedBy: 'another' }} />, {})

    expect(buttonNamed(page, 'Entscheiden')).toBeUndefined()
    expect(page.textContent).toContain('Diese Aufgabe bearbeitet gerade eine andere Person.')
  })
})
