import { describe, expect, test } from 'vitest'
import { exportDmn } from '#shared/dmn/exportDmn.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decision, dmnFile, input, literal } from '../../support/dmnFile.ts'

const table = `<decisionTable hitPolicy="UNIQUE">
  <input id="i1" label="Alter"><inputExpression typeRef="number"><text>age</text></inputExpression></input>
  <output name="Satz" typeRef="number"/>
  <annotation name="Rechtsgrundlage"/><annotation name="Anmerkung"/>
  <rule id="r1"><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>1</text></outputEntry>
    <annotationEntry><text>§ 3</text></annotationEntry><annotationEntry><text>alt</text></annotationEntry></rule>
  <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable>`

describe('an import of DMN', () => {
  test('makes tables of tables, with conditions, results and remarks by column', () => {
    const { definition } = imported(
      `${input('age', 'number')}${decision('d', table, { inputs: ['age'] })}`,
    )

    expect(definition.decisions['d']).toEqual({
      title: { de: 'd' },
      requires: ['age'],
      hitPolicy: 'unique',
      plain: true,
      inputs: [{ id: 'i1', label: { de: 'Alter' }, expression: 'age', schema: { type: 'number' } }],
      outputs: [{ id: 'Satz', label: { de: 'Satz' }, schema: { type: 'number' } }],
      annotations: ['Anmerkung'],
      rows: [
        {
          id: 'r1',
          when: { i1: '< 18' },
          then: { Satz: '1' },
          legalBasis: '§ 3',
          annotations: ['alt'],
        },
        { id: 'zeile2', when: {}, then: { Satz: '2' } },
      ],
    })
    expect(definition.data).toEqual({ age: { type: 'number' } })
  })

  test('keeps a table that counts its rows, there and back, and reports nothing', async () => {
    const counting = table
      .replace('hitPolicy="UNIQUE"', 'hitPolicy="COLLECT" aggregation="COUNT"')
      .replace('typeRef="number"/>', 'typeRef="string"/>')
      .replaceAll(/<outputEntry><text>(\d)</g, '<outputEntry><text>"$1"<')
    const xml = `${input('age', 'number')}${decision('d', counting, { inputs: ['age'] })}`
    const { definition, report } = imported(xml)

    expect(definition.decisions['d']).toMatchObject({ hitPolicy: 'collect', aggregation: 'count' })
    expect(report).toEqual([])
    const [{ xml: written } = { xml: '' }] = await exportDmn(definition)
    const again = importDmn([{ name: 'again.dmn', xml: written }])
    if ('problem' in again) throw new Error(again.problem.text.de)
    expect(again.definition.decisions['d']).toEqual(definition.decisions['d'])
    expect(again.report).toEqual([])
  })

  test('makes types of item definitions, with their values', () => {
    const { definition, report } = imported(`
      <itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"a","b"</text></allowedValues></itemDefinition>
      <itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..120]</text></allowedValues></itemDefinition>
      <itemDefinition name="tCode"><typeRef>string</typeRef><allowedValues><text>string length(?) = 5</text></allowedValues></itemDefinition>
      <itemDefinition name="tPeople" isCollection="true">
        <itemComponent name="age"><typeRef>tAge</typeRef></itemComponent>
        <itemComponent name="born"><typeRef>date</typeRef></itemComponent></itemDefinition>`)

    expect(definition.types).toEqual({
      tKind: { type: 'string', enum: ['a', 'b'] },
      tAge: { type: 'number', minimum: 0, maximum: 120 },
      tCode: { type: 'string' },
      tPeople: {
        type: 'array',
        items: {
          type: 'object',
          properties: { age: { $ref: 'tAge' }, born: { type: 'string', format: 'date' } },
        },
      },
    })
    expect(report.map(({ element, severity }) => [element, severity])).toEqual([['tCode', 'info']])
  })

  test.each([
    ['a knowledge source', '<knowledgeSource id="k" name="k"/>', 'k', 'notExecuted'],
    ['a note', '<textAnnotation id="t"><text>x</text></textAnnotation>', 't', 'notExecuted'],
    [
      'what a vendor adds',
      '<extensionElements><v:x xmlns:v="urn:v"/></extensionElements>',
      null,
      'notExecuted',
    ],
    ['a decision without logic', '<decision id="d" name="d"/>', 'd', 'todo'],
    [
      'a file that is not there',
      '<import name="o" namespace="urn:o" importType="x"/>',
      null,
      'todo',
    ],
    ['a reference to nothing', decision('d', literal('1'), { decisions: ['gone'] }), null, 'todo'],
    ['a function in Java', decision('d', '<functionDefinition kind="Java"/>'), 'd', 'notExecuted'],
    [
      'an expression in another language',
      decision(
        'd',
        '<literalExpression expressionLanguage="juel"><text>1</text></literalExpression>',
      ),
      'd',
      'todo',
    ],
    [
      'an id that occurs twice',
      `${decision('d', literal('1'))}${decision('d', literal('2'))}`,
      'd',
      'todo',
    ],
    ['a table that may have no result', decision('d', table), 'd', 'info'],
  ])('tells of %s, with reason and what to do', (...[, xml, element, severity]) => {
    const { report } = imported(xml)

    expect(report).toEqual([expect.objectContaining({ element, severity })])
    expect(report[0]?.reason.de).not.toBe('')
    expect(report[0]?.action.de).not.toBe('')
  })

  test('says where in a table it is what is told of', () => {
    const vendor = '<extensionElements><v:x xmlns:v="urn:v"/></extensionElements>'
    const juel = 'expressionLanguage="juel"'
    const { report } = imported(
      `${input('age', 'number')}${decision(
        'd',
        `<decisionTable hitPolicy="FIRST">
  <input label="Alter">${vendor}<inputExpression ${juel}><text>age</text></inputExpression></input>
  <output name="Satz">${vendor}</output>
  <rule><inputEntry ${juel}><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
  <rule>${vendor}<inputEntry><text>-</text></inputEntry>
    <outputEntry ${juel}><text>2</text></outputEntry></rule></decisionTable>`,
        { inputs: ['age'] },
      )}`,
    )

    const told = report.filter(({ severity }) => severity !== 'info')
    expect(told.map(({ element, where }) => [element, where?.de, where?.en])).toEqual([
      ['d', 'Spalte „Alter“', 'column “Alter”'],
      ['d', 'Spalte „Alter“', 'column “Alter”'],
      ['d', 'Spalte „Satz“', 'column “Satz”'],
      ['d', 'Zeile 1, Spalte „Alter“', 'row 1, column “Alter”'],
      ['d', 'Zeile 2', 'row 2'],
      ['d', 'Zeile 2, Spalte „Satz“', 'row 2, column “Satz”'],
    ])
  })

  test('brings files together that import each other', async () => {
    const base = dmnFile(
      `<itemDefinition name="t"><typeRef>number</typeRef></itemDefinition>${decision('d', literal('2'))}`,
      'urn:base',
    )
    const user = dmnFile(`<import name="base" namespace="urn:base" importType="x"/>
      <itemDefinition name="t"><typeRef>string</typeRef></itemDefinition>
      <decision id="d" name="d"><variable name="d" typeRef="base.t"/>
        <informationRequirement><requiredDecision href="urn:base#d"/></informationRequirement>
        ${literal('base.d + 1')}</decision>`)
    const read = importDmn([
      { name: 'user.dmn', xml: user },
      { name: 'base.dmn', xml: base },
    ])
    if ('problem' in read) throw new Error(read.problem.text.de)

    expect(Object.keys(read.definition.boxedDecisions ?? {})).toEqual(['d', 'd-2'])
    expect(read.definition.types).toEqual({ t: { type: 'string' }, 'Test-2.t': { type: 'number' } })
    expect(read.definition.boxedDecisions?.['d']?.requires).toEqual(['d-2'])
    expect(await exportDmn(read.definition)).toHaveLength(2)
  })

  test.each([
    ['a DOCTYPE', `<!DOCTYPE d [<!ENTITY e "x">]>${dmnFile('')}`, 'doctype'],
    ['no XML', 'PMML', 'malformed'],
    ['another root', '<html/>', 'notDmn'],
    ['endless nesting', dmnFile('<list>'.repeat(300)), 'tooDeep'],
  ])('refuses a file with %s', (_, xml, code) => {
    expect(importDmn([{ name: 'a.dmn', xml }])).toMatchObject({ problem: { code, file: 'a.dmn' } })
  })

  test('refuses two files of one namespace', () => {
    const file = { name: 'a.dmn', xml: dmnFile('') }

    expect(importDmn([file, { ...file, name: 'b.dmn' }])).toMatchObject({
      problem: { code: 'namespaceTwice', file: 'b.dmn' },
    })
  })

  test('reads what we put into a file only as far as it is legible', () => {
    const { definition, report } = imported(
      decision('d', literal('1')).replace(
        '<variable',
        '<extensionElements><f:record xmlns:f="https://fachwerk.dev/dmn/1">{</f:record></extensionElements><variable',
      ),
    )

    expect(Object.keys(definition.boxedDecisions ?? {})).toEqual(['d'])
    expect(report).toEqual([
      expect.objectContaining({ severity: 'todo', elementType: 'extension' }),
    ])
  })

  test('keeps what another tool has changed since the export', async () => {
    const { definition } = imported(decision('d', table))
    const decided = Object.entries(definition.decisions).map(([id, one]) => {
      return [id, { ...one, legalBasis: '§ 1', title: { de: 'Satz', en: 'Rate' } }] as const
    })
    const own: Definition = { ...definition, decisions: Object.fromEntries(decided) }
    const [{ xml } = { xml: '' }] = await exportDmn(own)
    const changed = importDmn([{ name: 'a', xml: xml.replace('&lt; 18', '&lt; 21') }])
    if ('problem' in changed) throw new Error(changed.problem.text.de)

    expect(changed.definition.decisions['d']).toMatchObject({
      legalBasis: '§ 1',
      title: { de: 'Satz', en: 'Rate' },
      rows: [{ when: { i1: '< 21' } }, {}],
    })
  })

  test.each([
    ['decisions', (at: number) => decision(`d${at}`, literal('1'))],
    ['equal ids', () => decision('d', literal('1'))],
    ['inputs', (at: number) => input(`i${at}`, 'number')],
    [
      'rows',
      (at: number) =>
        at === 0
          ? decision(
              'd',
              table.replace(
                '<rule>',
                `${'<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>'.repeat(8_000)}<rule>`,
              ),
            )
          : '',
    ],
  ])('reads many %s in bounded time', { timeout: 60_000 }, (_, made) => {
    const xml = dmnFile(Array.from({ length: 8_000 }, (_one, at) => made(at)).join(''))
    const begun = performance.now()

    expect(importDmn([{ name: 'a', xml }])).toHaveProperty('definition')
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})

function imported(elements: string) {
  const read = importDmn([{ name: 'test.dmn', xml: dmnFile(elements) }])
  if ('problem' in read) throw new Error(read.problem.text.de)
  return read
}
