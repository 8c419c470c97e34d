// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { DeadlinesView } from '#designer/deadlines/DeadlinesView.tsx'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { choose, press, showScreen, until } from '../../support/screen.tsx'

const answers = {
  'GET /api/me': {
    status: 200,
    body: {
      name: 'Miriam Kaya',
      roles: [{ kind: 'designer', department: 'kaemmerei' }],
      departments: [],
      city: { name: 'Musterstadt', departments: {}, holidays: { state: 'DE-BW' } },
      now: '2026-05-04T10:00:00Z',
      persona: null,
    },
  },
}

function Opened() {
  const definition = useDocument(({ opened }) => opened?.definition)
  return definition === undefined ? null : <DeadlinesView definition={definition} findings={[]} />
}

async function opened(): Promise<HTMLElement> {
  const page = await showScreen(<Opened />, answers)
  await act(async () => openDocument(exampleDefinition(), '1'))
  await until(() => page.textContent.includes('Baden-Württemberg'))
  return page
}

function deadlinesNow() {
  return useDocument.getState().opened?.definition.deadlines ?? {}
}

test('a deadline reads as sentences and shows by an example how it is computed', async () => {
  const page = await opened()

  expect(page.textContent).toContain('Die Frist dauert')
  expect(page.textContent).toContain('zählt nicht mit (§ 187 Abs. 1)')
  expect(page.textContent).toContain('Die Frist beginnt: ')
  expect(page.textContent).toContain(
    'Berücksichtigt sind die gesetzlichen Feiertage in Baden-Württemberg.',
  )
})

test('another deadline is added and opened', async () => {
  const page = await opened()

  await press(page.querySelector('[aria-label="Frist hinzufügen"]'))

  expect(Object.keys(deadlinesNow())).toEqual(['payment', 'neueFrist'])
  expect(page.querySelector('h1')?.textContent).toBe('Neue Frist')
})

test('what is chosen in the sentence changes the deadline and the example', async () => {
  const page = await opened()

  await choose(page, 'post')

  expect(deadlinesNow()['payment']?.delivery).toEqual({ by: 'post' })
  expect(page.textContent).toContain('am 4. Tag danach')
})

test('a proven receipt and an extension are taken from the case', async () => {
  const page = await opened()
  const example = exampleDefinition()
  const days = { type: 'integer', label: { de: 'Aufschub' } } as const
  await act(async () => openDocument({ ...example, data: { ...example.data, days } }, '1'))
  await choose(page, 'post')

  await choose(page, 'dog.keptSince', { beside: ':none' })
  await choose(page, 'duration("P" + string(days) + "D")')

  expect(page.textContent).toContain('„Aufschub“ in Tagen')
  expect(deadlinesNow()['payment']).toMatchObject({
    delivery: { by: 'post', received: 'dog.keptSince' },
    extension: 'duration("P" + string(days) + "D")',
  })

  await choose(page, ':none', { beside: 'dog.keptSince' })
  await choose(page, ':none', { beside: 'duration("P" + string(days) + "D")' })

  expect(deadlinesNow()['payment']).not.toHaveProperty('extension')
  expect(deadlinesNow()['payment']?.delivery).toEqual({ by: 'post' })
})
