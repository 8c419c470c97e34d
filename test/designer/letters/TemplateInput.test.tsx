// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDocument } from '#designer/designer/documentStore.ts'
import { TemplateInput } from '#designer/letters/TemplateInput.tsx'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen, until } from '../../support/screen.tsx'

const definition = exampleDefinition()
let committed: string[] = []
beforeEach(() => {
  committed = []
})

async function show(value: string, each?: string): Promise<HTMLElement> {
  const page = await showScreen(
    <TemplateInput
      label="Text"
      lines={4}
      hint
      value={value}
      each={each}
      onCommit={(text) => committed.push(text)}
    />,
    {},
  )
  await act(async () => openDocument(definition, '1'))
  return page
}

async function leaveAt(page: HTMLElement, caret: number): Promise<void> {
  const field = page.querySelector('textarea')
  if (field === null) throw new Error('expected a text area')
  await act(async () => {
    field.focus()
    field.setSelectionRange(caret, caret)
    field.blur()
  })
}

/** Takes one value as it is. */
async function compose(page: HTMLElement, name: string): Promise<void> {
  await press(buttonNamed(page, 'Wert zusammensetzen'))
  await press(
    [...page.querySelectorAll('.compose button')].find((one) => /Texte/.test(one.textContent)),
  )
  await pick(page, '[role=option]', 'eine Angabe, wie sie ist')
  await press(page.querySelector('.compose button.slot'))
  await pick(page, '[role=menuitem]', name)
}

async function pick(page: HTMLElement, selector: string, name: string): Promise<void> {
  const entry = () =>
    [...page.querySelectorAll(selector)].find(({ textContent }) => textContent.startsWith(name))
  await until(() => entry() !== undefined)
  await press(entry())
}

describe('a value put together for a text', () => {
  test('is put where the caret was', async () => {
    const page = await show('Ihr Hund wird besteuert.')

    await leaveAt(page, 'Ihr Hund'.length)
    await compose(page, 'Rasse')
    await press(buttonNamed(page, 'Einsetzen'))

    expect(committed).toEqual(['Ihr Hund {{ dog.breed }} wird besteuert.'])
  })

  test('comes last in a text that nobody was in', async () => {
    const page = await show('Ihr Hund:')

    await compose(page, 'Rasse')
    await press(buttonNamed(page, 'Einsetzen'))

    expect(committed).toEqual(['Ihr Hund: {{ dog.breed }}'])
  })

  test('may be of the entry that a paragraph repeats for, with the value of the first', async () => {
    const { scenarios, ...rest } = definition
    const withDogs = Object.entries(scenarios).filter(([, { sources }]) =>
      JSON.stringify(sources['dogs']).includes('HD-000009'),
    )
    const page = await show('Hund:', 'registeredDogs')
    await act(async () =>
      openDocument({ ...rest, scenarios: Object.fromEntries(withDogs.slice(0, 1)) }, '1'),
    )

    await compose(page, 'Rasse')
    await until(() => page.querySelector('.exprValue') !== null)

    expect(page.querySelector('.exprValue output')?.textContent).toBe('Pudel')
    await press(buttonNamed(page, 'Einsetzen'))
    expect(committed).toEqual(['Hund: {{ item.breed }}'])
  })

  test('may be why a table decided as it did, which reads by the name of the table', async () => {
    const page = await show('Warum: {{ reasons.rate }}')
    expect(page.querySelector('textarea')?.value).toBe('Warum: [Begründung aus „Hundesteuer“]')

    await compose(page, 'Begründung aus „Gelistete Rassen“')
    await press(buttonNamed(page, 'Einsetzen'))

    expect(committed).toEqual(['Warum: {{ reasons.rate }} {{ reasons.breed }}'])
  })
})
