import { describe, expect, test } from 'vitest'
import { compileDmn, type DmnResult } from '#shared/decisions/evaluateDmn.ts'
import { readDmn } from '#shared/dmn/readDmn.ts'
import type { Json } from '#shared/model/json.ts'
import { decision, dmnFile, input, literal } from '../../support/dmnFile.ts'
import { longNumber } from '#shared/model/longNumber.ts'

const environment = { now: '2026-01-15T11:00:00Z', today: '2026-01-15' }

function modelOf(xml: string) {
  const read = readDmn(xml)
  if ('problem' in read) throw new Error(read.problem.code)
  return read
}

function decide(
  elements: string,
  id: string,
  given: Readonly<Record<string, Json>> = {},
): DmnResult {
  const values = new Map(Object.entries(given).map(([name, one]) => [`urn:test#${name}`, one]))
  return compileDmn([modelOf(dmnFile(elements))]).decide(`urn:test#${id}`, values, environment)
}

describe('a decision table', () => {
  const outputs =
    '<output typeRef="number"><outputValues><text>30, 20, 10</text></outputValues></output>'
  const rules = [
    ['< 10', '10'],
    ['< 20', '20'],
    ['< 30', '30'],
    ['[40..50]', '20'],
    ['[40..45]', '20'],
  ]
    .map(
      ([test, output]) =>
        `<rule><inputEntry><text><![CDATA[${test}]]></text></inputEntry><outputEntry><text>${output}</text></outputEntry></rule>`,
    )
    .join('')
  const table = (policy: string): string =>
    `${input('x', 'number')}${decision(
      'd',
      `<decisionTable ${policy}><input><inputExpression typeRef="number"><text>x</text></inputExpression></input>${outputs}${rules}</decisionTable>`,
      { inputs: ['x'] },
    )}`

  test.each<readonly [string, number, Json, readonly string[]]>([
    ['hitPolicy="UNIQUE"', 25, 30, []],
    ['hitPolicy="UNIQUE"', 15, null, ['severalRows']],
    ['hitPolicy="UNIQUE"', 100, null, []],
    ['hitPolicy="FIRST"', 5, 10, []],
    ['hitPolicy="ANY"', 42, 20, []],
    ['hitPolicy="ANY"', 5, null, ['contradiction']],
    ['hitPolicy="PRIORITY"', 5, 30, []],
    ['hitPolicy="RULE ORDER"', 5, [10, 20, 30], []],
    ['hitPolicy="OUTPUT ORDER"', 5, [30, 20, 10], []],
    ['hitPolicy="COLLECT"', 42, [20, 20], []],
    ['hitPolicy="COLLECT" aggregation="SUM"', 5, 60, []],
    ['hitPolicy="COLLECT" aggregation="MIN"', 5, 10, []],
    ['hitPolicy="COLLECT" aggregation="MAX"', 5, 30, []],
    ['hitPolicy="COLLECT" aggregation="COUNT"', 5, 3, []],
  ])('with %s makes of %d the value %j', (...[policy, x, value, codes]) => {
    const result = decide(table(policy), 'd', { x })

    expect(result.value).toEqual(value)
    expect(result.problems.map((one) => one.code)).toEqual(codes)
  })

  test('with several outputs gives them by name, and its defaults when no rule applies', () => {
    const elements = decision(
      'd',
      `<decisionTable><input><inputExpression><text>1</text></inputExpression></input>
       <output name="a"><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output><output name="b"/>
       <rule><inputEntry><text>2</text></inputEntry><outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable>`,
    )

    expect(decide(elements, 'd').value).toEqual({ a: 'none', b: null })
  })
})

describe('a boxed expression', () => {
  test.each<readonly [string, string, Json]>([
    [
      'a context whose entries see those before',
      `<context><contextEntry><variable name="a"/>${literal('2')}</contextEntry><contextEntry><variable name="b"/>${literal('a * 3')}</contextEntry></context>`,
      { a: 2, b: 6 },
    ],
    [
      'a context with a result',
      `<context><contextEntry><variable name="a"/>${literal('2')}</contextEntry><contextEntry>${literal('a + 1')}</contextEntry></context>`,
      3,
    ],
    ['a list', `<list>${literal('1')}${literal('"b"')}</list>`, [1, 'b']],
    [
      'a relation',
      `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('2')}</row></relation>`,
      [{ a: 1, b: 2 }],
    ],
    [
      'a conditional',
      `<conditional><if>${literal('1 > 2')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
      2,
    ],
    [
      'for',
      `<for iteratorVariable="i"><in>${literal('[1, 2]')}</in><return>${literal('i + count(partial)')}</return></for>`,
      [1, 3],
    ],
    [
      'some',
      `<some iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i > 1')}</satisfies></some>`,
      true,
    ],
    [
      'every',
      `<every iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i > 1')}</satisfies></every>`,
      false,
    ],
    [
      'for over a range',
      `<for iteratorVariable="i"><in>${literal('(1..3]')}</in><return>${literal('i * 2')}</return></for>`,
      [4, 6],
    ],
    [
      'every over a range of days',
      `<every iteratorVariable="i"><in>${literal('[@"2026-01-01"..@"2026-01-03"]')}</in><satisfies>${literal('i.month = 1')}</satisfies></every>`,
      true,
    ],
    [
      'a filter by condition',
      `<filter><in>${literal('[{a: 1}, {a: 2}]')}</in><match>${literal('a > 1')}</match></filter>`,
      [{ a: 2 }],
    ],
    [
      'a filter by position',
      `<filter><in>${literal('[5, 6]')}</in><match>${literal('-1')}</match></filter>`,
      6,
    ],
    [
      'an invocation of a built-in function',
      `<invocation>${literal('sum')}<binding><parameter name="list"/>${literal('[1, 2]')}</binding></invocation>`,
      3,
    ],
  ])('%s', (_, xml, value) => {
    expect(decide(decision('d', xml), 'd')).toEqual({ value, problems: [] })
  })

  test('that calls a function of a context gives it its arguments by name', () => {
    const define = `<functionDefinition><formalParameter name="a" typeRef="number"/><formalParameter name="b"/>${literal('a - b')}</functionDefinition>`
    const call = (a: string): string =>
      `<invocation>${literal('minus')}<binding><parameter name="b"/>${literal('1')}</binding><binding><parameter name="a"/>${literal(a)}</binding></invocation>`
    const box = (a: string): string =>
      `<context><contextEntry><variable name="minus"/>${define}</contextEntry><contextEntry>${call(a)}</contextEntry></context>`

    expect(decide(decision('d', box('5')), 'd').value).toBe(4)
    expect(decide(decision('d', box('"5"')), 'd')).toMatchObject({
      value: null,
      problems: [{ code: 'wrongType' }],
    })
  })
})

describe('between boxes', () => {
  const context = (value: string, result: string): string =>
    decision(
      'd',
      `<context><contextEntry><variable name="x"/>${value}</contextEntry><contextEntry>${result}</contextEntry></context>`,
    )
  const define = (body: string): string =>
    `<functionDefinition><formalParameter name="a"/>${body}</functionDefinition>`
  const call = (name: string): string =>
    `<invocation>${literal(name)}<binding><parameter name="a"/>${literal('2')}</binding></invocation>`

  test.each<readonly [string, string, string, Json]>([
    ['a date', literal('@"2026-01-31"'), literal('(x + @"P1M").month'), 2],
    ['text that looks like a date', literal('"2026-01-31"'), literal('x + "!"'), '2026-01-31!'],
    ['text of many digits', literal('"1234567890123456"'), literal('x + "!"'), '1234567890123456!'],
    ['a duration', literal('@"PT1H"'), literal('x * 3'), 'PT3H'],
    ['a range', literal('[1..3]'), literal('3 in x'), true],
    [
      'a large number',
      literal('12345678901234567890'),
      literal('x + 1'),
      longNumber('12345678901234567891'),
    ],
    ['a function of FEEL that a box calls', literal('function(a) a + 1'), call('x'), 3],
    ['a boxed function that FEEL calls', define(literal('a + 1')), literal('x(2)'), 3],
    ['a function that a function makes', define(define(literal('a * 2'))), literal('x(1)(3)'), 6],
    [
      'a context that holds a function',
      define(literal('a')),
      literal('{f: x, n: 1}'),
      { f: null, n: 1 },
    ],
  ])('%s stays what it is', (...[, value, result, expected]) => {
    expect(decide(context(value, result), 'd')).toEqual({ value: expected, problems: [] })
  })

  test.each<readonly [string, Json, string, Json]>([
    ['date', '2026-01-31', '(x + @"P1M").month', 2],
    ['string', '2026-01-31', 'x + "!"', '2026-01-31!'],
    ['number', '12345678901234567890', 'x + 1', longNumber('12345678901234567891')],
    ['tDays', ['2026-01-31', '2026-02-01'], 'x.day', [31, 1]],
    ['tDays', '2026-01-31', 'x[1].day', 31],
    ['tStay', { from: '2026-01-31' }, 'x.from.day', 31],
  ])('input of the type %s is read by it', (...[typeRef, value, text, expected]) => {
    const types = `<itemDefinition name="tDays" isCollection="true"><typeRef>date</typeRef></itemDefinition>
      <itemDefinition name="tStay"><itemComponent name="from"><typeRef>date</typeRef></itemComponent></itemDefinition>`
    const elements = `${types}${input('x', typeRef)}${decision('d', literal(text), { inputs: ['x'] })}`

    expect(decide(elements, 'd', { x: value })).toEqual({ value: expected, problems: [] })
  })
})

describe('a requirement graph', () => {
  const price = `${input('net', 'number')}
    <businessKnowledgeModel id="tax" name="tax"><variable name="tax"/><encapsulatedLogic><formalParameter name="amount" typeRef="number"/>${literal('amount * 0.19')}</encapsulatedLogic></businessKnowledgeModel>
    ${decision('vat', `<invocation>${literal('tax')}<binding><parameter name="amount"/>${literal('net')}</binding></invocation>`, { inputs: ['net'], knowledge: ['tax'] })}
    ${decision('gross', literal('net + vat'), { inputs: ['net'], decisions: ['vat'] })}
    <decisionService id="service" name="service"><outputDecision href="#gross"/><inputDecision href="#vat"/><inputData href="#net"/></decisionService>`

  test('decides what a decision requires, with exact amounts', () => {
    expect(decide(price, 'gross', { net: 1.1 })).toEqual({ value: 1.309, problems: [] })
  })

  test('takes a decision that is given as it is', () => {
    expect(decide(price, 'gross', { net: 1, vat: 5 }).value).toBe(6)
  })

  test('serves: input decisions of a service are never decided', () => {
    const evaluation = compileDmn([modelOf(dmnFile(price))])
    const given = new Map<string, Json>([
      ['urn:test#net', 1],
      ['urn:test#vat', 2],
    ])

    expect(evaluation.serve('urn:test#service', given, environment).value).toBe(3)
  })

  test('invokes knowledge with its parameters by name', () => {
    const evaluation = compileDmn([modelOf(dmnFile(price))])

    expect(evaluation.invoke('urn:test#tax', new Map([['amount', 2]]), environment)).toEqual({
      value: 0.38,
      problems: [],
    })
  })

  test.each<readonly [string, Json]>([
    ['1', true],
    ['"1"', null],
  ])('calls a service with %s, if that is of its type: %j', (text, value) => {
    const elements = `${input('x', 'number')}${decision('out', literal('true'))}
      <decisionService id="s" name="s"><outputDecision href="#out"/><inputData href="#x"/></decisionService>
      ${decision('d', `<invocation>${literal('s')}<binding><parameter name="x"/>${literal(text)}</binding></invocation>`, { knowledge: ['s'] })}`

    expect(decide(elements, 'd').value).toBe(value)
  })

  test('spans files: names and types of an import stand under its name', () => {
    const imported = dmnFile(
      `<itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..120]</text></allowedValues></itemDefinition>${decision('base', literal('40'))}`,
      'urn:other',
    )
    const main = dmnFile(`<import name="other" namespace="urn:other" importType="x"/>
      <decision id="d" name="d"><variable name="d" typeRef="other.tAge"/><informationRequirement><requiredDecision href="urn:other#base"/></informationRequirement>${literal('other.base + 2')}</decision>`)

    const { decide } = compileDmn([modelOf(main), modelOf(imported)])

    expect(decide('urn:test#d', new Map(), environment)).toEqual({ value: 42, problems: [] })
  })

  test('an import without a name adds its names and types to those of the model', () => {
    const imported = dmnFile(
      `<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>${decision('base', literal('[40]'), { typeRef: 'tAge' })}`,
      'urn:other',
    )
    const main = dmnFile(`<import name="" namespace="urn:other" importType="x"/>
      <decision id="d" name="d"><variable name="d" typeRef="tAge"/><informationRequirement><requiredDecision href="urn:other#base"/></informationRequirement>${literal('[if base instance of tAge then base + 2 else 0]')}</decision>`)

    const { decide } = compileDmn([modelOf(main), modelOf(imported)])

    expect(decide('urn:test#d', new Map(), environment)).toEqual({ value: 42, problems: [] })
  })

  test.each<readonly [string, string, Json]>([
    ['number', '"1"', null],
    ['number', '[1]', 1],
    ['tGrades', '"A"', ['A']],
    ['tGrades', '["A", "C"]', null],
    ['tPerson', '{name: "Eva", age: 7}', { name: 'Eva', age: 7 }],
    ['tPerson', '{surname: "Eva"}', null],
    ['date', '"2026-13"', null],
  ])('adapts to the type %s the value of %s', (typeRef, text, value) => {
    const types = `<itemDefinition name="tGrades" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
      <itemDefinition name="tPerson"><itemComponent name="name"><typeRef>string</typeRef></itemComponent></itemDefinition>`

    expect(decide(`${types}${decision('d', literal(text), { typeRef })}`, 'd').value).toEqual(value)
  })

  test.each<readonly [string, string, string]>([
    [
      'a circle of decisions',
      `${decision('d', literal('e'), { decisions: ['e'] })}${decision('e', literal('d'), { decisions: ['d'] })}`,
      'tooDeep',
    ],
    [
      'knowledge that calls itself for ever',
      `<businessKnowledgeModel id="k" name="k"><encapsulatedLogic><invocation>${literal('k')}</invocation></encapsulatedLogic></businessKnowledgeModel>${decision('d', `<invocation>${literal('k')}</invocation>`, { knowledge: ['k'] })}`,
      'tooDeep',
    ],
    [
      'loops in loops',
      decision(
        'd',
        [1, 2, 3, 4].reduce(
          (inner) =>
            `<for iteratorVariable="i"><in>${literal('for i in 1..100 return i')}</in><return>${inner}</return></for>`,
          literal('1'),
        ),
      ),
      'tooLong',
    ],
    [
      'loops of FEEL in functions that loops call',
      `<businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="n"/>${literal('count(for i in 1..9000 return i)')}</encapsulatedLogic></businessKnowledgeModel>${decision('d', literal('for i in 1..9000 return f(i)'), { knowledge: ['f'] })}`,
      'limitExceeded',
    ],
    [
      'a function in Java',
      `<businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="Java">${literal('1')}</encapsulatedLogic></businessKnowledgeModel>${decision('d', `<invocation>${literal('k')}</invocation>`, { knowledge: ['k'] })}`,
      'external',
    ],
    ['nothing that is there', '', 'unknown'],
  ])('ends with a problem: %s', (_, elements, code) => {
    const { problems } = decide(elements, 'd')

    expect(problems.map((one) => one.code)).toContain(code)
  })
})
