import { describe, expect, test } from 'vitest'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import type { Element } from '#shared/model/elements.ts'
import { readSnippet, toldBy } from '../snippet.ts'

function mapped(parameters: string, { kind = 'serviceTask', attributes = '', inner = '' } = {}) {
  // reason: the kinds used here need no more than a name
  const read = { type: kind, name: { de: 'Schritt' } } as Element
  const reading = readSnippet(camunda7, {
    inner: `<bpmn:${kind} id="it" ${attributes}><bpmn:extensionElements><camunda:inputOutput>
      ${parameters}</camunda:inputOutput></bpmn:extensionElements></bpmn:${kind}>${inner}`,
    id: 'it',
    read,
  })
  const rowsOf = (id: string) =>
    Object.entries(reading.content.mappings?.[id]?.rows ?? {}).map(([target, { value }]) => [
      target,
      value,
    ])
  return { reading, input: rowsOf('it_input'), output: rowsOf('it_output') }
}

describe('parameters of Camunda 7', () => {
  test.each([
    ['text', 'text', '"text"'],
    ['a number, which is a text there, too', '5', '"5"'],
    ['nothing', '', 'null'],
    ['an expression', '${order.total * 2}', 'order.total * 2'],
    ['text around an expression', 'Order ${id}', 'string join(["Order ", string(id)])'],
    [
      'a list',
      '<camunda:list><camunda:value>a</camunda:value><camunda:value>${b}</camunda:value></camunda:list>',
      '["a", b]',
    ],
    [
      'a map',
      '<camunda:map><camunda:entry key="first name">${name}</camunda:entry><camunda:entry key="age">3</camunda:entry></camunda:map>',
      '{"first name": name, "age": "3"}',
    ],
    [
      'lists in a map',
      '<camunda:map><camunda:entry key="a"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:entry></camunda:map>',
      '{"a": ["1"]}',
    ],
    ['FEEL', '<camunda:script scriptFormat="feel">a + 1</camunda:script>', 'a + 1'],
    ['JUEL as a script', '<camunda:script scriptFormat="juel">${!a}</camunda:script>', 'a != true'],
  ])('that hold %s become rows', (_, text, feel) => {
    const { input, reading } = mapped(
      `<camunda:inputParameter name="it">${text}</camunda:inputParameter>`,
    )

    expect(input).toEqual([['it', feel]])
    expect(reading.patch).toEqual({ input: 'it_input' })
    expect(reading.report).toEqual([])
  })

  test.each([
    [
      '<camunda:script scriptFormat="groovy">1 + 1</camunda:script>',
      'todo: “it” is computed by a script in groovy. Scripts in other languages do not run here.',
    ],
    [
      '<camunda:script scriptFormat="groovy" resource="sum.groovy"/>',
      'todo: “sum.groovy” is in a file of its own that did not come along.',
    ],
    [
      '${clock.now()}',
      'todo: The expression ${clock.now()} cannot be translated: there is no “now” in FEEL.',
    ],
    [
      '<camunda:list><camunda:script scriptFormat="python">1</camunda:script></camunda:list>',
      'todo: “it” is computed by a script in python. Scripts in other languages do not run here.',
    ],
  ])('that hold %s are to-dos', (text, told) => {
    const { input, reading } = mapped(
      `<camunda:inputParameter name="it">${text}</camunda:inputParameter>`,
    )

    expect(input).toEqual([])
    expect(toldBy(reading)).toEqual([told])
  })

  test('of an output read the answer of the program, and the input', () => {
    const { output } = mapped(
      `<camunda:inputParameter name="id">\${order.id}</camunda:inputParameter>
       <camunda:outputParameter name="state">\${status}</camunda:outputParameter>
       <camunda:outputParameter name="orderId">\${id}</camunda:outputParameter>
       <camunda:outputParameter name="total">\${amount}</camunda:outputParameter>`,
      {
        inner: `<bpmn:sequenceFlow id="f"><bpmn:conditionExpression>\${amount &gt; 5}
          </bpmn:conditionExpression></bpmn:sequenceFlow>`,
      },
    )

    expect(output).toEqual([
      ['state', 'result.status'],
      ['orderId', 'order.id'],
      ['total', 'if result.amount = null then amount else result.amount'],
    ])
  })

  test('of a task of people read what they filled in', () => {
    const { output } = mapped(
      '<camunda:outputParameter name="isFine">${approved}</camunda:outputParameter>',
      { kind: 'userTask' },
    )

    expect(output).toEqual([['isFine', 'approved']])
  })

  test('need a name that expressions can use', () => {
    const { reading } = mapped(
      '<camunda:inputParameter name="first-name">a</camunda:inputParameter>',
    )

    expect(toldBy(reading)).toEqual(['todo: “first-name” is not a name for a value here.'])
  })
})

describe('a result variable of Camunda 7', () => {
  const result = (kind: string, attributes: string) => mapped('', { kind, attributes }).output

  test.each([
    ['scriptTask', '', 'result'],
    ['serviceTask', 'camunda:expression="${a + b}"', 'result'],
    ['businessRuleTask', 'camunda:decisionRef="dish"', 'flatten([result])'],
    [
      'businessRuleTask',
      'camunda:decisionRef="dish" camunda:mapDecisionResult="singleEntry"',
      'get entries(result[1])[1].value',
    ],
    [
      'businessRuleTask',
      'camunda:decisionRef="dish" camunda:mapDecisionResult="singleResult"',
      'result[1]',
    ],
    [
      'businessRuleTask',
      'camunda:decisionRef="dish" camunda:mapDecisionResult="collectEntries"',
      'for row in flatten([result]) return get entries(row)[1].value',
    ],
  ])('of a %s (%s) gets %s', (kind, attributes, feel) => {
    expect(result(kind, `camunda:resultVariable="sum" ${attributes}`)).toEqual([['sum', feel]])
  })

  test('says nothing where a program does the work', () => {
    expect(result('serviceTask', 'camunda:resultVariable="sum" camunda:class="a.B"')).toEqual([])
  })
})
