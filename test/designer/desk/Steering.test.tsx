// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { CaseDetail } from '#designer/api/cases.ts'
import { Steering } from '#designer/desk/Steering.tsx'
import { officeService } from '../../support/officeService.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const definition = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const incident = {
  id: 'one:7',
  process: 'main',
  element: 'ask',
  addressee: 'business',
  code: 'noFlowTaken',
  message: 'Keine der Bedingungen trifft zu.',
  raisedAt: '2026-03-02T09:00:00.000Z',
} as const
const detail: CaseDetail = {
  id: 'one',
  number: 'P-1',
  service: 'probe',
  version: 1,
  department: 'kaemmerei',
  title: definition.title,
  person: null,
  status: 'active',
  startedAt: '2026-03-02T09:00:00.000Z',
  endedAt: null,
  current: [],
  hasIncident: true,
  definition,
  passed: {},
  positions: [],
  suspended: null,
  underWay: [{ activation: '5', process: 'main', element: 'ask', item: null }],
  waiting: [],
  data: {},
  origins: {},
  letters: [],
  history: [],
  incidents: [incident],
  tasks: [],
}

function as(kind: 'owner' | 'clerk'): Answers {
  const roles = [{ department: 'kaemmerei', kind }]
  const city = { departments: {}, timeZone: 'Europe/Berlin' }
  const me = { subject: 's', name: 'P', roles, city, now: '2026-03-02T09:00:00.000Z' }
  return {
    'GET /api/me': { status: 200, body: me },
    'POST /api/instances/one/suspend': { status: 200, body: { status: 'active' } },
    'POST /api/instances/one/complete': { status: 200, body: { status: 'active' } },
    'POST /api/instances/one/move': { status: 200, body: { status: 'active' } },
    'POST /api/instances/one/fail': { status: 200, body: { status: 'active' } },
    'POST /api/instances/one/resolve': {
      status: 422,
      body: {
        title: 'Einige Angaben fehlen oder passen nicht.',
        code: 'valuesNotAccepted',
        problems: [{ path: 'note', problem: 'Der Wert ist zu lang.' }],
      },
    },
  }
}

const actsOn = (page: HTMLElement) =>
  [...page.querySelectorAll('.fw-acts button')].map(({ textContent }) => textContent)

const choices = (page: HTMLElement, id: string) =>
  [...page.querySelectorAll(`#${id} option`)].map(({ textContent }) => textContent)

function bodyOf(sent: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) {
  const [, request] = sent.mock.calls[0] ?? []
  return JSON.parse((request as RequestInit).body as string) // reason: what our own client sends
}

async function fill(id: string, value: string) {
  const field = document.getElementById(id)
  if (field === null) throw new Error(`expected a field ${id}`)
  const prototype = Object.getPrototypeOf(field) as object // reason: React listens to the setter of the prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe('intervening in a case', () => {
  test('is offered to clerks as far as a step needs it, to owners with all that changes its course', async () => {
    const clerks = await showScreen(<Steering detail={detail} />, as('clerk'))
    expect(actsOn(clerks)).toEqual([
      'Schritt erneut ausführen',
      'Angaben ändern und erneut versuchen',
      'Schritt von Hand abschließen',
      'Schritt als gescheitert melden',
    ])

    const owners = await showScreen(<Steering detail={detail} />, as('owner'))
    await until(() => actsOn(owners).length > 4)
    expect(actsOn(owners).slice(4)).toEqual([
      'An anderer Stelle fortsetzen',
      'Vorgang ruhen lassen',
      'Vorgang abbrechen',
    ])
  })

  test('of a case that rests lets it only go on, elsewhere, or end', async () => {
    const page = await showScreen(
      <Steering detail={{ ...detail, suspended: 'case' }} />,
      as('owner'),
    )
    await until(() => actsOn(page).length > 0)

    expect(actsOn(page)).toEqual([
      'An anderer Stelle fortsetzen',
      'Vorgang fortsetzen',
      'Vorgang abbrechen',
    ])
  })

  test('asks for a reason and says what follows before it does anything', async () => {
    const page = await showScreen(<Steering detail={detail} />, as('owner'))
    await until(() => actsOn(page).length > 4)
    await press(buttonNamed(page, 'Vorgang ruhen lassen'))
    expect(page.textContent).toContain('Fristen laufen weiter')

    await press(buttonNamed(page, 'Vorgang ruhen lassen'))
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Bitte begründen Sie')

    const sent = vi.spyOn(globalThis, 'fetch')
    await fill('reason', 'Nachfrage beim Ordnungsamt')
    await press(buttonNamed(page, 'Vorgang ruhen lassen'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    const [, request] = sent.mock.calls[0] ?? []
    expect(request?.body).toBe('{"reason":"Nachfrage beim Ordnungsamt"}')
    expect(page.querySelector('[role=status]')?.textContent).toBe('Erledigt: Vorgang ruhen lassen.')
  })

  test('reports a step as failed, for a reason that the definition names or for none', async () => {
    const errors = { gone: { title: { de: 'Nicht auffindbar' } } }
    const named = { ...detail, definition: { ...detail.definition, errors } }
    const page = await showScreen(<Steering detail={named} />, as('clerk'))
    await press(buttonNamed(page, 'Schritt als gescheitert melden'))
    expect(
      [...page.querySelectorAll('#error option')].map(({ textContent }) => textContent),
    ).toEqual(['Ein anderer: Klärungsfall', 'Nicht auffindbar'])

    const sent = vi.spyOn(globalThis, 'fetch')
    await fill('error', 'gone')
    await fill('reason', 'Anruf')
    await press(buttonNamed(page, 'Schritt als gescheitert melden'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    const [, request] = sent.mock.calls[0] ?? []
    expect(request?.body).toBe('{"reason":"Anruf","activation":"5","error":"gone"}')
  })

  test('takes several values at once, each of them once', async () => {
    const page = await showScreen(<Steering detail={detail} />, as('clerk'))
    await press(buttonNamed(page, 'Schritt von Hand abschließen'))
    await press(buttonNamed(page, 'Weitere Angabe'))
    await fill('field-0', 'note')
    await fill('value-0', 'Rex')
    await press(buttonNamed(page, 'Weitere Angabe'))
    expect(choices(page, 'field-1')).toEqual(['', 'Entscheidung'])
    expect(buttonNamed(page, 'Weitere Angabe')).toBeUndefined()
    await fill('reason', 'Anruf')
    await press(buttonNamed(page, 'Schritt von Hand abschließen'))
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Bitte wählen Sie.')

    const sent = vi.spyOn(globalThis, 'fetch')
    await fill('field-1', 'decision')
    await fill('value-1', 'ja')
    await press(buttonNamed(page, 'Schritt von Hand abschließen'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    expect(bodyOf(sent)).toEqual({
      reason: 'Anruf',
      activation: '5',
      values: { note: 'Rex', decision: 'ja' },
    })
  })

  test('leaves out a value that was begun', async () => {
    const page = await showScreen(<Steering detail={detail} />, as('clerk'))
    await press(buttonNamed(page, 'Schritt von Hand abschließen'))
    await press(buttonNamed(page, 'Weitere Angabe'))
    await fill('field-0', 'note')
    await press(buttonNamed(page, 'Angaben weglassen'))
    await fill('reason', 'Anruf')
    const sent = vi.spyOn(globalThis, 'fetch')
    await press(buttonNamed(page, 'Schritt von Hand abschließen'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    expect(bodyOf(sent)).toEqual({ reason: 'Anruf', activation: '5' })
  })

  test('moves what waits on a line for others, also when no step is under way', async () => {
    const waiting = [{ scope: '0', process: 'main', flow: 'flow1' }]
    const stuck = { ...detail, underWay: [], incidents: [], waiting }
    const page = await showScreen(<Steering detail={stuck} />, as('owner'))
    await until(() => actsOn(page).length > 0)
    await press(buttonNamed(page, 'An anderer Stelle fortsetzen'))
    expect(choices(page, 'step')).toEqual([
      'Wartet auf dem Weg von „Angaben machen“ nach „Entscheiden“',
    ])

    await fill('to', 'decide')
    await fill('reason', 'Anruf')
    const sent = vi.spyOn(globalThis, 'fetch')
    await press(buttonNamed(page, 'An anderer Stelle fortsetzen'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    expect(bodyOf(sent)).toEqual({
      reason: 'Anruf',
      from: { scope: '0', flow: 'flow1' },
      to: { element: 'decide' },
    })
  })

  test('lets it wait for others where ways join', async () => {
    const { main } = definition.processes
    if (main === undefined) throw new Error('office service: expected a main process')
    const meet = { type: 'parallelGateway', name: { de: '' } } as const
    const processes = {
      main: {
        ...main,
        elements: { ...main.elements, meet },
        flows: {
          asked: { source: 'ask', target: 'meet' },
          decided: { source: 'decide', target: 'meet' },
        },
      },
    }
    const joining = { ...detail, definition: { ...definition, processes } }
    const page = await showScreen(<Steering detail={joining} />, as('owner'))
    await until(() => actsOn(page).length > 4)
    await press(buttonNamed(page, 'An anderer Stelle fortsetzen'))
    expect(choices(page, 'to').slice(-2)).toEqual([
      'Wartet auf dem Weg von „Angaben machen“ nach „Gleichzeitig“',
      'Wartet auf dem Weg von „Entscheiden“ nach „Gleichzeitig“',
    ])

    await fill('to', 'flow decided')
    await fill('reason', 'Anruf')
    const sent = vi.spyOn(globalThis, 'fetch')
    await press(buttonNamed(page, 'An anderer Stelle fortsetzen'))
    await until(() => page.querySelector('[role=status]')?.textContent !== '')

    expect(bodyOf(sent)).toMatchObject({ from: { activation: '5' }, to: { flow: 'decided' } })
  })

  test('shows why a changed value is not accepted', async () => {
    const page = await showScreen(<Steering detail={detail} />, as('clerk'))
    await press(buttonNamed(page, 'Angaben ändern'))
    await fill('field-0', 'note')
    await fill('value-0', 'x')
    await fill('reason', 'Anruf')
    await press(buttonNamed(page, 'Angaben ändern'))
    await until(() => page.textContent.includes('zu lang'))

    expect(page.textContent).toContain('Der Wert ist zu lang.')
  })
})
