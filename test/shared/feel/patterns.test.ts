import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { fitsPattern } from '#shared/feel/textPattern.ts'

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

  test('costs what it takes to read it, whether others used it before or not', () => {
    const many = compile('count(for i in 1..200 return matches(input, pattern + string(i)))', {
      kind: 'expression',
      scope,
    })
    const codes = (pattern: string) =>
      many.evaluate({ input: 'a', pattern }, environment).diagnostics.map(({ code }) => code)
    const long = '[^a]'.repeat(250)

    expect(codes('[^a]')).toEqual([])
    expect(codes(long)).toEqual(['limitExceeded'])
    expect(codes(long)).toEqual(['limitExceeded'])
  })

  const repeated = fc.letrec<{ one: string }>((tie) => ({
    one: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b', '[ab]', '.', 'a|b', '(a|ab)'),
      fc.tuple(tie('one'), tie('one')).map(([left, right]) => `(${left})(${right})`),
      fc
        .tuple(tie('one'), fc.constantFrom('*', '+', '?', '*?', '{2,30}', '{0,9}'))
        .map(([inner, often]) => `(${inner})${often}`),
    ),
  })).one

  test('finds what other engines find, and needs no longer where these try for ever', () => {
    const short = fc.stringMatching(/^[ab]{0,8}$/)
    fc.assert(
      fc.property(repeated, short, fc.constantFrom('ab', 'aab', 'b'), (pattern, text, part) => {
        const expected = new RegExp(pattern).test(text)
        const long = part.repeat(9_000)
        const { value, diagnostics } = evaluate(
          { input: long, pattern: `^(${pattern})*c$`, flags: '' },
          environment,
        )

        expect(matches(text, pattern)).toBe(
          matches('', pattern) === undefined ? undefined : expected,
        )
        expect(value ?? diagnostics[0]?.code).toBeOneOf([
          false,
          'limitExceeded',
          'invalidArguments',
        ])
      }),
      { numRuns: 100 },
    )
  })

  test('with many states is not looked for in a long text', () => {
    const pattern = '([ab]?a){0,1000}$'
    const inLong = evaluate({ input: 'a'.repeat(50_000), pattern, flags: '' }, environment)

    expect(matches('a'.repeat(500), pattern)).toBe(true)
    expect(inLong.diagnostics.map(({ code }) => code)).toEqual(['limitExceeded'])
    expect(fitsPattern('a'.repeat(500), pattern)).toBe(true)
    expect(fitsPattern('a'.repeat(50_000), pattern)).toBe(false)
    expect(fitsPattern('a'.repeat(50_000), '^a+$')).toBe(true)
  })

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
