import { describe, expect, test } from 'vitest'
import { analyse } from '#shared/feel/analyse.ts'
import { astOf } from '#shared/feel/astOf.ts'
import { compile } from '#shared/feel/compile.ts'
import { withNames, type Scope } from '#shared/feel/scope.ts'
import { typeAt } from '#shared/feel/typeAt.ts'
import { typeText } from '#shared/feel/typeText.ts'
import type { Schema } from '#shared/model/schema.ts'

const number: Schema = { type: 'number' }
const text: Schema = { type: 'string' }
const date: Schema = { type: 'string', format: 'date' }
const scope: Scope = {
  types: {
    Item: {
      type: 'object',
      required: ['name', 'price'],
      properties: { name: text, price: number, note: text },
    },
    Node: {
      type: 'object',
      required: ['value'],
      properties: {
        value: number,
        next: { $ref: 'Node' },
        all: { type: 'array', items: { $ref: 'Node' } },
      },
    },
  },
  schema: {
    type: 'object',
    required: ['n', 's', 'b', 'd', 'm', 'p', 'list', 'order', 'kind', 'node', 'words', 'whole'],
    properties: {
      n: number,
      whole: { type: 'integer' },
      maybe: number,
      s: text,
      b: { type: 'boolean' },
      d: date,
      m: { type: 'string', format: 'date-time' },
      p: { type: 'string', format: 'duration' },
      kind: { type: 'string', enum: ['a', 'b'] },
      list: { type: 'array', items: number },
      words: { type: 'array', items: text },
      node: { $ref: 'Node' },
      unknown: {},
      order: {
        type: 'object',
        required: ['items', 'limit'],
        properties: { items: { type: 'array', items: { $ref: 'Item' } }, limit: number },
      },
    },
  },
}

function raise(): never {
  throw new Error('expected FEEL')
}

function compiled(expression: string) {
  return compile(expression, { kind: 'expression', scope })
}

describe('the type of an expression', () => {
  test.each([
    ['1', '1'],
    ['-1', '-1'],
    ['"a"', '"a"'],
    ['null', 'null'],
    ['n', 'number'],
    ['kind', '"a" | "b"'],
    ['maybe', 'number | null'],
    ['p', 'years and months duration | days and time duration'],
    ['order.items', 'list<context<name: string, price: number, note: string | null>>'],
    ['order.items.price', 'list<number>'],
    ['order.items[1]', 'context<name: string, price: number, note: string | null> | null'],
    ['order.items[1].price', 'number | null'],
    ['order.items[note != null].note', 'list<string>'],
    ['order.items[price > order.limit].name', 'list<string>'],
    ['list[item > 1]', 'list<number>'],
    ['[{item: 1, a: "x"}, {a: "y"}][item > 0].a', 'list<"x" | "y">'],
    ['[{item: 1}, 2][item instance of number]', 'list<context<item: 1> | 2>'],
    ['n + 1', 'number'],
    ['maybe + 1', 'number | null'],
    ['s + "!"', 'string'],
    ['d + @"P1M"', 'date'],
    ['m - @"P1D"', 'date and time'],
    ['d - d', 'days and time duration'],
    ['@"P1Y" / @"P1M"', 'number'],
    ['2 * @"P1D"', 'days and time duration'],
    ['d.year', 'number'],
    ['m.timezone', 'string | null'],
    ['{ a: 1, b: [{ a: 1 }, { c: 2 }][a != null].a }.b', 'list<1 | null>'],
    ['list[if b then 1 else list]', 'number | null | list<…>'],
    ['(if b then m else [d, d]).timezone', 'string | null | list<null>'],
    ['[1..5].start', '1 | 5 | null'],
    ['n < 1', 'boolean'],
    ['maybe < 1', 'boolean | null'],
    ['maybe = 1', 'boolean'],
    ['n < 1 and maybe < 1', 'boolean | null'],
    ['n between 1 and 2', 'boolean'],
    ['n in (1, > 5)', 'boolean | null'],
    ['if b then 1 else "x"', '1 | "x"'],
    ['if maybe != null then maybe else 0', 'number'],
    ['if maybe = null then 0 else maybe', 'number'],
    ['if b and maybe != null then maybe else 0', 'number'],
    ['if not(maybe = null) then maybe else 0', 'number'],
    ['if maybe > 5 then maybe else 0', 'number'],
    ['if maybe = null or b then 0 else maybe', 'number'],
    ['if unknown instance of string then unknown else "x"', 'string'],
    ['if kind = "a" then kind else "z"', '"a" | "z"'],
    ['for i in list return i * 2', 'list<number>'],
    ['for i in 1..3 return i', 'list<number>'],
    ['for day in d..d return day', 'list<date>'],
    ['for i in order.items return i.name', 'list<string>'],
    ['for i in list, j in words return {i: i, j: j}', 'list<context<i: number, j: string>>'],
    ['some i in list satisfies i > 1', 'boolean'],
    ['every i in order.items satisfies i.note = "x"', 'boolean'],
    ['{a: 1, b: a + n}', 'context<a: 1, b: number>'],
    ['{a: 1, b: a + n}.b', 'number'],
    ['function(x) x', 'function<x> -> Any'],
    ['(function(x) x + 1)(n)', 'number'],
    ['(function(x: number, y: string) y)(x: 1, y: s)', 'string'],
    ['{f: function(x) [x], r: f(s)}.r', 'list<string>'],
    ['sum(list)', 'number | null'],
    ['sum(1, 2)', 'number'],
    ['count(list)', 'number'],
    ['max(d, today())', 'date'],
    ['min(words)', 'string | null'],
    ['append(list, s)', 'list<number | string>'],
    ['concatenate(list, words)', 'list<number | string>'],
    ['flatten([list, [words]])', 'list<number | string>'],
    ['sort(order.items, function(x, y) x.price < y.price).name', 'list<string>'],
    ['list replace(list, function(x, y) x > y, 5)', 'list<number>'],
    ['distinct values(words)', 'list<string>'],
    ['get value({a: n}, "a")', 'number'],
    ['context put({a: n}, "b", s)', 'context<a: number, b: string>'],
    ['context merge([{a: n}, {b: s}])', 'context<a?: number, b?: string>'],
    ['get entries({a: n})', 'list<context<key: string, value: number>>'],
    ['duration("P1D")', 'days and time duration'],
    ['string(maybe)', 'string | null'],
    ['substring(string: s, start position: 2)', 'string'],
    ['node.next.next.value', 'number | null'],
    ['node.all.all.value', 'list<list<number> | null> | null'],
    ['unknown.x', 'Any'],
    ['unknown + 1', 'number | null'],
    ['unknown - d', 'days and time duration | null'],
  ])('%s is %s', (expression, type) => {
    const { type: found, diagnostics } = compiled(expression)

    expect(diagnostics).toEqual([])
    expect(typeText(found)).toBe(type)
  })

  test.each<readonly [string, Schema | undefined]>([
    ['d', date],
    ['count(list)', { type: 'integer' }],
    ['[n, n]', { type: 'array', items: number }],
    ['if b then null else s', { type: 'string', nullable: true }],
    ['if b then 1 else "x"', undefined],
    ['[1..2]', undefined],
  ])('%s as a schema', (expression, schema) => {
    expect(compiled(expression).schema).toEqual(schema)
  })
})

describe('what can never be', () => {
  test.each([
    ['n + s', 'typeMismatch', 0, 5],
    ['d * 2', 'typeMismatch', 0, 5],
    ['-s', 'typeMismatch', 0, 2],
    ['s < 5', 'typeMismatch', 0, 5],
    ['d = s', 'typeMismatch', 0, 5],
    ['s between 1 and 2', 'typeMismatch', 0, 17],
    ['s in (1, "x")', 'typeMismatch', 6, 7],
    ['kind = "c"', 'neverEqual', 0, 10],
    ['if s then 1 else 2', 'notBoolean', 3, 4],
    ['b and n', 'notBoolean', 6, 7],
    ['list["x"]', 'notBoolean', 5, 8],
    ['for i in null return i', 'notAList', 9, 13],
    ['for i in "a".."b" return i', 'notAList', 9, 12],
    ['upper case(n)', 'invalidArguments', 0, 13],
    ['upper case(s, s)', 'invalidArguments', 0, 16],
    ['upper case(txt: s)', 'invalidArguments', 0, 18],
    ['sum(words)', 'invalidArguments', 0, 10],
    ['date("2025-02-30")', 'invalidArguments', 0, 18],
    ['n(1)', 'invalidArguments', 0, 4],
    ['(function(x) x)(1, 2)', 'invalidArguments', 0, 21],
    ['sort(order.items, function(x, y) x.cost < y.price)', 'unknownProperty', 35, 39],
    ['order.items[prise > 1]', 'unknownName', 12, 17],
    ['n instance of Cat', 'unknownType', 0, 17],
    ['@"2025-13-01"', 'invalidArguments', 0, 13],
  ])('%s', (...[expression, code, from, to]) => {
    expect(compiled(expression).diagnostics).toMatchObject([{ code, from, to }])
  })

  test('is said of the cells of a table, too', () => {
    const column = withNames(scope, { '?': { type: 'string', enum: ['car', 'van'] } })
    const codes = (cell: string) =>
      compile(cell, { kind: 'unaryTests', scope: column }).diagnostics.map(({ code }) => code)

    expect(codes('"car", "van"')).toEqual([])
    expect(codes('"car", "bike"')).toEqual(['neverEqual'])
    expect(codes('> 5')).toEqual(['typeMismatch'])
    expect(codes('starts with(?, "c")')).toEqual([])
  })

  test('is not said where only one call of a function never meets it', () => {
    const text = '{first: function(x) if x = 0 then 0 else x - 1, y: first(5)}.y'

    expect(compiled(text).diagnostics).toEqual([])
    expect(compiled('(function(x) if 1 = 2 then x else 0)(3)').diagnostics).toMatchObject([
      { code: 'neverEqual' },
    ])
  })

  test('is unknown rather than yes or no, as lists have no order', () => {
    expect(typeText(compiled('list > list').type)).toBe('boolean | null')
  })

  test('still has a value where the expression copes with it', () => {
    const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

    expect(
      compiled('if (s + 1) = null then 1 else 2').evaluate({ s: 'a' }, environment).value,
    ).toBe(1)
  })
})

describe('what an expression reads', () => {
  test.each([
    [
      'sum(order.items[price > order.limit].price) * (1 + n)',
      ['n', 'order.items.price', 'order.limit'],
    ],
    ['count(order.items)', ['order.items']],
    ['count(order.items[price > 1])', ['order.items', 'order.items.price']],
    ['order.items[1].name', ['order.items.name']],
    ['for i in order.items return 1', ['order.items']],
    ['for i in order.items return i', ['order.items']],
    ['(for i in order.items return i)[1].name', ['order.items.name']],
    ['some i in order.items satisfies i.price > n', ['n', 'order.items.price']],
    ['{o: order, p: o.items[1].price}.p', ['order.items.price']],
    ['{o: order, p: o.limit}', ['order', 'order.limit']],
    ['(if b then order else order).limit', ['b', 'order.limit']],
    ['(function(o) o.limit)(order)', ['order.limit']],
    [
      'sort(order.items, function(x, y) x.price < y.price).name',
      ['order.items.name', 'order.items.price'],
    ],
    ['reverse(order.items)[1].name', ['order.items.name']],
    ['for price in list return price', ['list']],
    ['d.year', ['d']],
    ['unknown.x.y', ['unknown.x.y']],
    ['[order, node][1].limit', ['node.limit', 'order.limit']],
  ])('%s', (expression, reads) => {
    expect(compiled(expression).reads).toEqual(reads)
  })
})

describe('hostile expressions and types', () => {
  test.each([
    ['many functions within each other', `${'(function(x) '.repeat(25)}1${')(1)'.repeat(25)}`],
    ['a function that calls itself', '(function(f) f(f))(function(f) f(f))'],
    [
      'functions that double the work',
      `{f0: function(x) x + 1, ${Array.from({ length: 40 }, (_, i) => `f${i + 1}: function(x) f${i}(f${i}(x))`).join(', ')}, r: f40(1)}.r`,
    ],
    [
      'a long chain of conditions',
      Array.from({ length: 180 }, () => 'maybe != null').join(' and '),
    ],
    ['a large context', `{${Array.from({ length: 900 }, (_, i) => `a${i}: ${i}`).join(', ')}}`],
    [
      'alternatives within each other',
      `${'if b then node else ('.repeat(60)}node.next${')'.repeat(60)}`,
    ],
    ['a path through a type that holds itself', `node${'.all'.repeat(150)}.value`],
  ])('%s take no longer than others', (_what, expression) => {
    const ast = astOf(expression, { kind: 'expression', scope })
    const start = performance.now()

    const { type } = analyse(ast ?? raise(), { text: expression, scope })

    expect(typeText(type).length).toBeLessThan(100_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

test('knows the type of the part at a place', () => {
  const at = (expression: string) => {
    const offset = expression.indexOf('|')
    const plain = expression.replace('|', '')
    const found = typeAt(plain, { kind: 'expression', scope }, offset)
    return found === undefined ? undefined : typeText(found.type)
  }

  expect(at('order.items[pri|ce > 1].name')).toBe('number')
  expect(at('for i in order.items return i|')).toBe(
    'context<name: string, price: number, note: string | null>',
  )
  expect(at('sum(li|st)')).toBe('list<number>')
  expect(at('s + |')).toBeUndefined()
})
