import { expect, test } from 'vitest'
import { compareTexts } from '#shared/comparing/texts.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const [letter = ''] = Object.keys(exampleDefinition().letters)

function changed(edit: (definition: Definition) => void): readonly [Definition, Definition] {
  const after = exampleDefinition()
  edit(after)
  return [exampleDefinition(), after]
}

test('the same letter has no part that differs', () => {
  const parts = compareTexts(
    'letter',
    letter,
    changed(() => {}),
  )

  expect(parts?.length).toBeGreaterThan(3)
  expect(parts?.filter(({ effect, settings }) => effect !== undefined || settings)).toEqual([])
})

test('a block with another text shows both, one with another condition says so', () => {
  const [first, second] = exampleDefinition().letters[letter]?.blocks ?? []
  const parts = compareTexts(
    'letter',
    letter,
    changed(({ letters }) => {
      const [one, other] = letters[letter]?.blocks ?? []
      if (one) one.text = { de: 'Ganz anders.' }
      if (other) other.when = 'false'
    }),
  )
  const part = (id = '') => parts?.find((one) => one.id === `block ${id}`)

  expect(part(first?.id)).toMatchObject({ effect: 'changed', settings: false })
  expect(part(first?.id)?.texts).toContainEqual({
    use: 'text',
    from: first?.text,
    to: { de: 'Ganz anders.' },
  })
  expect(part(second?.id)).toMatchObject({ effect: 'changed', settings: true })
})

test('questions of a form stand in its order, with what is gone', () => {
  const parts = compareTexts(
    'form',
    'details',
    changed(({ forms }) => void forms['details']?.questions.shift()),
  )
  const [gone] = exampleDefinition().forms['details']?.questions ?? []

  expect(parts?.filter(({ effect }) => effect !== undefined)).toMatchObject([
    { id: `question ${gone?.id}`, effect: 'removed' },
  ])
})

test('the page of the service has texts, a table has none', () => {
  const both = changed((definition) => {
    definition.summary = { de: 'Kurz.' }
  })

  expect(compareTexts('page', '', both)?.[0]).toMatchObject({ id: 'head', effect: 'changed' })
  expect(compareTexts('decision', 'tax', both)).toBeUndefined()
})
