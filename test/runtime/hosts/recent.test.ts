import { expect, test } from 'vitest'
import { createRecent } from '#runtime/hosts/sqlite/recent.ts'

function keeping(bytes: number, texts: readonly string[]) {
  const recent = createRecent<string>(bytes, ({ length }) => length)
  for (const text of texts) recent.set(text.charAt(0), text)
  return recent
}

test('keeps what was used last, as much as there is room for', () => {
  const recent = keeping(6, ['aa', 'bb', 'cc'])

  recent.get('a')
  recent.set('d', 'dd')

  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual(['aa', undefined, 'cc', 'dd'])
})

test('makes room for one that is large by as many as it takes', () => {
  const recent = keeping(6, ['aa', 'bb', 'cc', 'ddddd'])

  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual([
    undefined,
    undefined,
    undefined,
    'ddddd',
  ])
})

test('keeps one that is larger than all the room until another comes', () => {
  const recent = keeping(6, ['a'.repeat(9)])
  expect(recent.get('a')).toHaveLength(9)

  recent.set('b', 'bb')

  expect([recent.get('a'), recent.get('b')]).toEqual([undefined, 'bb'])
})

test('counts one that grows by what it is now', () => {
  const recent = keeping(6, ['aa', 'bb', 'bbbb', 'bb', 'cc'])

  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual(['aa', 'bb', 'cc'])
})
