import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'

const text = { type: 'string' } as const
const scope: Scope = {
  schema: { type: 'object', properties: { input: text, pattern: text, flags: text } },
  types: {},
}
const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
const { evaluate } = compile('matches(input, pattern, flags)', { kind: 'expression', scope })

function matches(input: string, pattern: string, flags = '') {
  return evaluate({ input, pattern, flags }, environment).value
}

describe('a pattern', () => {
  test.each([
    ['x', '[a-z-[aeiou]]', '', true],
    ['e', '[a-z-[aeiou]]', '', false],
    ['e', '[a-z-[a-z-[e]]]', '', true],
    ['X', '[A-Z-[OI]]', 'i', true],
    ['i', '[A-Z-[OI]]', 'i', false],
    ['ä', '[^a-z-[ä]]', '', false],
    ['7', '[\\d-[0-6]]', '', true],
    [']', '[\\[-\\]-[\\[]]', '', true],
    ['-', '[a\\-]', '', true],
    ['a', '[a-[a]]', '', false],
    ['Hund', '^\\p{IsBasicLatin}+$', '', true],
    ['Hündin', '^\\p{IsBasicLatin}+$', '', false],
    ['ü', '[\\P{IsBasicLatin}]', '', true],
    ['m', '\\p{Lu}', 'i', false],
    ['m', '\\P{Lu}', 'i', true],
    ['٣', '^\\d$', '', true],
    ['x', '^\\D$', '', true],
    ['٣', '[\\D]', '', false],
    ['Grüße', '^\\w+$', '', true],
    ['a_b', '^\\w+$', '', false],
    ['€', '\\w', '', true],
    ['a-b', '^[\\w-]+$', '', true],
    ['!', '^\\W$', '', true],
    ['ü', '[\\W]', '', false],
    ['\u00a0', '\\s', '', false],
    ['\f', '\\s', '', false],
    ['\t', '[\\s]', '', true],
    ['\u00a0', '[\\S]', '', true],
    ['ä1', '^\\i\\c$', '', true],
    ['1', '^\\i', '', false],
    ['1', '^\\I', '', true],
    ['a\rb', '^a.b$', '', false],
    ['a\rb', '^a.b$', 's', true],
    ['a.b', '^a[.]b$', '', true],
    ['٣', '[\\d-[0-9]]', '', true],
    ['5', '[\\w-[0-9]]', '', false],
    ['ö', '[\\w-[\\d]]', '', true],
    ['M', '^\\w$', 'i', true],
    ['hello world', 'hello world', 'x', false],
    ['hello world', 'he ll o[ ]world', 'x', true],
    ['hello', '\\p{ I s BasicLatin }+', 'x', true],
    ['a[b', 'a[b', 'q', true],
  ])('%j matches %s with flags "%s": %s', (...[input, pattern, flags, expected]) => {
    expect(matches(input, pattern, flags)).toBe(expected)
  })

  test.each(['[', '(.)\\2', '\\0', '[a\\0]', '\\p{IsNowhere}', '[\\p{L}-[a]]', '[z-a-[b]]'])(
    '%s is none',
    (pattern) => {
      expect(matches('a', pattern)).toBeUndefined()
    },
  )

  test('without what is taken out of a class matches what both say', () => {
    const some = fc.stringMatching(/^[a-f]{1,4}$/)
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        (all, out, input) => {
          const expected = all.includes(input) && !out.includes(input)

          expect(matches(input, `[${all}-[${out}]]`)).toBe(expected)
        },
      ),
    )
  })
})
