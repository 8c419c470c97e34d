import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromJuel } from '#shared/bpmn/camunda/juel.ts'
import { isFeel, isName, reserved } from '#shared/bpmn/camunda/names.ts'
import { compile } from '#shared/feel/compile.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { plainWords } from '#shared/model/longNumber.ts'

const scope = { schema: { type: 'object' }, types: {} } as const
const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

function translated(juel: string): string {
  const translation = fromJuel(juel)
  return 'feel' in translation ? translation.feel : `refused: ${translation.refusal.code}`
}

function evaluated(juel: string, data: JsonObject): Json | undefined {
  const properties = Object.fromEntries(Object.keys(data).map((name) => [name, {}]))
  const declared = { schema: { type: 'object', properties }, types: {} } as const
  return compile(translated(juel), { kind: 'expression', scope: declared }).evaluate(
    data,
    environment,
  ).value
}

function asDouble(result: Json | undefined): number {
  return typeof result === 'string' || typeof result === 'number' ? Number(plainWords(result)) : NaN
}

describe('JUEL as FEEL', () => {
  test.each([
    ['${approved}', 'approved'],
    ['#{approved}', 'approved'],
    ['  ${ approved }  ', 'approved'],
    ['${order.customer.name}', 'order.customer.name'],
    ["${order['customer']}", 'order.customer'],
    ["${order['post code']}", 'get value(order, "post code")'],
    ["${order['in'].b}", 'get value(order, "in").b'],
    ['${items[0].price}', 'items[1].price'],
    ["${execution.getVariable('amount') > 5}", 'amount > 5'],
    ['${prüfung}', 'prüfung'],

    ['${12}', '12'],
    ['${1.50}', '1.50'],
    ['${.5}', '0.5'],
    ['${1.5e3}', '1500'],
    ['${-7}', '-7'],
    ['${true}', 'true'],
    ['${null}', 'null'],
    ["${'open'}", '"open"'],
    ['${"open"}', '"open"'],
    ["${'it\\'s \"so\" \\\\ here'}", '"it\'s \\"so\\" \\\\ here"'],
    ["${'a}b'}", '"a}b"'],

    ["${amount > 100 && status == 'open'}", 'amount > 100 and status = "open"'],
    ["${amount gt 100 and status eq 'open'}", 'amount > 100 and status = "open"'],
    ['${a lt 1 or b le 2 or c ge 3 or d ne 4}', 'a < 1 or b <= 2 or c >= 3 or d != 4'],
    ['${a || b && c}', 'a or b and c'],
    ['${(a || b) && c}', '(a or b) and c'],
    ['${owner == null}', 'owner = null'],
    ['${!approved}', 'approved != true'],
    ['${not approved}', 'approved != true'],
    ["${!(status == 'open')}", 'not(status = "open")'],
    ['${!(amount > 100)}', '(amount > 100) != true'],
    ['${!!approved}', 'not(approved != true)'],
    ['${!a && !b}', 'a != true and b != true'],
    ["${approved == 'true'}", 'string(approved) = "true"'],
    ["${count == '5'}", 'string(count) = "5"'],
    ['${empty note}', 'list contains([null, "", [], {}], note)'],
    ['${not empty note}', 'not(list contains([null, "", [], {}], note))'],
    ['${a > b == c}', '((a > b) = true) = c'],

    ['${a + b * c}', 'a + b * c'],
    ['${(a + b) * c}', '(a + b) * c'],
    ['${a - (b - c)}', 'a - (b - c)'],
    ['${a div b}', 'a / b'],
    ['${a / (b * c)}', 'a / (b * c)'],
    ['${a - -b}', 'a - -b'],
    ['${a mod 2}', 'a - 2 * round down(a / 2, 0)'],
    ['${a > 5 ? 1 : 2}', 'if a > 5 then 1 else 2'],
    ['${a ? 1 : b ? 2 : 3}', 'if a then 1 else if b then 2 else 3'],
    ['${(a ? 1 : 2) + 3}', '(if a then 1 else 2) + 3'],

    ['${loopCounter == 0}', 'loopCounter - 1 = 0'],
    ['${loopCounter * 2}', '(loopCounter - 1) * 2'],
    [
      '${nrOfCompletedInstances / nrOfInstances >= 0.6}',
      'numberOfCompletedInstances / numberOfInstances >= 0.6',
    ],

    ['PT1H', '"PT1H"'],
    ['', '""'],
    ['Price: \\${amount} "net"', '"Price: ${amount} \\"net\\""'],
    ['Hello ${name}', 'string join(["Hello ", string(name)])'],
    ['${a}-${b ? 1 : 2}', 'string join([string(a), "-", string(if b then 1 else 2)])'],
    ['P${days}D', 'string join(["P", string(days), "D"])'],
  ])('%s is %s', (juel, feel) => {
    expect(translated(juel)).toBe(feel)
  })

  test.each([
    ['${bean.method(x)}', { code: 'call', what: 'method' }],
    ['${list.size() > 0}', { code: 'call', what: 'size' }],
    ['${now()}', { code: 'call', what: 'now' }],
    ["${execution.setVariable('x', 1)}", { code: 'call', what: 'setVariable' }],
    ['${execution.processBusinessKey}', { code: 'engine', what: 'execution' }],
    ['${task.assignee}', { code: 'engine', what: 'task' }],
    ['${list[i]}', { code: 'changingIndex' }],
    ['${for > 1}', { code: 'name', what: 'for' }],
    ['${$price}', { code: 'name', what: '$price' }],
    ["${execution.getVariable('a + b')}", { code: 'name', what: 'a + b' }],
    ["${'Nr. ' + number}", { code: 'textSum', what: 'Nr. ' }],
    ['${1234567890123456}', { code: 'number', what: '1234567890123456' }],
    ['${a +}', { code: 'syntax' }],
    ['${a b}', { code: 'syntax' }],
    ['${a instanceof b}', { code: 'syntax' }],
    ['${}', { code: 'syntax' }],
    ['${a', { code: 'syntax' }],
    ['${a ; b}', { code: 'syntax' }],
    [`\${${'('.repeat(5_000)}`, { code: 'tooLarge' }],
    [`\${${'('.repeat(500)}a${')'.repeat(500)}}`, { code: 'tooLarge' }],
    [`\${${'!'.repeat(500)}a}`, { code: 'tooLarge' }],
    ['x'.repeat(6_000), { code: 'tooLarge' }],
  ])('%s is refused', (juel, refusal) => {
    expect(fromJuel(juel)).toEqual({ refusal })
  })

  test.each<readonly [string, JsonObject, Json]>([
    ['${!approved}', { approved: null }, true],
    ['${!approved}', { approved: true }, false],
    ['${!(amount > 5)}', { amount: null }, true],
    ['${(amount > 5) == false}', { amount: null }, true],
    ["${approved == 'true'}", { approved: true }, true],
    ["${approved == 'true'}", { approved: 'true' }, true],
    ["${approved == 'true'}", { approved: null }, false],
    ["${number == '5'}", { number: 5 }, true],
    ['${empty x}', { x: null }, true],
    ['${empty x}', { x: '' }, true],
    ['${empty x}', { x: [] }, true],
    ['${empty x}', { x: {} }, true],
    ['${empty x}', { x: 0 }, false],
    ['${empty x}', { x: [0] }, false],
    ['${a % 3}', { a: -7 }, -1],
    ['${a % 3}', { a: 7 }, 1],
    ['${items[0]}', { items: ['first', 'second'] }, 'first'],
    ['Hello ${name}!', { name: 'Ada' }, 'Hello Ada!'],
    ['Hello ${name}!', { name: null }, 'Hello !'],
    ['${count} of 3', { count: 2 }, '2 of 3'],
    ['${a ? 1 : 2}', { a: null }, 2],
    ['${10 / 4}', {}, 2.5],
    ['${2 * 3 - 4 / 2}', {}, 4],
    ["${'tab\\\\n'}", {}, 'tab\\n'],
  ])('%s with %j yields %j', (juel, data, result) => {
    expect(evaluated(juel, data)).toEqual(result)
  })

  test('yields what compiles, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(template, soup), (juel) => {
        const translation = fromJuel(juel)

        if ('refusal' in translation) return
        const { diagnostics, canRun } = compile(translation.feel, { kind: 'expression', scope })
        expect(canRun ? [] : diagnostics).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('translates every expression of names, literals and operators', () => {
    fc.assert(
      fc.property(expression, (juel) => {
        expect(fromJuel(`\${${juel}}`)).toHaveProperty('feel')
      }),
      { numRuns: 300 },
    )
  })

  test('computes what the operators of JUEL compute', () => {
    fc.assert(
      fc.property(fc.oneof(sum, quotient), ({ juel, value }) => {
        expect(asDouble(evaluated(`\${${juel}}`, {}))).toBeCloseTo(value, 6)
      }),
      { numRuns: 300 },
    )
  })
})

test('names are what FEEL takes for names', () => {
  const word = fc.stringMatching(/^[a-zA-Z_$äé][a-zA-Z0-9_$äé]{0,8}$/)
  fc.assert(
    fc.property(
      fc.oneof(word, fc.constantFrom(...reserved, 'date', 'count', '__proto__')),
      (name) => {
        expect(isName(name)).toBe(isFeel(name) && !constants.has(name))
      },
    ),
  )
})

/** FEEL takes them for values. */
const constants = new Set(['true', 'false', 'null'])

const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    fc.constantFrom('a', 'order.total', 'items[0].name', "map['key x']", 'true', 'null', 'date'),
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.string().map((text) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`),
  ),
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('operand'),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('&&', '||', '==', '!=', '<', 'ge', '*', '%'),
        tie('operand'),
      )
      .map(([left, operator, right]) => `${left} ${operator} ${right}`),
    fc.tuple(fc.constantFrom('!', '-', 'empty '), tie('operand')).map((parts) => parts.join('')),
    tie('expression').map((inner) => `(${inner})`),
    fc
      .tuple(tie('operand'), tie('expression'), tie('expression'))
      .map(([condition, then, otherwise]) => `${condition} ? ${then} : ${otherwise}`),
  ),
}))

const template = fc
  .array(
    fc.oneof(
      expression.map((juel) => `\${${juel}}`),
      fc.string(),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''))

/** Pieces in any order, mostly nonsense. */
const soup = fc
  .array(
    fc.constantFrom(
      ...'${ } #{ ( ) [ ] . , ? : ! && == < - + % for in a b.c 1 1e9 \' " \\ empty not mod'.split(
        ' ',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

interface Sum {
  readonly juel: string
  readonly value: number
}

const operations: readonly (readonly [string, (a: number, b: number) => number])[] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
]

/** With a divisor that is never zero; whole numbers, so that remainders do not hang on rounding. */
const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 1, max: 99 }).map((value) => ({ juel: String(value), value })),
    fc
      .tuple(tie('sum'), fc.constantFrom(...operations.slice(0, 3)), tie('sum'))
      .map(([left, [sign, calculate], right]) => ({
        juel: `(${left.juel} ${sign} (${right.juel}))`,
        value: calculate(left.value, right.value),
      })),
    tie('sum').map(({ juel, value }) => ({ juel: `-(${juel})`, value: -value })),
  ),
}))

const quotient = fc
  .tuple(sum, fc.constantFrom(...operations.slice(3)), fc.integer({ min: 1, max: 9 }))
  .map(([left, [sign, calculate], right]) => ({
    juel: `${left.juel} ${sign} ${right}`,
    value: calculate(left.value, right),
  }))
