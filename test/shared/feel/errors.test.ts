import { describe, expect, test } from 'vitest'
import { functionNames } from '#shared/feel/builtins/functions.ts'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'

/** Nothing is known of the values, so that only the evaluation can tell what does not fit. */
const scope: Scope = { schema: {}, types: {} }
const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
const data = {
  n: 5,
  half: 1.5,
  word: 'x',
  yes: true,
  nothing: null,
  mixed: [1, 'a', null],
  one: { a: 1 },
  none: [],
}

function evaluate(text: string) {
  return compile(text, { kind: 'expression', scope }).evaluate(data, environment)
}

/** What is told of a null, each with its place in both languages. */
function told(text: string): readonly string[] {
  return evaluate(text).diagnostics.map(({ code, message: { de, en = '' }, from, to }) => {
    const part = text.slice(from, to)
    expect(part).not.toBe('')
    expect(de.length * en.length).toBeGreaterThan(0)
    return `${code} ${part}`
  })
}

describe('a null that comes from an error tells what is wrong, and where', () => {
  test.each([
    ['n and yes', 'notBoolean n'],
    ['yes and word', 'notBoolean word'],
    ['word or nothing', 'notBoolean word'],
    ['if n then 1 else null', 'notBoolean n'],
    ['some x in mixed satisfies x', 'notBoolean x'],
    ['every x in [nothing, word] satisfies x', 'notBoolean x'],
    ['n.foo', 'unknownProperty foo'],
    ['word.foo.bar', 'unknownProperty foo'],
    ['(if yes then n else one).foo', 'unknownProperty foo'],
    ['[1, word].foo', 'unknownProperty foo'],
    ['one.a.b', 'unknownProperty b'],
    ['mixed[half]', 'typeMismatch half'],
    ['mixed[word]', 'typeMismatch word'],
    ['nothing + 1', 'typeMismatch nothing + 1'],
    ['word < n', 'typeMismatch word < n'],
    ['-word', 'typeMismatch -word'],
    ['n / 0', 'divisionByZero n / 0'],
    ['10 ** 7000', 'noResult 10 ** 7000'],
    ['for x in nothing return x', 'invalidArguments for x in nothing return x'],
    ['n(1)', 'invalidArguments n(1)'],
    ['@"nonsense"', 'invalidArguments @"nonsense"'],
  ])('%s: %s', (text, expected) => {
    expect(evaluate(text).value ?? null).toBeOneOf([null, [null, null]])
    expect(told(text)).toContain(expected)
  })

  test.each([
    'nothing and yes',
    'yes and nothing',
    'if nothing then 1 else null',
    'some x in [nothing] satisfies x',
    'nothing.foo',
    'one.foo',
    'none.foo',
    'mixed[9]',
    'none[1]',
    'get value(one, "b")',
    'string(nothing)',
    'min(none)',
    'sum(none)',
  ])('%s is unknown or absent, which is no error', (text) => {
    expect(evaluate(text)).toEqual({ value: text === 'none.foo' ? [] : null, diagnostics: [] })
  })

  test('and tells it once, however often it happens', () => {
    expect(told('for x in 1..1000 return x < word')).toEqual(['typeMismatch x < word'])
  })

  const names = Object.keys(data)
  const answersNull = new Set(['get value', 'string', 'holiday name', 'min', 'max'])
  const overNothing = new Set(['sum', 'product', 'mean', 'median', 'stddev'])

  test.each(functionNames())('%s, whatever it gets', (name) => {
    const rows = [
      [],
      ...names.map((one) => [one]),
      ...names.flatMap((one) => names.map((other) => [one, other])),
      ...names.map((one) => [one, 'n', 'word']),
      ...names.map((one) => ['n', one, one, one]),
    ]
    for (const row of rows) {
      const text = `${name}(${row.join(', ')})`
      const { value } = evaluate(text)
      if (value !== null && value !== undefined) continue
      const isOfNothing = overNothing.has(name) && row.join('') === 'none'
      if (value === null && (answersNull.has(name) || isOfNothing)) continue
      expect({ text, told: told(text) }).not.toEqual({ text, told: [] })
    }
  })
})
