// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { openDocument, travel, useDocument } from '#designer/designer/documentStore.ts'
import { useSession } from '#designer/designer/sessionStore.ts'
import { fixAll } from '#designer/editing/commands/fixAll.ts'
import { FindingsDock } from '#designer/lint/FindingsDock.tsx'
import { lint } from '#shared/lint/lint.ts'
import { toJson } from '#shared/lint/toJson.ts'
import { sampleWith } from '../../shared/lint/sample.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

const flow = (target: string) => ({ source: 'check', target })
const loose = sampleWith({
  '/processes/main/flows/one': flow('gone'),
  '/processes/main/flows/two': flow('lost'),
})
const found = lint(loose).filter(({ rule }) => rule === 'flowEnds')
const opened = () => useDocument.getState().opened?.definition

afterEach(() =>
  act(async () => {
    useDocument.setState({ opened: undefined })
    useSession.setState({ findings: undefined, finding: undefined })
  }),
)

test('all of one kind are put right as one change, after all of it was shown', async () => {
  const page = await showScreen(<FindingsDock definition={loose} findings={found} />, {})
  await act(async () => {
    openDocument(loose, '1')
    useSession.setState({ findings: found, finding: found[0]?.id })
  })

  await press(buttonNamed(page, 'Alle 2 dieser Art beheben'))
  expect(document.querySelectorAll('[role=dialog] li')).toHaveLength(2)
  expect(opened()).toEqual(loose)
  await press(buttonNamed(document.body, 'Alle beheben'))

  expect(Object.keys(opened()?.processes['main']?.flows ?? {})).not.toContain('one')
  expect(lint(opened() ?? loose).filter(({ rule }) => rule === 'flowEnds')).toEqual([])
  await act(async () => void travel(-1))
  expect(opened()).toEqual(loose)
})

test('two questions of one list are both removed, and no other', () => {
  const form = sampleWith({}).forms['details']
  const asked = form?.questions ?? []
  const idle = (id: string) => ({
    id,
    path: `car.${id}`,
    question: { de: `Angabe ${id}?` },
    missing: { de: 'Bitte …' },
    widget: 'text',
    required: false,
  })
  const field = { type: 'string', label: { de: 'Angabe' } }
  const before = sampleWith({
    '/data/car/properties/first': field,
    '/data/car/properties/second': field,
    '/forms/details/questions': [idle('first'), ...asked.map(toJson), idle('second')],
  })
  const unread = lint(before).filter(({ rule }) => rule === 'questionUse')
  expect(unread.map(({ pointer }) => pointer)).toHaveLength(2)

  expect(fixAll(before, unread).forms['details']?.questions).toEqual(asked)
})

test('nothing is offered for one alone', async () => {
  const [one] = found
  const alone = one === undefined ? [] : [one]
  const page = await showScreen(<FindingsDock definition={loose} findings={alone} />, {})
  await act(async () => useSession.setState({ findings: alone, finding: one?.id }))

  expect(buttonNamed(page, 'Verbindung')).toBeDefined()
  expect(buttonNamed(page, 'Alle 1')).toBeUndefined()
  expect(page.textContent).not.toContain('dieser Art')
})
