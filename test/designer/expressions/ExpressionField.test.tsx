// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ExpressionField } from '#designer/expressions/ExpressionField.tsx'
import { openDocument } from '#designer/designer/documentStore.ts'
import { LiveRegion } from '#designer/ui/LiveRegion.tsx'
import { caseScope } from '#shared/feel/scope.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const scope = caseScope(definition)

let committed: string[] = []
beforeEach(() => {
  committed = []
})

async function fieldWith(value: string, lines = 1): Promise<HTMLElement> {
  const page = await showScreen(
    <>
      <ExpressionField
        label="Formel"
        kind="expression"
        scope={scope}
        value={value}
        lines={lines}
        onCommit={(text) => committed.push(text)}
      />
      <LiveRegion />
    </>,
    {},
  )
  await act(async () => openDocument(definition, '1'))
  return page
}

function inputOf(page: HTMLElement): HTMLInputElement | HTMLTextAreaElement {
  const field = page.querySelector('input, textarea')
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field
  throw new Error('expected a field')
}

async function type(page: HTMLElement, text: string): Promise<void> {
  const field = inputOf(page)
  await act(async () => {
    field.focus()
    const prototype = Object.getPrototypeOf(field) as object // reason: React listens to the setter of the prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.setSelectionRange(text.length, text.length)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function hit(page: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    inputOf(page).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )
  })
}

const optionsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('[role=option] code')].map(({ textContent }) => textContent)
const activeOf = (page: HTMLElement) =>
  page.querySelector('[role=option][aria-selected=true] code')?.textContent

describe('the light field of an expression', () => {
  test('offers what may follow, with the name people use', async () => {
    const page = await fieldWith('')

    await type(page, 'dog.li')

    expect(optionsOf(page)[0]).toBe('listed')
    expect(page.querySelector('[role=option] span')?.textContent).toBe(
      definition.types['Dog']?.properties?.['listed']?.label?.de,
    )
    const field = inputOf(page)
    expect(field.getAttribute('role')).toBe('combobox')
    expect(field.getAttribute('aria-expanded')).toBe('true')
    expect(
      page.querySelector(`#${CSS.escape(field.getAttribute('aria-activedescendant') ?? '')}`),
    ).toBe(page.querySelector('[role=option]'))
  })

  test('takes the chosen one with Enter, and the entry with the next', async () => {
    const page = await fieldWith('')
    await type(page, 'tax.')

    await hit(page, 'ArrowDown')
    const chosen = activeOf(page)
    await hit(page, 'Enter')

    expect(inputOf(page).value).toBe(`tax.${chosen}`)
    expect(optionsOf(page)).toEqual([])
    expect(committed).toEqual([])
    await hit(page, 'Enter')
    expect(committed).toEqual([`tax.${chosen}`])
  })

  test('goes round with the arrows, closes with Escape, and gives up the entry with the next', async () => {
    const page = await fieldWith('dog.listed')
    await type(page, 'tax.')
    const count = optionsOf(page).length

    await hit(page, 'ArrowUp')
    expect(activeOf(page)).toBe(optionsOf(page)[count - 1])
    await hit(page, 'Escape')
    expect(optionsOf(page)).toEqual([])
    expect(inputOf(page).value).toBe('tax.')
    await hit(page, 'Escape')
    expect(inputOf(page).value).toBe('dog.listed')
  })

  test('shows everything on request', async () => {
    const page = await fieldWith('')

    await hit(page, ' ', { ctrlKey: true })

    expect(optionsOf(page).length).toBeGreaterThan(5)
  })

  test('says what is wrong, and puts it right on request', async () => {
    const page = await fieldWith('dog.listd = "yes"')

    expect(inputOf(page).getAttribute('aria-invalid')).toBe('true')
    const described = inputOf(page).getAttribute('aria-describedby') ?? ''
    expect(page.querySelector(`#${CSS.escape(described)}`)?.textContent).toContain(
      'Die Angabe enthält kein „listd“.',
    )
    expect(page.querySelector('.tok.error')?.textContent).toBe('listd')
    await press(buttonNamed(page, 'Durch „listed“ ersetzen'))
    expect(committed).toEqual(['dog.listed = "yes"'])
  })

  test('does not complain about the end while it is written', async () => {
    const page = await fieldWith('dog.listed =')
    expect(page.textContent).toContain('Am Ende fehlt etwas')

    await type(page, 'dog.listed = ')

    expect(page.textContent).not.toContain('Am Ende fehlt etwas')
  })

  test('shows the value in the sample case, in German notation', async () => {
    const page = await fieldWith('')

    await type(page, 'tax.total')

    expect(page.querySelector('output')?.textContent).toMatch(/^\d+,\d\d\u00a0€$/)
  })

  test('grows with its text, and offers the large editor', async () => {
    const page = await fieldWith('dog.listed = "yes"', 3)

    expect(inputOf(page)).toBeInstanceOf(HTMLTextAreaElement)
    expect(inputOf(page).getAttribute('role')).toBeNull()
    expect(buttonNamed(page, 'Im großen Editor bearbeiten')).toBeDefined()
  })
})

describe('a name in the field', () => {
  async function asked(value: string, caret: number): Promise<HTMLElement> {
    const page = await fieldWith(value)
    await act(async () => {
      inputOf(page).focus()
      inputOf(page).setSelectionRange(caret, caret)
    })
    await hit(page, 'F1')
    return page
  }
  const told = () => [...document.querySelectorAll('.aboutName > *')].map((one) => one.textContent)

  test('says by key what it is and what it is in the sample case', async () => {
    const page = await asked('dog.breed = "Boxer"', 6)

    expect(told()).toEqual([
      'Rasse (dog.breed)',
      'Text',
      'Im Testfall: Mischling',
      'Für einige Rassen gilt ein höherer Satz. Darüber entscheidet immer ein Mensch.',
    ])
    expect(document.querySelector('[data-live-announcer]')?.textContent).toContain('Mischling')

    await hit(page, 'Escape')
    expect(told()).toEqual([])
    expect(inputOf(page).value).toBe('dog.breed = "Boxer"')
  })

  test('says nothing where there is none, and goes when writing goes on', async () => {
    await asked('1 + 2', 1)
    expect(told()).toEqual([])

    const page = await asked('dog.breed', 9)
    expect(told()).not.toEqual([])
    await type(page, 'dog.breed ')
    expect(told()).toEqual([])
  })
})
