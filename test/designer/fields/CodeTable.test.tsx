// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import { placeOf } from '#designer/editing/fieldPlace.ts'
import { CodeList } from '#designer/fields/CodeList.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { showScreen } from '../../support/screen.tsx'

const keys = Array.from({ length: 120 }, (_, at) => `c${at}`)

function withCodes(): Definition {
  const before = exampleDefinition()
  const enumLabels = Object.fromEntries(keys.map((key) => [key, { de: `Code ${key}` }]))
  return { ...before, data: { ...before.data, list: { type: 'string', enum: keys, enumLabels } } }
}

function View() {
  const definition = useDocument((state) => state.opened?.definition)
  const place = definition && placeOf(definition, 'list')
  return definition === undefined || place === undefined ? null : (
    <main className="mmain">
      <CodeList {...{ definition, place }} id="list" />
    </main>
  )
}

async function show(): Promise<HTMLElement> {
  const page = await showScreen(<View />, {})
  await act(async () => {
    openDocument(withCodes(), '1')
  })
  return page
}

function labelled(page: HTMLElement, name: string): HTMLInputElement {
  const input = page.querySelector(`input[aria-label="${name}"]`)
  if (!(input instanceof HTMLInputElement)) throw new Error(`expected a field ${name}`)
  return input
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const enter = (input: HTMLInputElement) =>
  act(async () => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })

const listed = () => useDocument.getState().opened?.definition.data['list']

afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

describe('a long list of codes', () => {
  test('has only what is on the screen in the page, and says how long it is', async () => {
    const page = await show()
    const table = page.querySelector('table.codes')
    const rows = [...(table?.querySelectorAll('tr[data-index]') ?? [])]

    expect(table?.getAttribute('aria-rowcount')).toBe('121')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.length).toBeLessThan(60)
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      rows.map((_, at) => String(at + 2)),
    )
  })

  test('changes by one code, in one step', async () => {
    const page = await show()
    const input = labelled(page, 'Bezeichnung, Zeile 3')

    await type(input, 'Dritter')
    await enter(input)

    expect(listed()?.enum).toEqual(keys)
    expect(listed()?.enumLabels?.['c2']).toEqual({ de: 'Dritter' })
    expect(listed()?.enumLabels?.['c3']).toEqual({ de: 'Code c3' })
    await act(async () => {
      undoLast()
    })
    expect(labelled(page, 'Bezeichnung, Zeile 3').value).toBe('Code c2')
  })

  test('takes no key twice, and another one wherever it is compared', async () => {
    const page = await show()
    const input = labelled(page, 'Schlüssel, Zeile 1')

    await type(input, 'c100')
    expect(page.querySelector('.codes .problem')?.textContent).toContain('c100')
    await enter(input)
    expect(listed()?.enum?.[0]).toBe('c0')

    await type(input, 'neu')
    await enter(input)
    expect(listed()?.enum?.slice(0, 2)).toEqual(['neu', 'c1'])
  })
})
