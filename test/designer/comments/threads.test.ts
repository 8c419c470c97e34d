import { describe, expect, test } from 'vitest'
import type { Comment } from '#designer/api/comments.ts'
import { isIn, openAt, stands, threadsOf } from '#designer/comments/threads.ts'
import { sampleService } from '../../support/sampleService.ts'

const person = (id: string) => ({ id, name: id })

function said(id: string, by: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    thread: id,
    place: '/forms/dog',
    name: 'Hund',
    author: person(by),
    writtenAt: '2026-03-02T09:00:00.000Z',
    changedAt: null,
    text: 'Text',
    mentions: [],
    resolved: null,
    ...more,
  }
}

const toJonas = { mentions: [person('jonas')] }
const settled = { resolved: { at: '2026-03-02T10:00:00.000Z', by: person('petra') } }

describe('threads', () => {
  test('hold replies in their order, and are counted by place while open', () => {
    const threads = threadsOf([
      said('a', 'miriam'),
      said('b', 'jonas', { thread: 'a' }),
      said('c', 'jonas', settled),
    ])

    expect(threads.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
      ['a', ['b']],
      ['c', []],
    ])
    expect(openAt(threads)).toEqual({ '/forms/dog': 1 })
  })

  test.each([
    ['nobody is spoken to', [said('a', 'miriam')], false],
    ['he is spoken to', [said('a', 'miriam', toJonas)], true],
    ['he has answered', [said('a', 'miriam', toJonas), said('b', 'jonas', { thread: 'a' })], false],
    [
      'he is spoken to again',
      [
        said('a', 'miriam', toJonas),
        said('b', 'jonas', { thread: 'a' }),
        said('c', 'miriam', { thread: 'a', ...toJonas }),
      ],
      true,
    ],
    ['it is settled', [said('a', 'miriam', { ...toJonas, ...settled })], false],
  ])('are for Jonas when %s: %#', (_, comments, expected) => {
    const [thread] = threadsOf(comments)

    expect(thread && isIn('toMe', thread, 'jonas')).toBe(expected)
  })
})

describe('what a comment is about', () => {
  const definition = sampleService()
  const [question] = definition.forms['dog']?.questions ?? []

  test.each([
    ['/forms/dog', true],
    [`/forms/dog/questions/${question?.id ?? ''}`, true],
    ['/forms/dog/questions/gone', false],
    ['/processes/main/elements/gone', false],
  ])('%s is there: %s', (place, expected) => {
    expect(stands(definition, place)).toBe(expected)
  })
})
