// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { setTechnical } from '#designer/designer/sessionStore.ts'
import { ElementPanel } from '#designer/properties/ElementPanel.tsx'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { define } from '../../support/processDefinition.ts'

type Sketched = Sketch['elements'][string]

const place = { process: 'main', element: 'x' }
const others: Sketch['elements'] = {
  other: { type: 'task', name: { de: 'Platz freigeben' } },
  beside: { type: 'subProcess', triggeredByEvent: true },
}
const records: Partial<Definition> = {
  signals: { storm: { title: { de: 'Unwetter' } } },
  escalations: { late: { title: { de: 'Überfällig' } } },
}

afterEach(() => act(async () => setTechnical(false)))

function definitionWith(element: Sketched): Definition {
  return define({ elements: { ...others, x: element }, flows: ['x -> other'] }, records)
}

async function panelOf(element: Sketched): Promise<HTMLElement> {
  const definition = definitionWith(element)
  const x = definition.processes['main']?.elements['x']
  if (x === undefined) throw new Error('panelOf: expected the element x')
  return showScreen(<ElementPanel {...{ definition, place, element: x }} />, {})
}

function Panel() {
  const definition = useDocument((state) => state.opened?.definition)
  const element = definition?.processes['main']?.elements['x']
  return definition === undefined || element === undefined ? null : (
    <ElementPanel {...{ definition, place, element }} />
  )
}

async function editedPanelOf(element: Sketched): Promise<HTMLElement> {
  const page = await showScreen(<Panel />, {})
  await act(async () => openDocument(definitionWith(element), '1'))
  return page
}

function elementNow(): Element | undefined {
  return useDocument.getState().opened?.definition.processes['main']?.elements['x']
}

const timer = { type: 'timer', timer: { duration: 'duration("P14D")' } } as const

describe('the panel says what a kind does', () => {
  test.each<[what: string, element: Sketched, says: readonly string[]]>([
    [
      'one or more ways',
      { type: 'inclusiveGateway' },
      ['Einer oder mehrere Wege', 'Jeder Weg, dessen Bedingung zutrifft, wird gegangen.'],
    ],
    [
      'waiting for what comes first',
      { type: 'eventBasedGateway' },
      ['Warten, was zuerst kommt', 'geht mit dem weiter, das zuerst eintritt'],
    ],
    ['a rule of its own', { type: 'complexGateway' }, ['Verzweigung nach eigener Regel']],
    [
      'all or nothing',
      { type: 'transaction' },
      ['Teilablauf, ganz oder gar nicht', 'wird rückgängig gemacht, was darin schon erledigt ist'],
    ],
    [
      'free order',
      { type: 'adHocSubProcess', sequential: true, cancelRemaining: true },
      ['Teilablauf in freier Reihenfolge', 'immer nur ein Schritt', 'wird beendet'],
    ],
    [
      'a part beside the path',
      { type: 'subProcess', triggeredByEvent: true },
      ['Teilablauf bei einem Ereignis'],
    ],
    [
      'a jump',
      { type: 'intermediateThrowEvent', event: { type: 'link', link: 'Prüfung' } },
      ['Sprung', 'Name des Sprungs', 'Prüfung'],
    ],
    [
      'undoing one step',
      { type: 'intermediateThrowEvent', event: { type: 'compensation', activity: 'other' } },
      ['Rückgängig gemacht wird', 'Platz freigeben'],
    ],
    [
      'undoing everything',
      { type: 'endEvent', event: { type: 'compensation' } },
      ['alles, was hier erledigt ist'],
    ],
    [
      'what undoes a step',
      {
        type: 'boundaryEvent',
        attachedTo: 'other',
        interrupting: true,
        event: { type: 'compensation' },
        handler: 'other',
      },
      ['Angeheftet: Rückabwicklung', 'Dann findet statt', 'Platz freigeben'],
    ],
    [
      'several events',
      {
        type: 'intermediateCatchEvent',
        event: { type: 'multiple', events: [timer, { type: 'signal', signal: 'storm' }] },
      },
      ['bis eines von ihnen eintritt', 'Warten auf Zeitpunkt, Warten auf Signal'],
    ],
    [
      'a signal',
      { type: 'intermediateThrowEvent', event: { type: 'signal', signal: 'storm' } },
      ['Signal geben', 'Um welches Signal es geht', 'Unwetter'],
    ],
    [
      'a signal not chosen yet',
      { type: 'startEvent', event: { type: 'signal' } },
      ['Beginn durch Signal', 'bitte wählen'],
    ],
    [
      'any escalation',
      {
        type: 'boundaryEvent',
        attachedTo: 'other',
        interrupting: true,
        event: { type: 'escalation' },
      },
      ['Angeheftet: Eskalation', 'jede Eskalation', 'Der Schritt wird dann abgebrochen'],
    ],
    [
      'a start that spares what is around it',
      { type: 'startEvent', parent: 'beside', interrupting: false, event: timer },
      ['Was ringsum noch läuft, wird dann abgebrochen'],
    ],
    [
      'a repetition for each entry',
      {
        type: 'task',
        loop: {
          type: 'multiInstance',
          sequential: true,
          collection: 'dogs',
          behavior: { type: 'one', event: 'storm' },
        },
      },
      ['einen nach dem anderen', 'Signale am Ende eines Eintrags', 'Unwetter'],
    ],
    [
      'a repetition with a limit',
      { type: 'task', loop: { type: 'standard', testBefore: false, maximum: 3 } },
      ['solange die Bedingung zutrifft', 'Höchstens', '3-mal'],
    ],
    [
      'undoing',
      { type: 'task', isForCompensation: true },
      ['macht einen anderen Schritt rückgängig'],
    ],
    [
      'a message that begins a case',
      { type: 'receiveTask', message: 'reply', instantiate: true },
      ['Trifft die Nachricht ein, beginnt hier ein Vorgang.', 'Antwort'],
    ],
    [
      'a message to send',
      { type: 'sendTask', message: 'reply' },
      ['Welche Nachricht hinausgeht', 'Antwort'],
    ],
    [
      'another service',
      { type: 'callActivity', service: 'parkausweis', version: 2 },
      ['Aufgerufen wird die Leistung „parkausweis“.', 'Es gilt immer Version 2.'],
    ],
    [
      'dates that were missed',
      {
        type: 'startEvent',
        event: { type: 'timer', timer: { cycle: '"R/P1M"', catchUp: 'once', workingDays: true } },
      },
      ['werden einmal nachgeholt', 'gilt der nächste Arbeitstag'],
    ],
    [
      'a script of another tool',
      { type: 'scriptTask', otherScript: { language: 'groovy', text: 'x' } },
      ['aus einem anderen Werkzeug'],
    ],
    ['a script not written yet', { type: 'scriptTask' }, ['Die Formel ist noch nicht festgelegt.']],
    ['a form not chosen yet', { type: 'userTask' }, ['bitte wählen']],
    ['a table not chosen yet', { type: 'businessRuleTask' }, ['bitte wählen']],
    ['a letter not chosen yet', { type: 'sendTask' }, ['bitte wählen']],
    ['a source not chosen yet', { type: 'serviceTask' }, ['Datenquelle wählen']],
    [
      'a period not chosen yet',
      { type: 'intermediateCatchEvent', event: { type: 'timer', timer: {} } },
      ['bitte wählen'],
    ],
  ])('%s', async (_what, element, says) => {
    const page = await panelOf(element)

    for (const words of says) expect(page.textContent).toContain(words)
  })

  test('formulas and other languages for IT only', async () => {
    const element: Sketched = {
      type: 'scriptTask',
      otherScript: { language: 'groovy', text: 'amount * 2' },
      loop: { type: 'multiInstance', sequential: false, collection: 'dogs', item: 'dog' },
    }

    const business = (await panelOf(element)).textContent
    await act(async () => setTechnical(true))
    const technical = (await panelOf(element)).textContent

    expect(business).not.toContain('amount * 2')
    expect(business).not.toContain('FEEL')
    expect(technical).toContain('Aus einem anderen Werkzeug (groovy)amount * 2')
    expect(technical).toContain('Liste (FEEL)dogs')
  })
})

describe('changing one thing keeps the others', () => {
  async function write(label: string, text: string): Promise<void> {
    const field = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].find(
      ({ labels }) => [...(labels ?? [])].some(({ textContent }) => textContent === label),
    )
    if (field === undefined) throw new Error(`write: expected a field "${label}"`)
    await act(async () => {
      field.focus()
      // React watches the setter of the field itself.
      Reflect.set(Object.getPrototypeOf(field), 'value', text, field)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => field.blur())
  }

  test('of a calendar: what becomes of missed dates', async () => {
    await act(async () => setTechnical(true))
    const cycle = { catchUp: 'all', zone: 'Europe/Berlin', workingDays: true } as const
    await editedPanelOf({
      type: 'startEvent',
      event: { type: 'timer', timer: { cycle: '"R/P1M"', ...cycle } },
    })

    await write('Formel (FEEL)', '"R/P1Y"')

    expect(elementNow()).toMatchObject({ event: { timer: { cycle: '"R/P1Y"', ...cycle } } })
  })

  test('of a script: what another tool says', async () => {
    await act(async () => setTechnical(true))
    const otherScript = { language: 'groovy', text: 'x' }
    await editedPanelOf({ type: 'scriptTask', otherScript })

    await write('Formel (FEEL)', '1 + 1')

    expect(elementNow()).toMatchObject({ script: '1 + 1', otherScript })
  })

  test('of a condition that is waited for: what another tool says', async () => {
    const otherCondition = { language: 'juel', text: '${x}' }
    const page = await editedPanelOf({
      type: 'intermediateCatchEvent',
      event: { type: 'conditional', otherCondition },
    })

    await press(buttonNamed(page, 'Bedingung festlegen'))

    expect(elementNow()).toMatchObject({ event: { otherCondition, condition: expect.any(String) } })
    expect(page.textContent).toContain('Gewartet wird, bis gilt:')
  })
})
