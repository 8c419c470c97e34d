// @vitest-environment happy-dom
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { ConditionEditor } from '#designer/properties/ConditionEditor.tsx'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

const definition = exampleDefinition()
const demo = definition.processes['main']?.flows['f_check']?.condition ?? ''

let now: string | undefined
function Editor({ first }: { readonly first: string | undefined }) {
  const [condition, setCondition] = useState(first)
  const change = (changed: string | undefined) => {
    now = changed
    setCondition(changed)
  }
  return <ConditionEditor definition={definition} condition={condition} onChange={change} />
}

const slots = (page: HTMLElement) =>
  [...page.querySelectorAll('button.slot')].map(({ textContent }) => textContent.trim())

describe('a condition in the business view', () => {
  test('of the demo is a sentence with slots, without FEEL', async () => {
    const page = await showScreen(<Editor first={demo} />, {})

    expect(slots(page)).toEqual([
      'alle Bedingungen zutreffen:',
      'Rasse auf der Liste',
      'ist nicht',
      'Ja',
      'mindestens eine davon:',
      'Rasse auf der Liste',
      'ist',
      'Unbekannt',
      'Mitteilung',
      'ist ausgefüllt',
      'alle davon:',
      'Aus dem Tierheim',
      'ist',
      'Ja, aus dem Tierheim Musterstadt',
      'Vom Tierheim bestätigt',
      'ist nicht',
      'ja',
    ])
    expect(page.querySelector('code, textarea')).toBeNull()
    expect(page.textContent).not.toContain('null')
  })

  test('grows by a condition and shrinks again', async () => {
    const page = await showScreen(<Editor first='dog.listed = "yes"' />, {})

    await press(buttonNamed(page, 'Bedingung'))
    expect(now).toMatch(/^dog\.listed = "yes" and /)
    await press(page.querySelector('[aria-label="Bedingung 2 entfernen"]'))
    expect(now).toBe('dog.listed = "yes"')
  })

  test('that a sentence cannot say is called a rule of its own', async () => {
    const page = await showScreen(<Editor first="string length(dog.breed) + 1 > 3" />, {})

    expect(page.textContent).toContain('eine eigene Regel erfüllt ist')
    expect(page.textContent).not.toContain('string length')
  })
})
