import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Json } from '#shared/model/json.ts'

const scope: Scope = { schema: { type: 'object', properties: { text: {} } }, types: {} }
const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

function evaluate(expression: string, text: string) {
  return compile(expression, { kind: 'expression', scope }).evaluate({ text }, environment)
}

describe('range(text)', () => {
  test.each([
    ['[1..3]', '[1..3]'],
    [' ( 1 .. 3 ] ', '(1..3]'],
    [']1..3[', '(1..3)'],
    ['[-1.5..2e1)', '[-1.5..20)'],
    ['["."..".."]', '["."..".."]'],
    ['["".."a\\"]"]', '["".."a\\"]"]'],
    ['[@"2026-01-01"..date("2026-02-01"))', '[@"2026-01-01"..@"2026-02-01")'],
    [
      '[@"2026-01-01T00:00:00Z"..date and time("2026-01-02T00:00:00Z")]',
      '[@"2026-01-01T00:00:00Z"..@"2026-01-02T00:00:00Z"]',
    ],
    ['(time( "08:00:00" )..@"12:00:00"]', '(@"08:00:00"..@"12:00:00"]'],
    ['[duration("P1D")..@"P2D"]', '[@"P1D"..@"P2D"]'],
  ])('%s is %s', (text, range) => {
    expect(evaluate(`range(text) = ${range}`, text)).toEqual({ value: true, diagnostics: [] })
  })

  test.each([
    '',
    ' ',
    '1..3',
    '[1..3',
    '[..3]',
    '[1..]',
    '>= 10',
    '[3..1]',
    '["b".."a"]',
    '[1.."b"]',
    '[@"2026-01-01"..@"2026-01-02T00:00:00"]',
    '[null..null]',
    '[n..3]',
    '[date(text)..@"2026-01-02"]',
    '[date("2026-01-01..@"2026-01-02"]',
    '[@"2026-13-01"..@"2026-12-02"]',
    '[toString("1")..3]',
  ])('of %j is an error', (text) => {
    const { value, diagnostics } = evaluate('range(text)', text)

    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['invalidArguments'])
  })

  test('reads what is written between any two numbers in order', () => {
    const ends = fc.tuple(fc.integer(), fc.integer()).map((pair) => pair.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(ends, fc.integer(), ([low = 0, high = 0], point) => {
        const { value } = evaluate(`${point} in range(text)`, `[${low}..${high}]`)

        expect(value).toBe(point >= low && point <= high)
      }),
    )
  })
})

describe('ranges', () => {
  test.each<readonly [string, Json]>([
    ['(= 10) = (= 10)', true],
    ['(= 10) = [10..10]', false],
    ['10 in (= 10)', true],
    ['(> 5) = (> 5)', true],
    ['(> 5) = (>= 5)', false],
    ['[1..3] instance of range<number>', true],
    ['[1..3] instance of range<string>', false],
    ['["a".."b"] instance of range <string>', true],
    ['[@"P1D"..@"P2D"] instance of range<days and time duration>', true],
    ['(> 1) instance of range<number>', true],
    ['[1..3] instance of range', true],
    ['1 instance of range<number>', false],
    ['[[1..3]] instance of list<range<number>>', true],
    ['(function(r: range<number>) r.end)([1..3])', 3],
    ['if range<3 then "range<" else "no"', 'range<'],
  ])('%s is %j', (text, expected) => {
    const withRange: Scope = { schema: { type: 'object', properties: { range: {} } }, types: {} }
    const usesName = text.startsWith('if')
    const { evaluate } = compile(text, { kind: 'expression', scope: usesName ? withRange : scope })

    expect(evaluate({ range: 1 }, environment)).toEqual({ value: expected, diagnostics: [] })
  })

  test('have no form for all but one value', () => {
    expect(evaluate('5 in [(!= 10)]', '').diagnostics).toMatchObject([{ code: 'typeMismatch' }])
  })
})
