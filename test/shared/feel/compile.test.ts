import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, type Environment } from '#shared/feel/compile.ts'
import { caseScope, withNames, type Scope } from '#shared/feel/scope.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { longNumber } from '#shared/model/longNumber.ts'

const amount: Schema = { type: 'string', format: 'decimal' }
const scope: Scope = {
  types: {
    Item: {
      type: 'object',
      properties: { name: { type: 'string' }, price: amount, ok: { type: 'boolean' } },
    },
  },
  schema: {
    type: 'object',
    properties: {
      a: { type: 'number' },
      b: { type: 'number' },
      tax: amount,
      name: { type: 'string' },
      flag: { type: 'boolean' },
      list: { type: 'array', items: { type: 'number' } },
      since: { type: 'string', format: 'date' },
      born: { type: 'string', format: 'partial-date' },
      at: { type: 'string', format: 'date-time' },
      order: {
        type: 'object',
        properties: { items: { type: 'array', items: { $ref: 'Item' } }, note: { type: 'string' } },
      },
      absent: { type: 'object', properties: { inner: { type: 'string' } } },
    },
  },
}
const data = {
  a: 0.1,
  b: 0.2,
  tax: '144.00',
  name: 'Bello',
  flag: true,
  list: [1, 2, 3],
  since: '2025-11-15',
  born: '2024-03',
  at: '2026-01-02T03:04:05Z',
  order: {
    items: [
      { name: 'Leine', price: '10.10', ok: true },
      { name: 'Napf', price: '20.20', ok: false },
    ],
  },
}
const environment: Environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

function evaluate(text: string) {
  return compile(text, { kind: 'expression', scope }).evaluate(data, environment)
}

function codesOf(text: string): readonly string[] {
  return evaluate(text).diagnostics.map(({ code }) => code)
}

describe('an expression', () => {
  const rows: readonly (readonly [string, Json])[] = [
    ['a + b', 0.3],
    ['a + b = 0.3', true],
    ['sum([0.1, 0.2, 0.3]) = 0.6', true],
    ['1.15 * 100', 115],
    ['tax / 12 * 11', 132],
    ['10 - 3 - 2', 5],
    ['2 ** 10', 1024],
    ['- 5 + 1', -4],
    ['decimal(2.345, 2)', 2.34],
    ['decimal(tax / 7, 2)', 20.57],
    ['round half up(1.005, 2)', 1.01],
    ['round half down(1.005, 2)', 1],
    ['round up(1.001, 2)', 1.01],
    ['round down(-1.019, 2)', -1.01],
    ['floor(4.35 * 100)', 435],
    ['ceiling(-1.5)', -1],
    ['modulo(-12, 5)', 3],
    ['modulo(9007199254740990, 9007199254740991)', 9007199254740990],
    ['modulo(1e40, 7)', 4],
    ['{less: function(n) if n = 0 then 0 else n - 1, x: less(5)}.x', 4],
    ['mean(list)', 2],
    ['median([3, 1, 2, 10])', 2.5],
    ['product(list)', 6],
    ['max(since, date("2026-01-01"))', '2026-01-01'],
    ['min("b", "a")', 'a'],
    ['if 0 then "t" else "e"', 'e'],
    ['if flag then "t" else "e"', 't'],
    ['{x: a + b, y: x * 2}', { x: 0.3, y: 0.6 }],
    ['for i in 3..1 return i * i', [9, 4, 1]],
    ['some item in order.items satisfies item.ok', true],
    ['every item in order.items satisfies item.ok', false],
    ['order.items[ok].name', ['Leine']],
    ['order.items[contains(name, "p")].name', ['Napf']],
    ['order.items[-1].name', 'Napf'],
    ['sum(order.items[price > 15].price)', 20.2],
    ['count([{a: null}, {b: 1}][a = 0.1])', 1],
    ['count(order.items)', 2],
    ['list contains([since], date("2025-11-15"))', true],
    ['since + duration("P1M")', '2025-12-15'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['duration("P1M") * 3', 'P3M'],
    ['-@"P1D"', '-P1D'],
    ['duration("P1Y") / duration("P1M")', 12],
    ['(date("2026-02-28") - since).days', 105],
    ['since.year', 2025],
    ['day of week(since)', 'Saturday'],
    ['since in [date("2025-01-01")..date("2025-12-31")]', true],
    ['today()', '2026-01-02'],
    ['now()', '2026-01-02T03:04:05Z'],
    ['now() >= at', true],
    ['born', '2024-03'],
    ['absent.inner', null],
    ['order.note', null],
    ['name in ("Bello", "Rex")', true],
    ['matches("12345", "^[0-9]{5}$")', true],
    ['string join(["a", null, "b"], ", ")', 'a, b'],
    ['1e3 + 1', 1001],
    ['12345678901234567890 + 1', longNumber('12345678901234567891')],
    ['1 / 3', longNumber('0.3333333333333333333333333333333333')],
    ['append([1], 2, 3)', [1, 2, 3]],
    ['append(1, [2])', [1, [2]]],
    ['get value(key: "x", m: {x: 1})', 1],
    ['a /* zehn Cent */ + b // zusammen', 0.3],
  ]
  test.each(rows)('%s is %j', (text, expected) => {
    expect(evaluate(text).value).toEqual(expected)
  })

  test('sees the data of each evaluation anew', () => {
    const twice = compile('a * 2', { kind: 'expression', scope })

    expect([1, 2, 3].map((a) => twice.evaluate({ a }, environment).value)).toEqual([2, 4, 6])
  })

  test('is compiled once per scope', () => {
    expect(compile('a + 1', { kind: 'expression', scope })).toBe(
      compile('a + 1', { kind: 'expression', scope }),
    )
  })
})

describe('a text that JavaScript knows as a name', () => {
  test.each(['constructor', '__proto__', 'prototype'])('is a value like any other: %s', (text) => {
    const codes = {
      data: { kind: { type: 'string', enum: [text, 'other'] } },
      types: {},
      deadlines: {},
    } as const
    const holds = (condition: string) =>
      compile(condition, { kind: 'expression', scope: caseScope(codes) }).evaluate(
        { kind: text },
        environment,
      )

    expect(holds(`kind = "${text}"`)).toEqual({ value: true, diagnostics: [] })
    expect(holds(`kind in ("${text}", "x")`)).toEqual({ value: true, diagnostics: [] })
    expect(holds(`contains(kind, "${text}")`)).toEqual({ value: true, diagnostics: [] })
  })

  test.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty'])(
    'names a member like any other: %s',
    (name) => {
      const evaluate = (feel: string) =>
        compile(feel, { kind: 'expression', scope }).evaluate(data, environment)
      const member = { value: Object.fromEntries([[name, { isAdmin: true }]]), diagnostics: [] }

      expect(evaluate(`{"${name}": {isAdmin: true}}`)).toEqual(member)
      expect(evaluate(`context put({}, "${name}", {isAdmin: true})`)).toEqual(member)
      expect(evaluate(`context([{key: "${name}", value: {isAdmin: true}}])`)).toEqual(member)
      expect(evaluate(`{${name}: 1}.${name}`)).toEqual({ value: 1, diagnostics: [] })
      expect(evaluate(`get value({"${name}": 2}, "${name}")`)).toEqual({
        value: 2,
        diagnostics: [],
      })
      expect(evaluate(`get value({a: 2}, "${name}")`).value).toBeNull()
      expect(evaluate(`{"${name}": {isAdmin: true}}.isAdmin`).value ?? null).toBeNull()
    },
  )
})

describe('an expression that cannot work', () => {
  test('is not quoted at length', () => {
    const [found] = compile('x'.repeat(9_000), { kind: 'expression', scope }).diagnostics

    expect(found).toMatchObject({ code: 'unknownName', from: 0, to: 9_000 })
    expect(found?.message.de).toContain('xxx…')
    expect(found?.message.de.length).toBeLessThan(250)
  })

  test.each([
    ['a +', 'incomplete', 3, 3],
    ['(a', 'incomplete', 2, 2],
    ['"x" ; a', 'syntax', 4, 5],
    ['a == 1', 'syntax', 2, 4],
    ['unknown + 1', 'unknownName', 0, 7],
    ['1 + frobnicate(2)', 'unknownName', 4, 14],
    ['order.itms', 'unknownProperty', 6, 10],
    ['name.x', 'unknownProperty', 5, 6],
    ['a + 12345678901234567890123456789012345', 'numberTooLong', 4, 39],
    ['x'.repeat(10_001), 'tooLong', 10_000, 10_001],
    [`${'('.repeat(300)}a${')'.repeat(300)}`, 'tooDeep', 0, 601],
    ['['.repeat(5000) + ']'.repeat(5000), 'tooDeep', 0, 10_000],
    [Array(400).fill('1 > 0').join(' and '), 'tooDeep', 0, 3995],
    [Array(3000).fill('1').join('+'), 'tooDeep', 0, 5999],
    ['if true then '.repeat(250) + '1' + ' else 1'.repeat(250), 'tooDeep', 0, 5001],
    ['a + 1e7000', 'numberOutOfRange', 4, 10],
    ['1e-7000', 'numberOutOfRange', 0, 7],
  ])('says where and why: %s', (...[text, code, from, to]) => {
    const { diagnostics } = compile(text, { kind: 'expression', scope })

    expect(diagnostics).toMatchObject([{ code, from, to, severity: 'error' }])
    expect(evaluate(text).value).toBeUndefined()
    expect(diagnostics[0]?.message.en).toBeTruthy()
  })

  test.each([
    ['1 / 0', ['divisionByZero']],
    ['null + 1', ['typeMismatch']],
    ['10 ** 6145', ['noResult']],
    ['(-8) ** 0.5', ['noResult']],
    ['split(name, "")', ['invalidArguments']],
    ['since + since', ['typeMismatch']],
    ['"a" * 2', ['typeMismatch']],
    ['{x: null + 1}', ['typeMismatch']],
    ['date(name)', ['invalidArguments']],
    ['sum([1, null])', ['invalidArguments']],
    ['append(null, 1, 2)', ['invalidArguments']],
    ['append([1])', ['invalidArguments']],
    ['matches(name, "(a)\\\\1")', ['invalidArguments']],
    ['for i in 1..100000 return i', ['limitExceeded']],
    ['for i in 1..5000, j in 1..5000 return 1', ['limitExceeded']],
    ['(function(f) f(f))(function(f) f(f))', ['limitExceeded']],
    ['function(x) x', ['notData']],
  ])('fails at run time: %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
    expect(evaluate(text).value).toBeUndefined()
  })

  test.each([
    '(',
    '[',
    '{a: ',
    'if true then ',
    'function(x) ',
    '-',
    'not(',
    'a[',
    'a.',
    '"a"+',
    '1,',
  ])('has diagnostics for %s ten thousand characters long', (part) => {
    const text = part.repeat(10_000 / part.length)

    for (const kind of ['expression', 'unaryTests'] as const) {
      expect(compile(text, { kind, scope }).diagnostics).not.toEqual([])
    }
  })

  test('an error that a condition copes with is only a warning', () => {
    expect(evaluate('if (null + 1) = null then "a" else "b"')).toMatchObject({
      value: 'a',
      diagnostics: [{ code: 'typeMismatch', from: 4, to: 12, severity: 'warning' }],
    })
  })

  test.each(['string length(replace(name, "a", "b"))', 'sum(list)', '[sum][1](list)'])(
    'to call %s with much and often is refused',
    (call) => {
      const much = { name: 'ab'.repeat(49_000), list: Array.from({ length: 9_900 }, () => 1) }
      const text = `count(for i in 1..9000 return ${call})`

      expect(
        compile(text, { kind: 'expression', scope }).evaluate(much, environment),
      ).toMatchObject({
        value: undefined,
        diagnostics: [{ code: 'limitExceeded' }],
      })
    },
  )

  test('a list of more than 10,000 entries is refused', () => {
    const list = Array.from({ length: 10_001 }, () => 1)

    const { value, diagnostics } = compile('count(list)', { kind: 'expression', scope }).evaluate(
      { list },
      environment,
    )

    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'limitExceeded' }])
  })
})

describe('what an expression reads', () => {
  test.each([
    ['a + b', ['a', 'b']],
    ['order.note', ['order.note']],
    ['sum(order.items[price > a].price) * (1 + b)', ['a', 'b', 'order.items.price']],
    ['for x in order.items return x.name', ['order.items.name']],
    ['for a in list return a', ['list']],
    ['since.year', ['since']],
    ['{a: 1, c: a}', []],
    ['function(name) name', []],
    ['today()', []],
  ])('%s', (text, reads) => {
    expect(compile(text, { kind: 'expression', scope }).reads).toEqual(reads)
  })
})

describe('unary tests', () => {
  const cases: readonly (readonly [string, Json, boolean])[] = [
    ['-', 7, true],
    ['', 7, true],
    ['> 5', 6, true],
    ['> 5', 5, false],
    ['> 5', null, false],
    ['1, 2', 2, true],
    ['not(1, 2)', 2, false],
    ['not(> 5)', 3, true],
    ['[18..65), > 99', 65, false],
    ['[18..65), > 99', 18, true],
    ['[18..65), > 99', 100, true],
    ['? > 5 and ? < 10', 7, true],
    ['? > 5 and ? < 10', 12, false],
    ['a, 3', 0.1, true],
    ['list', 3, true],
    ['"x"', 1, false],
    ['null', null, true],
    ['null', 1, false],
  ]
  test.each(cases)('%s with %j: %s', (text, input, expected) => {
    const numbers = withNames(scope, { '?': { type: 'number' } })

    const { value } = compile(text, { kind: 'unaryTests', scope: numbers }).evaluate(
      { ...data, '?': input },
      environment,
    )

    expect(value).toBe(expected)
  })

  test.each([
    ['true', true, true],
    ['true', false, false],
    ['true', null, false],
    ['false', false, true],
    ['false', null, false],
    ['not(true)', false, true],
    ['? = true', false, false],
    ['? = false', false, true],
    ['? and flag', false, false],
    ['not(?)', false, true],
  ])('%s with %j: %s', (text, input, expected) => {
    const truths = withNames(scope, { '?': { type: 'boolean' } })

    const { value } = compile(text, { kind: 'unaryTests', scope: truths }).evaluate(
      { '?': input },
      environment,
    )

    expect(value).toBe(expected)
  })

  test('a date as input is compared as a date', () => {
    const dates = withNames(scope, { '?': { type: 'string', format: 'date' } })

    const { value } = compile('< date("2026-01-01")', {
      kind: 'unaryTests',
      scope: dates,
    }).evaluate({ '?': '2025-12-31' }, environment)

    expect(value).toBe(true)
  })
})

describe('the scope of a case', () => {
  const definition = {
    data: { dog: { type: 'object', properties: { name: { type: 'string' } } } },
    types: {},
    deadlines: {
      objection: {
        title: { de: 'Widerspruch' },
        legalBasis: '§ 70 VwGO',
        start: 'today()',
        period: 'P1M',
      },
    },
  } as const

  test.each(['dog.name', 'case.number', 'identity.personId', 'deadlines.objection'])(
    'knows %s',
    (text) => {
      expect(
        compile(text, { kind: 'expression', scope: caseScope(definition) }).diagnostics,
      ).toEqual([])
    },
  )

  test('is the same for the same definition', () => {
    expect(caseScope(definition)).toBe(caseScope(definition))
  })
})

describe('amounts with two places', () => {
  const cents = fc.integer({ min: -10_000_000, max: 10_000_000 })
  const inScope: Scope = {
    types: {},
    schema: {
      type: 'object',
      properties: { x: amount, y: amount, all: { type: 'array', items: amount } },
    },
  }
  const asText = (value: number) =>
    `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`
  const run = (text: string, values: Record<string, Json>) =>
    compile(text, { kind: 'expression', scope: inScope }).evaluate(values, environment).value

  test('are added without a cent off', () => {
    fc.assert(
      fc.property(cents, cents, (x, y) => {
        expect(run('x + y', { x: asText(x), y: asText(y) })).toBe(Number(asText(x + y)))
      }),
    )
  })

  test('are summed up without a cent off', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), (list) => {
        const expected = list.reduce((sum, one) => sum + one, 0)
        expect(run('sum(all)', { all: list.map(asText) })).toBe(Number(asText(expected)))
      }),
    )
  })
})

test('no text makes compile or evaluate throw', () => {
  const parts = [
    'a',
    'order',
    '.',
    'items',
    '[',
    ']',
    '(',
    ')',
    '+',
    '-',
    '"x"',
    '1',
    'if ',
    ' then ',
    ' else ',
    'for ',
    ' in ',
    ' return ',
    '{',
    '}',
    ':',
    ',',
    '?',
    'sum',
    'date',
    '@',
    '..',
    ' and ',
    'not',
    ' between ',
    'null',
    'function',
    ' instance of ',
    '>',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 12 }),
      fc.boolean(),
      (words, unary) => {
        const text = words.join('')
        const { value, diagnostics } = compile(text, {
          kind: unary ? 'unaryTests' : 'expression',
          scope,
        }).evaluate(data, environment)
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
      },
    ),
    { numRuns: 1_000 },
  )
})
