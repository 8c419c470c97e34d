// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { useSession } from '#designer/designer/sessionStore.ts'
import { openedTable, tableNow } from '../../support/tableEditor.tsx'

/** The cell of a column in the first row, opened as FEEL. */
async function opened(column: number): Promise<HTMLInputElement> {
  const page = await openedTable()
  await act(async () => useSession.setState({ technical: true }))
  const grid = page.querySelector('[role=grid]') ?? page
  for (const key of ['Home', ...Array.from({ length: column + 1 }, () => 'ArrowRight'), 'F2'])
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await press(grid, key)
  const field = document.querySelector<HTMLInputElement>('[role=dialog] input[role=combobox]')
  if (field === null) throw new Error('expected a field for an expression')
  return field
}

async function press(place: Element, key: string): Promise<void> {
  await act(async () => {
    place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    // past the tracker by which React sees that nothing was typed
    Reflect.set(HTMLInputElement.prototype, 'value', text, field)
    field.setSelectionRange(text.length, text.length)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const rowNow = () => tableNow().rows[1]
const said = (): string => document.querySelector('[role=dialog]')?.textContent ?? ''
const suggested = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)

afterEach(() => useSession.setState({ technical: false }))

describe('a cell in the technical view', () => {
  test('is FEEL with suggestions, and Enter takes one before it takes the cell over', async () => {
    const field = await opened(1)
    await type(field, 'dog.li')
    expect(suggested().join()).toContain('listed')
    await press(field, 'Enter')
    expect(field.value).toBe('dog.listed')
    expect(document.querySelector('[role=dialog]')).not.toBe(null)
  })

  test('says what its column cannot hold, and is taken over all the same', async () => {
    const field = await opened(1)
    await type(field, '"viel"')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(said()).not.toBe('')
    await press(field, 'Enter')
    expect(rowNow()?.then['amount']).toBe('"viel"')
    expect(document.querySelector('[role=dialog]')).toBe(null)
  })

  test('tests the value of its condition, and Escape leaves it as it was', async () => {
    const field = await opened(0)
    const before = rowNow()
    expect(field.value).toBe('false')
    await type(field, '> 5')
    expect(said()).toMatch(/\p{L}/u)
    await press(field, 'Escape')
    expect(rowNow()).toBe(before)
  })
})
