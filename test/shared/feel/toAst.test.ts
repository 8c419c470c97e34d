import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ast } from '#shared/feel/ast.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { firstError, parse, type Kind } from '#shared/feel/syntax.ts'
import { toAst } from '#shared/feel/toAst.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      n: { type: 'number' },
      'first name': { type: 'string' },
      rows: { type: 'array', items: { type: 'object', properties: { 'net price': {} } } },
    },
  },
}

function astOf(text: string, kind: Kind = 'expression'): Ast | undefined {
  return toAst(parse(text, kind, scope), text)
}

const places = new Set(['from', 'to', 'propertyAt'])

/** The form without positions, as a short text. */
function shortOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shortOf).join(' ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const form = Object.fromEntries(Object.entries(value).filter(([name]) => !places.has(name)))
  return `(${Object.values(form).map(shortOf).join(' ')})`
}

test.each([
  ['1000.50', '(number 1000.50)'],
  ['"a\\n\\"\\u00e4\\U01F600\\d"', '(text a\n"ä😀\\d)'],
  ['true', '(truth true)'],
  ['null', '(null)'],
  ['@"P1D"', '(temporal P1D)'],
  ['first  name', '(name first name)'],
  ['rows.net price', '(path (name rows) net price)'],
  ['rows[net price > 1]', '(filter (name rows) (compare > (name net price) (number 1)))'],
  ['for i in 1..n, j in rows return i', '(for [(i (number 1) (name n)) (j (name rows))] (name i))'],
  ['every i in rows satisfies i', '(quantified true [(i (name rows))] (name i))'],
  ['if n then 1 else 2', '(if (name n) (number 1) (number 2))'],
  ['-n', '(negate (name n))'],
  ['1 + 2 * 3', '(calculate + (number 1) (calculate * (number 2) (number 3)))'],
  ['n between 1 and 2', '(between (name n) (number 1) (number 2))'],
  ['n in > 1', '(in (name n) [(openRange > (number 1))])'],
  ['n in (1, (2..3])', '(in (name n) [(number 1) (range (number 2) (number 3) false true)])'],
  [
    'true or n = 1 and false',
    '(or (truth true) (and (compare = (name n) (number 1)) (truth false)))',
  ],
  ['n instance of list<date and time>', '(instanceOf (name n) (list (named date and time)))'],
  ['n instance of context<a b: number>', '(instanceOf (name n) (context [[a b (named number)]]))'],
  [
    'n instance of function<string> -> date',
    '(instanceOf (name n) (function [(named string)] (named date)))',
  ],
  ['function(a: number, b) a', '(function [(a (named number)) (b)] (name a) false)'],
  ['date and time("x")', '(call (name date and time) (position [(text x)]))'],
  ['date(n)', '(call (name date) (position [(name n)]))'],
  ['sum()', '(call (name sum) (position []))'],
  ['f(start position: 1)', '(call (name f) (name [(start position (number 1))]))'],
  ['{a b: 1, "c\\"": 2}', '(context [(a b (number 1)) (c" (number 2))])'],
  [']1..2[', '(range (number 1) (number 2) false false)'],
  ['(< 5)', '(openRange < (number 5))'],
])('%s', (text, expected) => {
  expect(shortOf(astOf(text))).toBe(expected)
})

test.each([
  ['-', '(tests [] false)'],
  ['1, > 2', '(tests [(number 1) (openRange > (number 2))] false)'],
  ['not(1, [2..3])', '(tests [(number 1) (range (number 2) (number 3) true true)] true)'],
  ['? > 1', '(tests [(compare > (input) (number 1))] false)'],
])('unary tests %s', (text, expected) => {
  expect(shortOf(astOf(text, 'unaryTests'))).toBe(expected)
})

test('every part knows where it stands', () => {
  expect(astOf(' first name + 1')).toMatchObject({
    from: 1,
    to: 15,
    left: { from: 1, to: 11 },
    right: { from: 14, to: 15 },
  })
})

test('whatever the grammar accepts has a form', () => {
  const words = [
    'n',
    '1',
    '"x"',
    '+',
    '-',
    '.',
    '..',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    ':',
    ',',
    '?',
    '@',
    'if ',
    ' then ',
    ' else ',
    'for ',
    ' in ',
    ' return ',
    'some ',
    ' satisfies ',
    ' and ',
    ' between ',
    'null',
    'function',
    ' instance of ',
    'list',
    '<',
    '>',
    'date',
    'not',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      (parts, unary) => {
        const text = parts.join('')
        const root = parse(text, unary ? 'unaryTests' : 'expression', scope)
        fc.pre(firstError(root) === undefined)

        expect(toAst(root, text)).toBeDefined()
      },
    ),
    { numRuns: 1_000 },
  )
})
