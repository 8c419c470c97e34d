// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Preview } from '#designer/api/steering.ts'
import { MigrationCases } from '#designer/desk/MigrationCases.tsx'
import { officeService } from '../../support/officeService.ts'
import { act } from 'react'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const definition = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const definitions = { before: definition, after: definition }
const preview: Preview = {
  plan: {},
  cases: [
    { id: 'one', number: 'P-1', problems: [], effects: [] },
    { id: 'two', number: 'P-2', problems: [], effects: [{ kind: 'taskChanged', id: 'ask' }] },
    {
      id: 'three',
      number: 'P-3',
      problems: [{ code: 'noTarget', process: 'main', id: 'decide' }],
      effects: [],
    },
  ],
}

const outcomes = (page: HTMLElement) =>
  [...page.querySelectorAll('tbody td')].map(({ textContent }) => textContent.trim())

test('each case says what would happen to it, or why it stays, in the words of its steps', async () => {
  const place = { service: 'probe', version: 1 }
  const page = await showScreen(
    <MigrationCases place={place} to={2} preview={preview} definitions={definitions} />,
    {},
  )

  expect(outcomes(page)).toEqual([
    'Geht ohne Änderung weiter.',
    'Angaben machen: neue Fragen oder andere Zuständigkeit.',
    'Entscheiden hat keine Entsprechung.',
  ])
  expect(page.textContent).toContain('2 Vorgänge werden umgestellt.')
})

test('what cannot go over is not offered to be moved', async () => {
  const stuck = { ...preview, cases: preview.cases.slice(2) }
  const page = await showScreen(
    <MigrationCases
      place={{ service: 'probe', version: 1 }}
      to={2}
      preview={stuck}
      definitions={definitions}
    />,
    {},
  )

  expect(page.querySelector('form')).toBeNull()
})

const many: Preview = {
  ...preview,
  cases: Array.from({ length: 250 }, (_, index) => ({
    id: `case-${index}`,
    number: `P-${index}`,
    problems: index === 120 ? [{ code: 'noFlow', process: 'main', id: 'flow1' }] : [],
    effects: [],
  })),
}

const numbers = (page: HTMLElement) =>
  [...page.querySelectorAll('tbody th')].map(({ textContent }) => textContent)

test('of many cases it says how many there are, and shows each on one of its pages', async () => {
  const page = await showScreen(
    <MigrationCases
      place={{ service: 'probe', version: 1 }}
      to={2}
      preview={many}
      definitions={definitions}
    />,
    {},
  )
  expect(page.textContent).toContain(
    'Vorgänge auf dieser Version: 250. Umstellen lassen sich 249, nicht umstellen 1.',
  )
  expect(page.textContent).toContain('1 bis 100 von 250')

  const seen = numbers(page)
  for (const _ of [1, 2]) {
    await press(buttonNamed(page, 'Nächste'))
    seen.push(...numbers(page))
  }
  expect(seen).toEqual(many.cases.map(({ number }) => number))

  const field = page.querySelector('#show')
  await act(async () => {
    Object.assign(field ?? {}, { value: 'stuck' })
    field?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(outcomes(page)).toEqual([
    'Der Vorgang wartet auf dem Weg von „Angaben machen“ nach „Entscheiden“, der keine Entsprechung hat.',
  ])
})

test('many cases are moved portion by portion, and the report holds all of them', async () => {
  const page = await showScreen(
    <MigrationCases
      place={{ service: 'probe', version: 1 }}
      to={2}
      preview={many}
      definitions={definitions}
    />,
    { 'POST /api/services/probe/versions/1/migration': { status: 200, body: [] } },
  )
  const sent = vi.spyOn(globalThis, 'fetch')
  await giveReason(page)
  await press(buttonNamed(page, 'Umstellen'))
  await until(() => page.querySelector('form') === null)

  const bodies = sent.mock.calls.flatMap(([, request]) =>
    typeof request?.body === 'string' ? [JSON.parse(request.body)] : [],
  )
  expect(bodies.map(({ cases }) => cases.length)).toEqual([100, 100, 49])
  expect(bodies.flatMap(({ cases }) => cases)).not.toContain('case-120')
})

test('where the network fails, what was done stays to be seen, and it goes on with the rest', async () => {
  const page = await showScreen(
    <MigrationCases
      place={{ service: 'probe', version: 1 }}
      to={2}
      preview={many}
      definitions={definitions}
    />,
    {},
  )
  const asked: string[][] = []
  vi.stubGlobal('fetch', async (_: unknown, { body }: { body: string }) => {
    const { cases }: { cases: string[] } = JSON.parse(body)
    asked.push(cases)
    if (asked.length === 2) throw new TypeError('Failed to fetch')
    const report = cases.map((id) => ({ id, number: id, migrated: true, problems: [] }))
    return new Response(JSON.stringify(report), { status: 200 })
  })

  await giveReason(page)
  await press(buttonNamed(page, 'Umstellen'))
  await until(() => page.querySelector('[role=alert]') !== null)
  expect(page.textContent).toContain('Bearbeitet: 100 von 249.')
  expect(page.textContent).toContain('149 Vorgänge werden umgestellt.')
  expect(outcomes(page).filter((text) => text.startsWith('umgestellt'))).toHaveLength(100)

  await press(buttonNamed(page, 'Umstellen'))
  await until(() => page.querySelector('form') === null)

  expect(asked.map((cases) => cases.length)).toEqual([100, 100, 100, 49])
  expect(asked[2]).toEqual(asked[1])
  expect(page.querySelector('[role=alert]')).toBeNull()
})

async function giveReason(page: HTMLElement): Promise<void> {
  const reason = page.querySelector('textarea')
  await act(async () => {
    const { prototype } = HTMLTextAreaElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(reason, 'Satzung geändert')
    reason?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
