import { describe, expect, test } from 'vitest'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Element } from '#shared/model/elements.ts'
import { readSnippet, toldBy, type Snippet } from '../snippet.ts'

interface Given extends Partial<Snippet> {
  readonly kind: Element['type']
  readonly attributes?: string
  readonly extensions?: string
}

function given({ kind, attributes = '', extensions = '', ...more }: Given) {
  // reason: tests that need more than a name give it
  const read = { type: kind, name: { de: 'Schritt' } } as Element
  const inner = `<bpmn:${kind} id="it" ${attributes}><bpmn:extensionElements>${extensions}
    </bpmn:extensionElements></bpmn:${kind}>`
  return readSnippet(camunda7, { inner, id: 'it', read, ...more })
}

describe('a task of Camunda 7', () => {
  test.each([
    ['P3D', 'P3D'],
    ['PT4H', 'PT4H'],
    ['${dateTime().plusDays(3).toDate()}', 'P3D'],
    ['${now().plusHours(12)}', 'PT12H'],
  ])('due at %s has %s', (dueDate, due) => {
    const reading = given({ kind: 'userTask', attributes: `camunda:dueDate="${dueDate}"` })

    expect(reading.patch).toEqual({ due })
    expect(reading.report).toEqual([])
  })

  test('reports what it cannot be told', () => {
    const reading = given({
      kind: 'userTask',
      attributes: `camunda:dueDate="\${order.due}" camunda:followUpDate="P1D" camunda:priority="80"
        camunda:assignee="\${owner}" camunda:candidateUsers="kim, sam" camunda:candidateGroups="a, b"`,
    })

    expect(reading.patch).toEqual({})
    expect(toldBy(reading)).toEqual([
      'todo: The task went to a certain person (${owner}). Here it goes to the group of the lane.',
      'todo: The task went to a certain person (kim, sam). Here it goes to the group of the lane.',
      'todo: The task went to a, b. Here the lane decides who does it.',
      'todo: The due date ${order.due} is computed. Here it is a fixed time from the start of the task.',
      'notExecuted: Tasks have no follow-up date (P1D) here.',
      'notExecuted: There is no priority of tasks (“80”) here; they are ordered by their due date.',
    ])
  })

  test('of one group gets a lane', () => {
    const reading = given({ kind: 'userTask', attributes: 'camunda:candidateGroups="sales"' })

    expect(reading.patch).toEqual({ lane: 'lane_sales' })
    expect(reading.lanes).toEqual({ lane_sales: { title: { de: 'sales' }, group: 'sales' } })
    expect(toldBy(reading)).toEqual([
      'info: The task went to the group “sales”. There is a lane for it now.',
    ])
  })

  test('keeps its lane when it names a group, too', () => {
    const reading = given({
      kind: 'userTask',
      attributes: 'camunda:candidateGroups="sales"',
      read: { type: 'userTask', name: { de: 'Prüfen' }, lane: 'office' },
    })

    expect(toldBy(reading)).toEqual([
      'todo: The task went to sales. Here the lane decides who does it.',
    ])
  })
})

describe('work that a program does', () => {
  test.each([
    ['camunda:class="org.acme.Charge"', 'class org.acme.Charge'],
    ['camunda:delegateExpression="${charge}"', 'delegateExpression ${charge}'],
    ['camunda:expression="${bean.charge(order)}"', 'expression ${bean.charge(order)}'],
    ['camunda:type="external" camunda:topic="charge"', 'topic charge'],
  ])('%s asks for a data source', (attributes, what) => {
    const reading = given({ kind: 'serviceTask', attributes })

    expect(toldBy(reading)).toEqual([
      `todo: In the other system a program does this step: ${what}.`,
    ])
    expect(reading.report[0]?.action.de).toMatch(/Datenquelle/)
  })

  test('with a connector and fields tells them', () => {
    const reading = given({
      kind: 'serviceTask',
      extensions: `<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>
        </camunda:connector><camunda:field name="url"><camunda:string>https://acme.org</camunda:string>
        </camunda:field><camunda:field name="who"><camunda:expression>\${name}</camunda:expression>
        </camunda:field>`,
    })

    expect(toldBy(reading)).toEqual([
      'todo: In the other system a program does this step: connector http-connector.',
      'todo: The program is given fixed values: url = https://acme.org, who = ${name}.',
    ])
  })

  test('that only computes is told with its expression', () => {
    const reading = given({
      kind: 'serviceTask',
      attributes: 'camunda:expression="${net * 1.19}" camunda:resultVariable="gross"',
    })

    expect(reading.report.map(({ action }) => action.en)).toEqual([
      'Turn it into a step “Calculation” with the expression net * 1.19.',
    ])
    expect(reading.content.mappings?.['it_output']?.rows).toEqual({ gross: { value: 'result' } })
  })

  test('to send something asks for a message or letter', () => {
    const reading = given({ kind: 'sendTask', attributes: 'camunda:class="org.acme.Mail"' })

    expect(reading.report.map(({ action }) => action.en)).toEqual([
      'Choose the message and the key of who receives it, or a letter.',
    ])
  })

  test('may end in errors by a rule', () => {
    const reading = given({
      kind: 'serviceTask',
      extensions: `<camunda:errorEventDefinition id="e" errorRef="noMoney"
        expression="\${externalTask.errorMessage == 'broke'}"/>`,
    })

    expect(toldBy(reading)).toEqual([
      "todo: Whether an error occurs is decided by an expression on the answer of the program: noMoney: ${externalTask.errorMessage == 'broke'}.",
    ])
  })
})

describe('a decision of Camunda 7', () => {
  test.each([
    ['camunda:decisionRef="dish"', 'todo: The decision “dish” is not part of the file.'],
    [
      'camunda:decisionRef="${table}"',
      'todo: Which decision applies is computed (${table}). Here it is fixed.',
    ],
    [
      'camunda:class="org.acme.Decide"',
      'todo: In the other system a program takes this decision: class org.acme.Decide.',
    ],
  ])('%s is a to-do where nothing of its name is there', (attributes, told) => {
    expect(toldBy(given({ kind: 'businessRuleTask', attributes }))).toEqual([told])
  })
})

describe('a decision that is there', () => {
  const output = { label: { de: 'Gericht' }, schema: { type: 'string' } } as const
  const dish: Decision = {
    title: { de: 'Gericht' },
    hitPolicy: 'unique',
    inputs: [],
    outputs: [{ id: 'dish', ...output }],
    rows: [],
  }

  test.each([
    ['', []],
    ['camunda:decisionRefBinding="deployment"', []],
    [
      'camunda:decisionRefBinding="version" camunda:decisionRefVersion="2"',
      ['info: “version 2”: here what is released together with this version always applies.'],
    ],
  ])('is taken (%s)', (attributes, told) => {
    const reading = given({
      kind: 'businessRuleTask',
      attributes: `camunda:decisionRef="dish" ${attributes}`,
      decisions: { dish },
    })

    expect(reading.patch).toEqual({ decision: 'dish' })
    expect(toldBy(reading)).toEqual(told)
  })
})

describe('a loop of Camunda 7', () => {
  const loop = { type: 'multiInstance', sequential: true, completionCondition: 'done' } as const

  test.each([
    [
      'camunda:collection="items" camunda:elementVariable="item"',
      { collection: 'items', item: 'item' },
    ],
    ['camunda:collection="${order.items}"', { collection: 'order.items' }],
  ])('over %s goes over the list', (attributes, patch) => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:task id="it"><bpmn:multiInstanceLoopCharacteristics ${attributes}/></bpmn:task>`,
      id: 'it',
      read: { type: 'task', name: { de: 'Prüfen' }, loop },
    })

    expect(reading.patch).toEqual({ loop: { ...loop, ...patch } })
    expect(reading.report).toEqual([])
  })

  test('over what a program yields is a to-do', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:task id="it"><bpmn:multiInstanceLoopCharacteristics
        camunda:collection="\${finder.all()}" camunda:asyncBefore="true"/></bpmn:task>`,
      id: 'it',
      read: { type: 'task', name: { de: 'Prüfen' }, loop },
    })

    expect(reading.patch).toEqual({ loop })
    expect(toldBy(reading)).toEqual([
      'todo: The list ${finder.all()} for whose items the step runs cannot be taken over.',
      'info: “asyncBefore” controls when the other system saves and in which order it works. Here every step is saved.',
    ])
  })
})

describe('an event of Camunda 7', () => {
  test('puts the code of the error it catches where it is wanted', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:boundaryEvent id="it"><bpmn:errorEventDefinition errorRef="broke"
        camunda:errorCodeVariable="code" camunda:errorMessageVariable="text"/></bpmn:boundaryEvent>`,
      beside: '<bpmn:error id="broke" errorCode="E-1"/>',
      id: 'it',
      read: {
        type: 'boundaryEvent',
        name: { de: 'Fehler' },
        attachedTo: 'task',
        interrupting: true,
        event: { type: 'error', error: 'broke' },
      },
    })

    expect(reading.content.mappings?.['it_output']?.rows).toEqual({ code: { value: '"E-1"' } })
    expect(toldBy(reading)).toEqual([
      'todo: The code or the text of what happens here is to be in “text”.',
    ])
  })

  test('takes along what a signal is given', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:endEvent id="it"><bpmn:signalEventDefinition signalRef="s">
        <bpmn:extensionElements><camunda:in source="total" target="sum"/></bpmn:extensionElements>
        </bpmn:signalEventDefinition></bpmn:endEvent>`,
      beside: '<bpmn:signal id="s" name="done-${id}"/>',
      id: 'it',
      read: { type: 'endEvent', name: { de: 'Fertig' }, event: { type: 'signal', signal: 's' } },
    })

    expect(reading.content.mappings?.['it_input']?.rows).toEqual({ sum: { value: 'total' } })
    expect(toldBy(reading)).toEqual([
      'todo: The name done-${id} is computed. Here messages and signals have fixed names.',
    ])
  })

  test('looks at its condition at every change', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:intermediateCatchEvent id="it"><bpmn:conditionalEventDefinition
        camunda:variableName="amount" camunda:variableEvents="create, update"/>
        </bpmn:intermediateCatchEvent>`,
      id: 'it',
      read: { type: 'intermediateCatchEvent', name: { de: 'Bis' }, event: { type: 'conditional' } },
    })

    expect(toldBy(reading)).toEqual([
      'info: Here the condition is checked at every change, not only at amount, create, update.',
    ])
  })

  test.each([
    [
      '',
      [
        'todo: In the other system all values that “Paid” brings go into the case. Here only those that are mapped.',
      ],
    ],
    [
      '<camunda:inputOutput><camunda:outputParameter name="a">${b}</camunda:outputParameter></camunda:inputOutput>',
      [],
    ],
  ])('takes from a message what is mapped (%s)', (extensions, told) => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:receiveTask id="it" messageRef="m"><bpmn:extensionElements>${extensions}
        </bpmn:extensionElements></bpmn:receiveTask><bpmn:task id="t" camunda:asyncBefore="true"/>`,
      beside: '<bpmn:message id="m" name="Paid"/>',
      id: 'it',
      read: { type: 'receiveTask', name: { de: 'Warten' }, message: 'm' },
    })

    expect(toldBy(reading)).toEqual(told)
  })

  test('of plain BPMN brings nothing by itself', () => {
    const reading = readSnippet(camunda7, {
      inner: '<bpmn:receiveTask id="it" messageRef="m"/>',
      beside: '<bpmn:message id="m" name="Paid"/>',
      id: 'it',
      read: { type: 'receiveTask', name: { de: 'Warten' }, message: 'm' },
    })

    expect(reading.report).toEqual([])
  })

  test('with a schedule in cron is a to-do', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:startEvent id="it"><bpmn:timerEventDefinition>
        <bpmn:timeCycle>0 0 9 ? * MON-FRI</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>`,
      id: 'it',
      read: { type: 'startEvent', name: { de: 'Täglich' }, event: { type: 'timer', timer: {} } },
    })

    expect(toldBy(reading)).toEqual([
      'todo: “0 0 9 ? * MON-FRI” is a schedule in the notation “cron”, which does not exist here.',
    ])
  })
})

describe('an expression of Camunda 7', () => {
  test.each([
    ['juel', '${a}', 'a'],
    ['', '${a == 1}', 'a = 1'],
    ['http://www.w3.org/1999/XPath', '${a}', 'a'],
    ['', 'a = 1', undefined],
    ['groovy', '"${a}"', undefined],
    ['javascript', 'a === 1', undefined],
    ['', '${bean.isTrue()}', undefined],
  ])('in “%s”: %s is %s', (language, text, feel) => {
    expect(camunda7.feelOf({ language, text })).toBe(feel)
  })

  test('that cannot be translated is told with the reason', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:sequenceFlow id="it" sourceRef="a" targetRef="b">
        <bpmn:conditionExpression>\${items.size() &gt; 3}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      id: 'it',
      read: { source: 'a', target: 'b' },
    })

    expect(toldBy(reading)).toEqual([
      'todo: The expression ${items.size() > 3} cannot be translated: there is no “size” in FEEL.',
    ])
  })
})
