import { describe, expect, test } from 'vitest'
import {
  addGroup,
  groupQuestion,
  moveQuestionTo,
  removeAsked,
  removeGroup,
  updateGroup,
} from '#designer/editing/commands/questionGroups.ts'
import { insertBlock } from '#designer/editing/commands/letterBlocks.ts'
import type { Form } from '#shared/model/content.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const asked = (id: string) => ({
  id,
  path: id,
  question: { de: `${id}?` },
  widget: 'text' as const,
  required: true,
})
const form: Form = {
  title: { de: 'Formular' },
  known: [],
  questions: ['a', 'b', 'c', 'd'].map(asked),
  submit: { de: 'Absenden' },
}
const dog = { de: 'Ihr Hund' }
const withDog = groupQuestion(addGroup(form, 'a', dog), 'c', 'ihrHund')

const order = ({ questions }: Form): string =>
  questions.map(({ id, group }) => (group === undefined ? id : `${id}:${group}`)).join(' ')

describe('questions in groups', () => {
  test('follow each other, whatever stood between them', () => {
    expect(order(withDog)).toBe('a:ihrHund c:ihrHund b d')
    expect(withDog.groups).toEqual({ ihrHund: { title: dog } })
  })

  test.each([
    {
      why: 'join one that they are put into',
      id: 'd',
      to: 1,
      then: 'a:ihrHund d:ihrHund c:ihrHund b',
    },
    { why: 'leave it when they are taken away', id: 'a', to: 3, then: 'c:ihrHund b d a' },
    { why: 'stay when they change places in it', id: 'a', to: 1, then: 'c:ihrHund a:ihrHund b d' },
    { why: 'are not moved past the end', id: 'a', to: 9, then: 'a:ihrHund c:ihrHund b d' },
  ])('$why', ({ id, to, then }) => {
    expect(order(moveQuestionTo(withDog, id, to))).toBe(then)
  })

  test('stay when the heading goes', () => {
    const after = removeGroup(withDog, 'ihrHund')

    expect(order(after)).toBe('a c b d')
    expect(after.groups).toBeUndefined()
  })

  test('take an empty heading along', () => {
    const after = removeAsked(groupQuestion(withDog, 'c', undefined), 'a')

    expect([order(after), after.groups]).toEqual(['c b d', undefined])
  })

  test('may share a page', () => {
    const after = updateGroup(withDog, 'ihrHund', (group) => ({ ...group, together: true }))

    expect(after.groups?.['ihrHund']).toEqual({ title: dog, together: true })
  })
})

test('a block that the kind demands is put where it belongs', () => {
  const [letter] = Object.values(exampleDefinition().letters)
  if (letter === undefined) throw new Error('expected a letter')
  const without = { ...letter, blocks: letter.blocks.filter(({ block }) => block !== 'reasons') }

  const { blocks } = insertBlock(without, 'reasons', { text: { de: 'Weil …' } })

  const at = blocks.findIndex(({ block }) => block === 'reasons')
  expect(blocks.slice(0, at).some(({ block }) => block === 'decision')).toBe(true)
  expect(blocks.slice(0, at).some(({ block }) => block === 'appeal')).toBe(false)
})
