import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ast } from '#shared/feel/ast.ts'
import { astOf, sameAst } from '#shared/feel/astOf.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Kind } from '#shared/feel/syntax.ts'
import { expressionOf } from '../../support/feelExpressions.ts'
import { drawFrom, worldOf } from '../../support/feelWorld.ts'
import { printFeel } from '../../support/printFeel.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      n: { type: 'number' },
      'first name': { type: 'string' },
      rows: { type: 'array' },
    },
  },
}

function expectSame(text: string, kind: Kind, within: Scope): void {
  const ast = astOf(text, { kind, scope: within })
  if (ast === undefined) return
  const printed = printFeel(ast)
  const again: Ast | undefined = astOf(printed, { kind, scope: within })
  if (!sameAst(ast, again))
    throw new Error(`${text}, printed as ${printed}, is read as ${JSON.stringify(again)}`)
}

test.each<readonly [string, Kind]>([
  ['"a\\n\\"\\u00e4\\U01F600\\d"', 'expression'],
  ['@"P1D" + first name', 'expression'],
  ['for i in 1..n, j in rows return i', 'expression'],
  ['n in (1, (2..3], > 5, != 7)', 'expression'],
  ['n instance of list<date and time>', 'expression'],
  ['n instance of range<number>', 'expression'],
  ['n instance of function<string, number> -> context<a b: number>', 'expression'],
  ['function(a: number, b) a', 'expression'],
  ['substring(string: first name, start position: 1)', 'expression'],
  ['{a b: 1, "c\\"": 2}["c"]', 'expression'],
  [']1..2[', 'expression'],
  ['[(< 5), (>= 3)]', 'expression'],
  ['2 ** -3 ** n', 'expression'],
  ['time(date and time(date(n + 1)))', 'expression'],
  ['time(date  and\ntime(date and time(date(n + 1)), "date and time(1)"))', 'expression'],
  ['-', 'unaryTests'],
  ['1, > 2, "x"', 'unaryTests'],
  ['not(1, [2..3])', 'unaryTests'],
  ['? > 1 and ? < 5', 'unaryTests'],
])('%s stays the same when it is printed and read again', (text, kind) => {
  expect(astOf(text, { kind, scope })).toBeDefined()
  expectSame(text, kind, scope)
})

test('whatever is printed is read as what it was', () => {
  let read = 0
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => {
      const draw = drawFrom(seed)
      const { scope: own } = worldOf(draw)
      const text = expressionOf(draw, own)
      expectSame(text, 'expression', own)
      if (astOf(text, { kind: 'expression', scope: own }) !== undefined) read += 1
    }),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(450)
}, 60_000)
