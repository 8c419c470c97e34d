// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { runScenarios } from '#shared/scenarios/runScenario.ts'
import { openDocument, useDocument, undoLast } from '#designer/designer/documentStore.ts'
import { Cases } from '#designer/simulation/Cases.tsx'
import { CoverageList } from '#designer/simulation/CoverageList.tsx'
import { RecordButton } from '#designer/simulation/RecordButton.tsx'
import { useTrial } from '#designer/simulation/useTrial.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'
import { define, end, form, mapping, question, start } from '../../support/processDefinition.ts'
import { closePage, write } from './page.ts'

function service(factor: number, scenarios: Definition['scenarios']): Definition {
  return define(
    {
      elements: {
        start,
        ask: { type: 'userTask', form: 'dog' },
        late: {
          type: 'boundaryEvent',
          attachedTo: 'ask',
          interrupting: true,
          event: { type: 'timer', timer: { duration: '"P30D"' } },
        },
        compute: { type: 'scriptTask', script: `count * ${factor}`, output: 'sum' },
        end,
        over: end,
      },
      flows: ['start -> ask -> compute -> end', 'late -> over'],
    },
    {
      mappings: { sum: mapping({ amount: 'result' }) },
      forms: { dog: form(question('count')) },
      scenarios,
    },
  )
}

const sample = {
  title: { de: 'Erika' },
  today: '2026-03-01',
  sources: {},
  forms: { dog: { count: 3 } },
  expect: { amount: '6.00' },
}

function View() {
  const definition = useDocument((state) => state.opened?.definition)
  return definition === undefined ? null : <Shown definition={definition} />
}

function Shown({ definition }: { readonly definition: Definition }) {
  const trial = useTrial(definition, sample)
  const ran = runScenarios(definition)
  return (
    <>
      <RecordButton {...{ definition, trial }} current="erika" onCase={() => undefined} />
      <Cases {...{ definition, ran }} current="erika" onCase={() => undefined} />
      <CoverageList {...{ definition, ran }} />
    </>
  )
}

async function show(factor: number) {
  const page = await showScreen(<View />, {})
  await act(async () => openDocument(service(factor, { erika: sample }), '1'))
  return page
}

afterEach(closePage)
afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

const scenarios = () => useDocument.getState().opened?.definition.scenarios ?? {}

describe('test cases of a draft', () => {
  test('run as expected', async () => {
    const page = await show(2)

    expect(page.textContent).toContain('1 von 1 wie erwartet')
  })

  test('say what differs, and take the new result over as one change that can be undone', async () => {
    const page = await show(5)
    expect(page.textContent).toContain('0 von 1 wie erwartet')
    expect(page.textContent).toContain('„amount“ ist 15,00\u00a0€, erwartet war 6,00\u00a0€.')

    await press(page.querySelector('[aria-label="Neues Ergebnis übernehmen: Erika"]'))
    expect(page.textContent).toContain('1 von 1 wie erwartet')
    expect(scenarios()['erika']).toMatchObject({ expect: { amount: '15.00' } })

    await act(async () => undoLast())
    expect(scenarios()['erika']).toEqual(sample)
  })

  test('are recorded from what was tried out, with what the service worked out expected', async () => {
    const page = await show(2)
    await press(buttonNamed(page, 'Als Prüffall merken'))
    expect(buttonNamed(page, 'Merken')?.hasAttribute('disabled')).toBe(true)

    await write(page, 'Name des Prüffalls', 'Drei Hunde')
    await press(buttonNamed(page, 'Merken'))

    expect(scenarios()['dreiHunde']).toEqual({
      title: { de: 'Drei Hunde' },
      today: '2026-03-01',
      sources: {},
      forms: { dog: { count: 3 } },
      way: ['start', 'ask', 'compute', 'end'],
      letters: [],
      expect: { amount: '6.00' },
    })
    expect(page.textContent).toContain('2 von 2 wie erwartet')
  })

  test('take the place of the one that was tried out', async () => {
    const page = await show(5)
    await press(buttonNamed(page, 'Als Prüffall merken'))
    await press(page.querySelector('[role=dialog] input[type=checkbox]'))
    await press(buttonNamed(page, 'Merken'))

    expect(Object.keys(scenarios())).toEqual(['erika'])
    expect(scenarios()['erika']).toMatchObject({ expect: { amount: '15.00' }, letters: [] })
  })

  test('are edited: what is no longer expected no longer counts', async () => {
    const page = await show(5)
    await press(page.querySelector('[aria-label="Prüffall „Erika“ bearbeiten"]'))
    const ticks = [...page.querySelectorAll('[role=dialog] label.check')]
    await press(ticks.find(({ textContent }) => textContent.startsWith('Amount')))
    await press(buttonNamed(page, 'Übernehmen'))

    expect(scenarios()['erika']).not.toHaveProperty('expect')
    expect(page.textContent).toContain('nur Beispiel')
  })

  test('are deleted', async () => {
    const page = await show(2)
    await press(page.querySelector('[aria-label="Prüffall „Erika“ löschen"]'))

    expect(scenarios()).toEqual({})
    expect(page.textContent).toContain('Noch keine Prüffälle')
  })

  test('name what none of them tries', async () => {
    const page = await show(2)
    const untried = page.querySelector('[aria-label="Nicht geprüft"]')

    expect(page.textContent).toContain('4 von 6 Schritten · 3 von 4 Wegen')
    expect(untried?.textContent).toContain('Schritt „late“')
    expect(untried?.textContent).toContain('Weg von „late“ zu „over“')
  })
})
