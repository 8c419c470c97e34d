// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ComposeButton } from '#designer/expressions/ComposeButton.tsx'
import { PhraseSentence } from '#designer/expressions/PhraseSentence.tsx'
import { entryFieldsOf, fieldsOf } from '#designer/editing/fields.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const fields = fieldsOf(definition)

let composed: string[] = []
beforeEach(() => {
  composed = []
})

describe('a value put together', () => {
  test('begins as texts in a row, and is inserted only when every place is filled', async () => {
    const page = await showScreen(
      <ComposeButton
        fields={fields}
        scope={caseScope(definition)}
        onCompose={(feel) => composed.push(feel)}
      />,
      {},
    )

    await press(buttonNamed(page, 'Wert zusammensetzen'))

    expect(page.querySelector('.compose .say')?.textContent).toBe(
      'Wert wählen + Leerzeichen + Wert wählen',
    )
    expect(buttonNamed(page, 'Einsetzen')?.hasAttribute('data-disabled')).toBe(true)
    expect(page.textContent).not.toMatch(/null|string join/)
  })

  test('takes a value by its name', async () => {
    const open: Phrase = { kind: 'converted', by: 'dateText', of: { kind: 'open' } }
    let phrase: Phrase = open
    const page = await showScreen(
      <PhraseSentence phrase={open} fields={fields} onChange={(next) => (phrase = next)} />,
      {},
    )

    await press(page.querySelector('button.slot'))
    const entry = [...page.querySelectorAll('[role=menuitem]')].find(({ textContent }) =>
      textContent.startsWith('Bei Ihnen seit'),
    )
    if (!(entry instanceof HTMLElement)) throw new Error('expected the field in the list')
    await act(async () => entry.click())

    expect(feelOf(phrase)).toBe('string join(reverse(split(string(dog.keptSince), "-")), ".")')
  })

  test('may be of chosen entries of a list, by a value of theirs, in an order', async () => {
    const list: Phrase = { kind: 'field', path: 'registeredDogs' }
    const open: Phrase = {
      kind: 'sorted',
      of: { kind: 'chosen', of: list, member: '', test: '=', than: { kind: 'open' } },
      member: '',
      order: 'up',
    }
    let phrase: Phrase = open
    const all = [...fields, ...entryFieldsOf(definition, 'registeredDogs')]
    const show = () =>
      showScreen(
        <PhraseSentence phrase={phrase} fields={all} onChange={(next) => (phrase = next)} />,
        {},
      )
    const choose = async (slot: number, role: string, name: string): Promise<void> => {
      const page = await show()
      await press([...page.querySelectorAll('button.slot')][slot])
      const entry = [...page.querySelectorAll(`[role=${role}]`)].find(({ textContent }) =>
        textContent.startsWith(name),
      )
      await press(entry)
    }

    await choose(1, 'option', 'Rasse')
    await choose(2, 'option', 'nicht gleich')
    await choose(3, 'menuitem', 'Rasse')
    await choose(4, 'option', 'Rasse')
    await choose(5, 'option', 'absteigend')

    expect(feelOf(phrase)).toBe(
      'sort(registeredDogs[item.breed != dog.breed], function(a, b) a.breed > b.breed)',
    )
  })

  test('has an editor for each kind of place', async () => {
    const phrase: Phrase = {
      kind: 'join',
      parts: [
        { kind: 'text', text: 'Art: ' },
        {
          kind: 'lookup',
          of: { kind: 'field', path: 'tax.category' },
          entries: [{ key: 'first', value: 'erster' }],
        },
        { kind: 'converted', by: 'numberText', of: { kind: 'number', digits: '30.7' } },
      ],
    }
    const page = await showScreen(
      <PhraseSentence phrase={phrase} fields={fields} onChange={() => undefined} />,
      {},
    )

    const values = [...page.querySelectorAll('input')].map(({ value }) => value)
    expect(values).toEqual(['Art: ', 'first', 'erster', '30,7'])
  })
})
