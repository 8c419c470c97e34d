// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { extendBy, selectAll, selectNewestFirst, toggle } from '#designer/canvas/selecting.ts'
import { openDocument } from '#designer/designer/documentStore.ts'
import { select, useSession } from '#designer/designer/sessionStore.ts'
import { define } from '../../support/processDefinition.ts'

const definition = define({
  elements: { a: { type: 'task' }, b: { type: 'task' }, c: { type: 'task' } },
  flows: ['a -> b', 'b -> c'],
})

const selected = (): readonly string[] => useSession.getState().elements

beforeEach(() => {
  openDocument(definition, '1')
  select([])
})

describe('several steps', () => {
  test('are taken along one after the other, the newest first', () => {
    select(['a'])

    extendBy('a', 'ArrowRight')
    extendBy('b', 'ArrowRight')

    expect(selected()).toEqual(['c', 'b', 'a'])
  })

  test('are left out again on the way back', () => {
    select(['a'])

    extendBy('a', 'ArrowRight')
    extendBy('b', 'ArrowRight')
    extendBy('c', 'ArrowLeft')

    expect(selected()).toEqual(['b', 'a'])
  })

  test('stay as they are where the way ends', () => {
    select(['c'])

    extendBy('c', 'ArrowRight')

    expect(selected()).toEqual(['c'])
  })

  test('are all there are, the chosen one first', () => {
    select(['b'])

    selectAll()

    expect(selected()).toEqual(['b', 'a', 'c'])
  })

  test('are added and left out one by one', () => {
    toggle('a')
    toggle('c')
    toggle('a')

    expect(selected()).toEqual(['c'])
  })

  test('chosen in the outline are steps only, what is new first', () => {
    select(['a'])

    selectNewestFirst(['a', 'section:0', 'b'])

    expect(selected()).toEqual(['b', 'a'])
  })
})
