import { describe, expect, test } from 'vitest'
import { camunda8 } from '#shared/bpmn/camunda/eight/camunda8.ts'
import type { VendorReading } from '#shared/bpmn/vendors.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Element } from '#shared/model/elements.ts'
import { readSnippet, toldBy, type Snippet } from '../snippet.ts'

interface Given extends Partial<Snippet> {
  readonly kind: Element['type']
  readonly extensions?: string
  readonly inside?: string
}

function given({ kind, extensions = '', inside = '', ...more }: Given) {
  // reason: tests that need more than a name give it
  const read = { type: kind, name: { de: 'Schritt' } } as Element
  const inner = `<bpmn:${kind} id="it"><bpmn:extensionElements>${extensions}
    </bpmn:extensionElements>${inside}</bpmn:${kind}>`
  return readSnippet(camunda8, { inner, id: 'it', read, ...more })
}

function rows({ content }: VendorReading, id: string) {
  return Object.entries(content.mappings?.[id]?.rows ?? {}).map(([target, { value }]) => [
    target,
    value,
  ])
}

describe('a mapping of Camunda 8', () => {
  const mapping = `<zeebe:ioMapping>
    <zeebe:input source="=order.total" target="amount"/>
    <zeebe:input source="EUR" target="payment.currency"/>
    <zeebe:output source="=receipt.id" target="receiptId"/>
    <zeebe:output source="=amount" target="paid"/>
    <zeebe:output source="=if ok then 1 else 2" target="grade"/>
  </zeebe:ioMapping>`

  test('of a program reads its answer', () => {
    const reading = given({ kind: 'serviceTask', extensions: mapping })

    expect(reading.patch).toEqual({ input: 'it_input', output: 'it_output' })
    expect(rows(reading, 'it_input')).toEqual([
      ['amount', 'order.total'],
      ['payment', '{currency: "EUR"}'],
    ])
    expect(rows(reading, 'it_output')).toEqual([
      ['receiptId', 'result.receipt.id'],
      ['paid', 'order.total'],
      ['grade', '{ok: result.ok, value: if ok then 1 else 2}.value'],
    ])
    expect(reading.report).toEqual([])
  })

  test('of people reads what they filled in', () => {
    expect(rows(given({ kind: 'userTask', extensions: mapping }), 'it_output')[0]).toEqual([
      'receiptId',
      'receipt.id',
    ])
  })

  test.each([
    [
      'source="=is defined(a)" target="b"',
      'todo: The expression =is defined(a) uses “is defined”, which does not exist here.',
    ],
    ['source="=a" target="b-c"', 'todo: “b-c” is not a name for a value here.'],
  ])('with %s is a to-do', (row, told) => {
    const extensions = `<zeebe:ioMapping><zeebe:input ${row}/></zeebe:ioMapping>`

    expect(toldBy(given({ kind: 'serviceTask', extensions }))).toEqual([told])
  })

  test('where a step yields nothing is a to-do', () => {
    const reading = given({
      kind: 'endEvent',
      extensions: '<zeebe:ioMapping><zeebe:output source="=a" target="b"/></zeebe:ioMapping>',
      read: { type: 'endEvent', name: { de: 'Ende' }, event: { type: 'none' } },
    })

    expect(toldBy(reading)).toEqual(['todo: A step yields nothing at this place: “b” is left out.'])
  })
})

describe('a job of Camunda 8', () => {
  test.each<readonly [Element['type'], string]>([
    ['serviceTask', 'In the other system a program does this step: type pay.'],
    ['sendTask', 'In the other system a program sends this message: type pay.'],
    ['businessRuleTask', 'In the other system a program takes this decision: type pay.'],
    ['scriptTask', 'In the other system a program computes this value: type pay.'],
  ])('at a %s is a to-do', (kind, told) => {
    const reading = given({
      kind,
      extensions: `<zeebe:taskDefinition type="pay" retries="5"/><zeebe:taskHeaders>
        <zeebe:header key="method" value="card"/></zeebe:taskHeaders>`,
    })

    expect(toldBy(reading)).toEqual([
      `todo: ${told}`,
      'info: “retries: 5” controls how often work is repeated after a failure. Here operations decides that.',
      'todo: The program is given fixed values: method = card.',
    ])
  })

  test('may be an agent or use files', () => {
    const reading = given({
      kind: 'serviceTask',
      extensions: `<zeebe:agentDefinition agentType="aiAgentTask"/><zeebe:linkedResources>
        <zeebe:linkedResource resourceId="robot" resourceType="RPA"/></zeebe:linkedResources>`,
    })

    expect(toldBy(reading)).toEqual([
      'todo: In the other system a program does this step: agent aiAgentTask.',
      'todo: “robot” is in a file of its own that did not come along.',
    ])
  })
})

describe('what Camunda 8 computes on the spot', () => {
  test('is the script of the step', () => {
    const reading = given({
      kind: 'scriptTask',
      extensions: '<zeebe:script expression="=net * 1.19" resultVariable="gross"/>',
    })

    expect(reading.patch).toEqual({ script: 'net * 1.19', output: 'it_output' })
    expect(rows(reading, 'it_output')).toEqual([['gross', 'result']])
    expect(reading.report).toEqual([])
  })

  test('is its result in mappings, too', () => {
    const reading = given({
      kind: 'scriptTask',
      extensions: `<zeebe:script expression="=net * 1.19" resultVariable="gross"/>
        <zeebe:ioMapping><zeebe:output source="=gross" target="total"/></zeebe:ioMapping>`,
    })

    expect(rows(reading, 'it_output')).toEqual([
      ['gross', 'result'],
      ['total', 'result'],
    ])
  })

  test('with what only Camunda has is a to-do', () => {
    const reading = given({
      kind: 'scriptTask',
      extensions: '<zeebe:script expression="=uuid()" resultVariable="id"/>',
    })

    expect(reading.patch).toEqual({ output: 'it_output' })
    expect(toldBy(reading)).toEqual([
      'todo: The expression =uuid() uses “uuid”, which does not exist here.',
    ])
  })

  test.each([
    ['dish', 'todo: The decision “dish” is not part of the file.'],
    ['=table', 'todo: Which decision applies is computed (=table). Here it is fixed.'],
  ])('by the decision %s is a to-do where nothing of its name is there', (id, told) => {
    const reading = given({
      kind: 'businessRuleTask',
      extensions: `<zeebe:calledDecision decisionId="${id}" resultVariable="dish"/>`,
    })

    expect(toldBy(reading)).toEqual([told])
    expect(rows(reading, 'it_output')).toEqual([['dish', 'result']])
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
  const menu: Decision = { ...dish, outputs: [...dish.outputs, { id: 'wine', ...output }] }

  test.each([
    ['dish', 'result.dish'],
    ['menu', 'result'],
  ])('%s is taken, with %s as its result', (decision, feel) => {
    const reading = given({
      kind: 'businessRuleTask',
      extensions: `<zeebe:calledDecision decisionId="${decision}" resultVariable="food"/>`,
      decisions: { dish, menu },
    })

    expect(reading.patch).toEqual({ decision, output: 'it_output' })
    expect(rows(reading, 'it_output')).toEqual([['food', feel]])
    expect(reading.report).toEqual([])
  })
})

describe('a task of Camunda 8', () => {
  test('has a due date where it is a duration', () => {
    const reading = given({
      kind: 'userTask',
      extensions: '<zeebe:taskSchedule dueDate="=now() + duration(&#34;P3D&#34;)"/>',
    })

    expect(reading.patch).toEqual({ due: 'P3D' })
    expect(reading.report).toEqual([])
  })

  test('reports what it cannot be told', () => {
    const reading = given({
      kind: 'userTask',
      extensions: `<zeebe:assignmentDefinition assignee="=owner" candidateGroups="a, b"/>
        <zeebe:taskSchedule dueDate="=due" followUpDate="=later"/>
        <zeebe:priorityDefinition priority="75"/>
        <zeebe:taskListeners><zeebe:taskListener eventType="creating" type="log"/></zeebe:taskListeners>`,
    })

    expect(toldBy(reading)).toEqual([
      'todo: The task went to a certain person (=owner). Here it goes to the group of the lane.',
      'todo: The task went to a, b. Here the lane decides who does it.',
      'todo: The due date =due is computed. Here it is a fixed time from the start of the task.',
      'notExecuted: Tasks have no follow-up date (=later) here.',
      'notExecuted: There is no priority of tasks (“75”) here; they are ordered by their due date.',
      'todo: In the other system the call taskListeners: creating log runs on the side. Here it does not run.',
    ])
  })
})

describe('a loop of Camunda 8', () => {
  const loop = { type: 'multiInstance', sequential: false } as const

  function looped(attributes: string, extensions = '') {
    return given({
      kind: 'serviceTask',
      extensions,
      inside: `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics ${attributes}/></bpmn:extensionElements>
        </bpmn:multiInstanceLoopCharacteristics>`,
      read: { type: 'serviceTask', name: { de: 'Prüfen' }, loop },
    })
  }

  test('goes over a list and gathers results', () => {
    const reading = looped(
      'inputCollection="=order.items" inputElement="item" outputCollection="grades" outputElement="=grade"',
    )

    expect(reading.patch).toEqual({
      loop: {
        ...loop,
        collection: 'order.items',
        item: 'item',
        output: { collection: 'grades', element: 'result.grade' },
      },
    })
    expect(reading.report).toEqual([])
  })

  test('gathers what its runs know and set', () => {
    const reading = looped(
      'inputCollection="=items" inputElement="item" outputCollection="all" outputElement="={id: item.id, sum: total}"',
      `<zeebe:ioMapping><zeebe:output source="=net + tax" target="total"/></zeebe:ioMapping>`,
    )

    expect(reading.patch).toMatchObject({
      loop: {
        output: {
          element:
            '{total: {net: result.net, tax: result.tax, value: net + tax}.value, value: {id: item.id, sum: total}}.value',
        },
      },
    })
  })

  test.each([
    [
      'inputCollection="=from json(a)"',
      'The list =from json(a) for whose items the step runs cannot be taken over.',
    ],
    ['inputCollection="=a" inputElement="b-c"', '“b-c” is not a name for a value here.'],
    [
      'inputCollection="=a" outputCollection="all" outputElement="=trim(b)"',
      'What each run yields (all: =trim(b)) cannot be taken over.',
    ],
  ])('with %s is a to-do', (attributes, told) => {
    expect(toldBy(looped(attributes))).toEqual([`todo: ${told}`])
  })

  test('of an ad-hoc sub-process says what begins', () => {
    const reading = given({
      kind: 'adHocSubProcess',
      extensions: '<zeebe:adHoc activeElementsCollection="=first" outputCollection="all"/>',
    })

    expect(reading.patch).toEqual({ first: 'first' })
    expect(toldBy(reading)).toEqual(['todo: What each run yields (all) cannot be taken over.'])
  })
})

describe('a call of Camunda 8', () => {
  const beside = `<bpmn:process id="Bill"><bpmn:scriptTask id="s"><bpmn:extensionElements>
    <zeebe:script expression="=net * rate" resultVariable="gross"/></bpmn:extensionElements>
    </bpmn:scriptTask></bpmn:process>`

  test('passes all data that the process of the file knows', () => {
    const reading = given({
      kind: 'callActivity',
      extensions: '<zeebe:calledElement processId="Bill"/>',
      beside,
    })

    expect(reading.patch).toEqual({ process: 'Bill', input: 'it_input', output: 'it_output' })
    expect(rows(reading, 'it_input')).toEqual([
      ['net', 'net'],
      ['rate', 'rate'],
    ])
    expect(rows(reading, 'it_output')).toEqual([
      ['gross', 'if result.gross = null then gross else result.gross'],
    ])
  })

  test('passes what it says where it says so', () => {
    const reading = given({
      kind: 'callActivity',
      extensions: `<zeebe:calledElement processId="Bill" propagateAllParentVariables="false"
        propagateAllChildVariables="false" bindingType="deployment"/><zeebe:ioMapping>
        <zeebe:input source="=price" target="net"/><zeebe:output source="=gross" target="total"/>
        </zeebe:ioMapping>`,
      beside,
    })

    expect(rows(reading, 'it_input')).toEqual([['net', 'price']])
    expect(rows(reading, 'it_output')).toEqual([['total', 'result.gross']])
    expect(reading.report).toEqual([])
  })

  test.each([
    ['processId="Elsewhere"', 'The called process “Elsewhere” is not part of the file.'],
    ['processId="=next"', 'Which process is called is computed (=next). Here it is fixed.'],
  ])('of %s is a to-do', (attributes, told) => {
    const reading = given({
      kind: 'callActivity',
      extensions: `<zeebe:calledElement ${attributes} propagateAllParentVariables="false"
        propagateAllChildVariables="false"/>`,
    })

    expect(toldBy(reading)).toEqual([`todo: ${told}`])
  })
})

describe('an event of Camunda 8', () => {
  const message = (key: string) => `<bpmn:message id="m" name="Paid"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="${key}"/></bpmn:extensionElements></bpmn:message>`
  const waits = {
    type: 'intermediateCatchEvent',
    name: { de: 'Bezahlt' },
    event: { type: 'message', message: 'm' },
  } as const
  const inside = '<bpmn:messageEventDefinition messageRef="m"/>'

  test('waits for the key that its message names', () => {
    const reading = given({
      kind: 'intermediateCatchEvent',
      extensions: '<zeebe:ioMapping><zeebe:output source="=sum" target="paid"/></zeebe:ioMapping>',
      inside,
      beside: message('=order.id'),
      read: waits,
    })

    expect(reading.patch).toEqual({
      event: { type: 'message', message: 'm', key: 'order.id' },
      output: 'it_output',
    })
    expect(rows(reading, 'it_output')).toEqual([['paid', 'result.sum']])
    expect(reading.report).toEqual([])
  })

  test('without a mapping would take all that comes', () => {
    const reading = given({
      kind: 'intermediateCatchEvent',
      extensions: '<zeebe:ioMapping/>',
      inside,
      beside: message('=uuid()'),
      read: waits,
    })

    expect(toldBy(reading)).toEqual([
      'todo: In the other system all values that “Paid” brings go into the case. Here only those that are mapped.',
      'todo: The key =uuid() by which the message finds its case cannot be taken over.',
    ])
  })

  test('a receive task waits for the key, too', () => {
    const reading = readSnippet(camunda8, {
      inner: '<bpmn:receiveTask id="it" messageRef="m"/>',
      beside: message('=order.id'),
      id: 'it',
      read: { type: 'receiveTask', name: { de: 'Warten' }, message: 'm' },
    })

    expect(reading.patch).toEqual({ key: 'order.id' })
  })

  test('a start waits for no case', () => {
    const reading = given({
      kind: 'startEvent',
      inside,
      beside: message('=order.id'),
      read: { type: 'startEvent', name: { de: 'Start' }, event: { type: 'message', message: 'm' } },
    })

    expect(reading.patch).toEqual({})
  })

  test.each([
    ['=cycle(3, duration("PT1H"))', '"R3/PT1H"'],
    ['=cycle(duration("P1D"))', '"R/P1D"'],
  ])('repeats by %s', (text, cycle) => {
    const reading = given({
      kind: 'boundaryEvent',
      inside: `<bpmn:timerEventDefinition><bpmn:timeCycle>${text}</bpmn:timeCycle>
        </bpmn:timerEventDefinition>`,
      read: {
        type: 'boundaryEvent',
        name: { de: 'Erinnern' },
        attachedTo: 'task',
        interrupting: false,
        event: { type: 'timer', timer: {} },
      },
    })

    expect(reading.patch).toEqual({ event: { type: 'timer', timer: { cycle } } })
  })

  test('with a computed name is a to-do', () => {
    const reading = given({
      kind: 'intermediateCatchEvent',
      inside,
      beside: '<bpmn:message id="m" name="=&#34;paid-&#34; + id"/>',
      read: waits,
    })

    expect(toldBy(reading)).toEqual([
      'todo: The name ="paid-" + id is computed. Here messages and signals have fixed names.',
    ])
  })
})
