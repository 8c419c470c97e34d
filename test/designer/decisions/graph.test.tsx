// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { RequirementGraph } from '#designer/decisions/graph/RequirementGraph.tsx'
import { ServiceView } from '#designer/decisions/ServiceView.tsx'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import type { Definition } from '#shared/model/definition.ts'
import { press, showScreen } from '../../support/screen.tsx'
import { sampleService } from '../../support/sampleService.ts'

const service: Definition = {
  ...sampleService(),
  boxedDecisions: {
    fee: { title: { de: 'Gebühr' }, requires: ['tax'] },
    discount: { title: { de: 'Rabatt' } },
  },
  decisionServices: {
    all: {
      title: { de: 'Paket' },
      outputs: ['fee'],
      encapsulated: [],
      inputDecisions: [],
      inputs: [],
    },
  },
}

function Shown({ what }: { readonly what: 'graph' | 'service' }) {
  const definition = useDocument((state) => state.opened?.definition)
  if (definition === undefined) return null
  return what === 'service' ? (
    <ServiceView definition={definition} id="all" />
  ) : (
    <RequirementGraph definition={definition} hrefOf={(id) => `#${id}`} onOpen={() => {}} />
  )
}

async function opened(what: 'graph' | 'service'): Promise<HTMLElement> {
  const page = await showScreen(<Shown what={what} />, {})
  await act(async () => openDocument(service, '1'))
  return page
}

const now = (): Definition => useDocument.getState().opened?.definition ?? service
const named = (name: string): Element | null => document.querySelector(`[aria-label="${name}"]`)
const pick = async (button: string, option: string): Promise<readonly (string | null)[]> => {
  await press([...document.querySelectorAll('button')].find((one) => one.textContent === button))
  const options = [...document.querySelectorAll('[role=menuitem], [role=option]')]
  const texts = options.map(({ textContent }) => textContent)
  await press(options.find(({ textContent }) => textContent === option))
  return texts
}

/** What is still being arranged has nothing left to draw. */
afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

const undone = (): Promise<string | undefined> => act(async () => undoLast())

describe('how decisions hang together', () => {
  test('is changed in the list: what one needs, but nothing that needs it', async () => {
    await opened('graph')
    await press(named('„Rabatt“ ändern'))
    const offered = await pick('Ergebnis hinzunehmen', 'Hundesteuer')

    expect(offered).not.toContain('Rabatt')
    expect(now().boxedDecisions?.['discount']?.requires).toEqual(['tax'])
    await press(named('„Hundesteuer“ nicht mehr brauchen'))
    expect(now().boxedDecisions?.['discount']?.requires).toEqual([])
    expect(await undone()).toBe('Ändern, was „Rabatt“ braucht')
  })

  test('loses a decision that is deleted, also where others needed it', async () => {
    const page = await opened('graph')
    await press(named('„Gebühr“ ändern'))
    await press(
      [...page.querySelectorAll('button')].find(
        ({ textContent }) => textContent === '„Gebühr“ löschen',
      ),
    )

    expect(now().boxedDecisions).not.toHaveProperty('fee')
    expect(now().decisionServices?.['all']?.outputs).toEqual([])
  })
})

describe('a decision package', () => {
  test('offers, includes and is given decisions, each in one way', async () => {
    await opened('service')
    const offered = await pick('Entscheidung einschließen', 'Rabatt')

    expect(offered).not.toContain('Gebühr')
    expect(now().decisionServices?.['all']).toMatchObject({
      outputs: ['fee'],
      encapsulated: ['discount'],
    })
    await press(named('„Gebühr“ herausnehmen'))
    expect(now().decisionServices?.['all']?.outputs).toEqual([])
  })
})
