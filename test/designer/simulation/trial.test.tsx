// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Scenario } from '#shared/model/content.ts'
import { Below, type Tab } from '#designer/simulation/Below.tsx'
import { RunStrip } from '#designer/simulation/RunStrip.tsx'
import { useTrial } from '#designer/simulation/useTrial.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'
import {
  define,
  end,
  form,
  mapping,
  question,
  source,
  start,
} from '../../support/processDefinition.ts'
import { closePage, pick, row, tab, write } from './page.ts'

const definition = define(
  {
    elements: {
      start,
      lookUp: { type: 'serviceTask', source: 'person', output: 'keep' },
      unknown: {
        type: 'boundaryEvent',
        attachedTo: 'lookUp',
        interrupting: true,
        event: { type: 'error', error: 'unknownPerson' },
      },
      ask: { type: 'userTask', form: 'dog' },
      late: {
        type: 'boundaryEvent',
        attachedTo: 'ask',
        interrupting: true,
        event: { type: 'timer', timer: { duration: '"P30D"' } },
      },
      double: { type: 'scriptTask', script: 'string(count * 2)', output: 'sum' },
      end,
      over: end,
      nobody: end,
    },
    flows: ['start -> lookUp -> ask -> double -> end', 'late -> over', 'unknown -> nobody'],
  },
  {
    sources: {
      person: source({ response: { type: 'object', properties: { name: { type: 'string' } } } }),
    },
    mappings: { keep: mapping({ name: 'result.name' }), sum: mapping({ remark: 'result' }) },
    forms: { dog: form(question('count')) },
  },
)

const scenario: Scenario = {
  title: { de: 'Ein Hund' },
  today: '2026-03-01',
  sources: { person: { answer: { name: 'Erika' } } },
  forms: { dog: { count: 2 } },
}

function Trial({ sample, to }: { readonly sample: Scenario; readonly to?: string }) {
  const trial = useTrial(definition, sample, to)
  const { simulation } = trial
  const [tab, setTab] = useState<Tab>('data')
  const cases = { ran: [], current: undefined, onCase: () => undefined }
  return (
    <>
      <RunStrip {...{ definition, trial }} current={undefined} onScenario={() => undefined} />
      {simulation === undefined ? undefined : (
        <Below {...{ definition, simulation, trial, tab, ...cases }} onTab={setTab} />
      )}
    </>
  )
}

const show = (sample: Scenario = scenario, to?: string) =>
  showScreen(<Trial sample={sample} {...(to === undefined ? {} : { to })} />, {})

afterEach(closePage)

describe('trying a draft out', () => {
  test('goes on, back, and on again as it was', async () => {
    const page = await show()
    await press(buttonNamed(page, 'Bis zum Ende'))

    expect(page.textContent).toContain('Schritt 3 von 3')
    expect(row(page, 'remark')).toContain('4')

    await press(page.querySelector('[aria-label="Einen Schritt zurück"]'))
    expect(page.textContent).toContain('Schritt 2 von 3')
    expect(row(page, 'remark')).toBeUndefined()

    await press(buttonNamed(page, 'Nächster Schritt'))
    expect(page.textContent).toContain('Schritt 3 von 3')
  })

  test('changes an answer where it was given, and works everything out anew', async () => {
    const page = await show()
    await press(buttonNamed(page, 'Bis zum Ende'))
    await press(page.querySelector('[aria-label="Count ändern"]'))
    await write(page, 'Count', '5')
    await press(buttonNamed(page, 'Damit weiter'))

    expect(row(page, 'remark')).toContain('10')
    expect(page.textContent).toContain('Schritt 3 von 3')
  })

  test('refuses what is no number, in words', async () => {
    const page = await show()
    await press(buttonNamed(page, 'Bis zum Ende'))
    await press(page.querySelector('[aria-label="Count ändern"]'))
    await write(page, 'Count', 'viele')

    expect(page.textContent).toContain('Bitte eine Zahl eingeben')
    expect(buttonNamed(page, 'Damit weiter')?.hasAttribute('disabled')).toBe(true)
  })

  test('lets a source report an error, and the case takes the other way', async () => {
    const page = await show()
    await pick(page, 'Was wäre, wenn …', 'Melderegister meldet: Unbekannt')
    await press(await tab(page, 'Dieser Schritt'))

    expect(page.textContent).toContain('Weiter zu')
    expect(page.textContent).toContain('nobody')
  })

  test('lets a source fail, and try once more', async () => {
    const page = await show()
    await pick(page, 'Was wäre, wenn …', 'Melderegister antwortet nicht')
    await press(await tab(page, 'Verlauf'))
    expect(page.textContent).toContain('Melderegister antwortet nicht')

    await pick(page, 'Was wäre, wenn …', 'Noch einmal versuchen')
    await press(buttonNamed(page, 'Bis zum Ende'))

    expect(page.textContent).toContain('Schritt 5 von 5')
  })

  test('lets a period run out before anybody answers', async () => {
    const page = await show({ ...scenario, forms: {} })
    await press(buttonNamed(page, 'Bis zum Ende'))
    await pick(page, 'Was wäre, wenn …', 'Die Frist läuft ab (31.03.2026)')

    expect(page.textContent).toContain('31.03.2026')
    expect(buttonNamed(page, 'Nächster Schritt')?.hasAttribute('disabled')).toBe(true)
  })

  test('lets a day pass', async () => {
    const page = await show()
    await press(page.querySelector('[aria-label="+ 1 Tag vergehen lassen"]'))

    expect(page.textContent).toContain('02.03.2026')
  })

  test('begins at the step somebody wants to look at', async () => {
    const page = await show(scenario, 'ask')
    await until(() => page.textContent.includes('Schritt 2 von 2'))

    expect(row(page, 'name')).toContain('Erika')
  })

  test('makes an answer up where there is none, and says so', async () => {
    const page = await show({ ...scenario, sources: {} })
    await press(buttonNamed(page, 'Nächster Schritt'))
    await press(await tab(page, 'Dieser Schritt'))

    expect(page.textContent).toContain('Ausgedachte Antwort')
  })
})
