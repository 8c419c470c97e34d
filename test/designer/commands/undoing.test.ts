// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { goThroughHistory } from '#designer/commands/undoing.ts'
import { change, openDocument, travel, useDocument } from '#designer/designer/documentStore.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const titles = ['Eins', 'Zwei', 'Drei', 'Vier']

beforeEach(() => {
  openDocument(exampleDefinition(), 'etag')
  for (const title of titles)
    change(title, (definition) => ({ ...definition, title: { de: title } }))
})

describe('the list of what was done', () => {
  test.each([
    [-1, 'Drei', ['Vier']],
    [-3, 'Eins', ['Zwei', 'Drei', 'Vier']],
    [-4, exampleDefinition().title.de, titles],
    [-9, exampleDefinition().title.de, titles],
    [0, 'Vier', []],
  ])('%i steps lead back to „%s“', (by, title, undone) => {
    expect(travel(by)).toEqual(undone)
    expect(now().title.de).toBe(title)
  })

  test('keeps 500 changes, and leads back over all of them at once', () => {
    for (let at = 1; at <= 505; at++) {
      const title = `Titel ${at}`
      change(title, (definition) => ({ ...definition, title: { de: title } }))
    }

    expect(travel(-999)).toHaveLength(500)
    expect(now().title.de).toBe('Titel 5')
    expect(travel(999)).toHaveLength(500)
    expect(now().title.de).toBe('Titel 505')
  })

  test('leads on again to where it was, through any stops', () => {
    const before = now()

    goThroughHistory(-4)
    goThroughHistory(3)
    expect(now().title.de).toBe('Drei')
    goThroughHistory(1)

    expect(now()).toEqual(before)
    expect(useDocument.getState().opened?.history.past.map(({ label }) => label)).toEqual(titles)
  })
})

function now() {
  const { opened } = useDocument.getState()
  if (opened === undefined) throw new Error('expected an open document')
  return opened.definition
}
