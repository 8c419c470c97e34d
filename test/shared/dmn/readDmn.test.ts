import { describe, expect, test } from 'vitest'
import type { Boxed } from '#shared/model/boxed.ts'
import type { DmnModel } from '#shared/dmn/model.ts'
import { readDmn } from '#shared/dmn/readDmn.ts'
import { decision, dmnFile, input, literal } from '../../support/dmnFile.ts'

describe('a DMN file', () => {
  test.each([
    ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
    ['1.3', 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
    ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
    ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/'],
  ])('of version %s is read, with any prefix', (_, namespace) => {
    const xml = `<x:definitions xmlns:x="${namespace}" name="A  long
      name" namespace="urn:a"><x:inputData id="i" name="i"/></x:definitions>`

    const model = modelOf(xml)

    expect(model.name).toBe('A long name')
    expect(model.inputs).toEqual([{ key: 'urn:a#i', name: 'i' }])
  })

  test.each([
    ['a DOCTYPE', `<!DOCTYPE d [<!ENTITY e "x">]>${dmnFile('')}`, 'doctype'],
    ['no XML', 'PMML', 'malformed'],
    ['binary', 'PK\u0000', 'binary'],
    ['another root', '<html/>', 'notDmn'],
    ['a namespace of no version', '<definitions xmlns="urn:x"/>', 'notDmn'],
    [
      'version 1.1',
      '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>',
      'notDmn',
    ],
    ['endless nesting', dmnFile('<list>'.repeat(300)), 'tooDeep'],
  ])('with %s is refused', (_, xml, code) => {
    expect(readDmn(xml)).toMatchObject({ problem: { code } })
  })

  test('tells requirements by namespace and id, across files', () => {
    const xml = dmnFile(
      `<import name="other" namespace="urn:other" importType="x"/>${input('a', 'number')}
       ${decision('d', literal('a'), { inputs: ['a'] })}
       <decision id="e" name="e"><informationRequirement><requiredDecision href="urn:other#x"/></informationRequirement></decision>`,
    )

    const { imports, decisions } = modelOf(xml)

    expect(imports).toEqual([
      { name: 'other', namespace: 'urn:other', foreign: { attributes: { importType: 'x' } } },
    ])
    expect(decisions.map(({ requires }) => requires)).toEqual([['urn:test#a'], ['urn:other#x']])
  })

  test('describes types with their components and allowed values', () => {
    const xml = dmnFile(`<itemDefinition name="tList" isCollection="true">
      <itemComponent name="kind"><typeRef>feel:string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemComponent>
      <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
      <itemDefinition name="tFn"><functionItem outputTypeRef="number"/></itemDefinition>`)

    expect(modelOf(xml).itemDefinitions).toEqual([
      {
        name: 'tList',
        isCollection: true,
        isFunction: false,
        components: [
          {
            name: 'kind',
            isCollection: false,
            isFunction: false,
            typeRef: 'string',
            allowedValues: '"a", "b"',
          },
        ],
        typeConstraint: 'count(?) < 3',
      },
      {
        name: 'tFn',
        isCollection: false,
        isFunction: true,
        foreign: {
          elements: [
            {
              name: '{https://www.omg.org/spec/DMN/20230324/MODEL/}functionItem',
              attributes: { outputTypeRef: 'number' },
            },
          ],
        },
      },
    ])
  })

  const one = { kind: 'literal', text: '1' } as const
  test.each<readonly [string, Boxed]>([
    [literal('1'), one],
    [
      `<list typeRef="tList">${literal('1')}${literal('1')}</list>`,
      { kind: 'list', items: [one, one], typeRef: 'tList' },
    ],
    [
      `<context><contextEntry><variable name="a" typeRef="number"/>${literal('1')}</contextEntry><contextEntry>${literal('1')}</contextEntry></context>`,
      {
        kind: 'context',
        entries: [{ variable: { name: 'a', typeRef: 'number' }, value: one }, { value: one }],
      },
    ],
    [
      `<relation><column name="a"/><row>${literal('1')}</row></relation>`,
      { kind: 'relation', columns: [{ name: 'a' }], rows: [[one]] },
    ],
    [
      `<functionDefinition><formalParameter name="p" typeRef="number"/>${literal('1')}</functionDefinition>`,
      {
        kind: 'function',
        language: 'FEEL',
        parameters: [{ name: 'p', typeRef: 'number' }],
        body: one,
      },
    ],
    [
      `<invocation>${literal('f')}<binding><parameter name="p"/>${literal('1')}</binding></invocation>`,
      {
        kind: 'invocation',
        called: { kind: 'literal', text: 'f' },
        bindings: [{ name: 'p', value: one }],
      },
    ],
    [
      `<conditional><if>${literal('1')}</if><then>${literal('1')}</then><else>${literal('1')}</else></conditional>`,
      { kind: 'conditional', if: one, then: one, else: one },
    ],
    [
      `<for iteratorVariable="i"><in>${literal('1')}</in><return>${literal('1')}</return></for>`,
      { kind: 'for', variable: 'i', in: one, body: one },
    ],
    [
      `<every iteratorVariable="i"><in>${literal('1')}</in><satisfies>${literal('1')}</satisfies></every>`,
      { kind: 'every', variable: 'i', in: one, body: one },
    ],
    [
      `<filter><in>${literal('1')}</in><match>${literal('1')}</match></filter>`,
      { kind: 'filter', in: one, match: one },
    ],
    [
      `<decisionTable hitPolicy="COLLECT" aggregation="SUM">
        <input><inputExpression typeRef="number"><text>a</text></inputExpression><inputValues><text>&gt; 0</text></inputValues></input>
        <output name="o"><outputValues><text>1, 2</text></outputValues><defaultOutputEntry><text>2</text></defaultOutputEntry></output>
        <rule><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>`,
      {
        kind: 'table',
        hitPolicy: 'COLLECT',
        aggregation: 'SUM',
        inputs: [{ text: 'a', typeRef: 'number', values: '> 0' }],
        outputs: [{ name: 'o', values: '1, 2', fallback: '2' }],
        rules: [{ tests: ['< 3'], outputs: ['1'] }],
      },
    ],
  ])('reads the box %s', (xml, expected) => {
    const [read] = modelOf(dmnFile(decision('d', xml))).decisions

    expect(read?.logic).toEqual(expected)
  })
})

function modelOf(xml: string): DmnModel {
  const read = readDmn(xml)
  if ('problem' in read) throw new Error(read.problem.code)
  return read
}
