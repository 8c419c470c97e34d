import { describe, expect, test } from 'vitest'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import { readSnippet, toldBy } from '../snippet.ts'

const called = `<bpmn:process id="invoice">
  <bpmn:userTask id="check"><bpmn:extensionElements><camunda:formData>
    <camunda:formField id="approved" type="boolean"/></camunda:formData></bpmn:extensionElements>
  </bpmn:userTask>
  <bpmn:sequenceFlow id="f"><bpmn:conditionExpression>\${amount &gt; limit}</bpmn:conditionExpression>
  </bpmn:sequenceFlow></bpmn:process>`

function call(attributes: string, extensions = '', beside = called) {
  return readSnippet(camunda7, {
    inner: `<bpmn:callActivity id="it" ${attributes}><bpmn:extensionElements>
      ${extensions}</bpmn:extensionElements></bpmn:callActivity>
      <bpmn:task id="saved" camunda:asyncBefore="true"/>`,
    beside,
    id: 'it',
    read: { type: 'callActivity', name: { de: 'Rechnung' } },
  })
}

function rows(reading: ReturnType<typeof call>, id: string) {
  return Object.entries(reading.content.mappings?.[id]?.rows ?? {}).map(([target, { value }]) => [
    target,
    value,
  ])
}

describe('a call of Camunda 7', () => {
  test.each([
    ['', { process: 'invoice' }, []],
    ['camunda:calledElementBinding="deployment"', { process: 'invoice' }, []],
    [
      'camunda:calledElementBinding="latest"',
      { process: 'invoice' },
      ['info: “latest”: here what is released together with this version always applies.'],
    ],
    [
      'camunda:calledElementBinding="version" camunda:calledElementVersion="3"',
      { process: 'invoice' },
      ['todo: The version “version 3” is called. Here versions are numbers of releases.'],
    ],
  ])('of a process of the file (%s) calls it', (attributes, patch, told) => {
    const reading = call(`calledElement="invoice" ${attributes}`)

    expect(reading.patch).toEqual(patch)
    expect(toldBy(reading)).toEqual(told)
  })

  test.each([
    ['', { service: 'dog-tax' }, []],
    [
      'camunda:calledElementBinding="version" camunda:calledElementVersion="3"',
      { service: 'dog-tax', version: 3 },
      [],
    ],
    [
      'camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="1.2"',
      { service: 'dog-tax' },
      ['todo: The version “versionTag 1.2” is called. Here versions are numbers of releases.'],
    ],
    [
      'camunda:calledElementBinding="deployment"',
      { service: 'dog-tax' },
      ['todo: The version “deployment” is called. Here versions are numbers of releases.'],
    ],
  ])('of another process (%s) calls a service of that name', (attributes, patch, told) => {
    const reading = call(`calledElement="dog-tax" ${attributes}`)

    expect(reading.patch).toEqual(patch)
    expect(toldBy(reading)).toEqual([
      'todo: The call is of the service “dog-tax”, which is not part of the file.',
      ...told,
    ])
  })

  test.each([
    ['calledElement="Dog Tax"', 'todo: The called process “Dog Tax” is not part of the file.'],
    [
      'calledElement="${next}"',
      'todo: Which process is called is computed (${next}). Here it is fixed.',
    ],
    [
      'camunda:caseRef="claim"',
      'todo: A case model (CMMN) is called: “claim”. That does not exist here.',
    ],
    [
      'calledElement="invoice" camunda:variableMappingClass="org.acme.Map"',
      'todo: A program decides what goes in and out: org.acme.Map.',
    ],
    [
      'calledElement="invoice" camunda:calledElementTenantId="north"',
      'info: There are no tenants (“calledElementTenantId: north”) here; every department has services of its own.',
    ],
  ])('by %s is a to-do', (attributes, told) => {
    expect(toldBy(call(attributes))).toEqual([told])
  })

  test('of plain BPMN is no matter of Camunda', () => {
    const reading = readSnippet(camunda7, {
      inner: '<bpmn:callActivity id="it" calledElement="dog-tax"/>',
      id: 'it',
      read: { type: 'callActivity', name: { de: 'Rechnung' } },
    })

    expect(reading.patch).toEqual({})
    expect(reading.report).toEqual([])
  })

  test('maps what goes in and out', () => {
    const reading = call(
      'calledElement="invoice"',
      `<camunda:in source="total" target="amount"/>
       <camunda:in sourceExpression="\${rate * 2}" target="limit"/>
       <camunda:in businessKey="#{execution.processBusinessKey}"/>
       <camunda:out source="approved" target="isApproved"/>
       <camunda:out sourceExpression="\${approved ? 1 : 2}" target="grade"/>`,
    )

    expect(rows(reading, 'it_input')).toEqual([
      ['amount', 'total'],
      ['limit', 'rate * 2'],
    ])
    expect(rows(reading, 'it_output')).toEqual([
      ['isApproved', 'result.approved'],
      ['grade', '{approved: result.approved, value: if approved then 1 else 2}.value'],
    ])
    expect(toldBy(reading)).toEqual([
      'info: The business key #{execution.processBusinessKey} is not passed on; every case has its own reference number here.',
    ])
  })

  test('passes all data that the process of the file knows', () => {
    const reading = call(
      'calledElement="invoice"',
      '<camunda:in variables="all"/><camunda:out variables="all"/>',
    )

    expect(rows(reading, 'it_input')).toEqual([
      ['amount', 'amount'],
      ['limit', 'limit'],
    ])
    expect(rows(reading, 'it_output')).toEqual([
      ['approved', 'if result.approved = null then approved else result.approved'],
    ])
    expect(toldBy(reading)).toEqual([
      'info: In the other system all data go in. Here it is those that occur there.',
      'info: In the other system all data go out. Here it is those that occur there.',
    ])
  })

  test.each([
    ['that is not there', ''],
    [
      'with scripts in other languages',
      `<bpmn:process id="invoice"><bpmn:scriptTask id="s" scriptFormat="groovy"/></bpmn:process>`,
    ],
  ])('cannot tell all data of a process %s', (_, beside) => {
    const reading = call('calledElement="invoice"', '<camunda:in variables="all"/>', beside)

    expect(reading.content).toEqual({})
    expect(toldBy(reading)).toContain(
      'todo: In the other system all data go in; which are needed cannot be seen from the file.',
    )
  })
})
