import { describe, expect, test } from 'vitest'
import { camunda8 } from '#shared/bpmn/camunda/eight/camunda8.ts'
import { vocabulary8 } from '#shared/bpmn/camunda/eight/vocabulary.ts'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import { vocabulary7 } from '#shared/bpmn/camunda/seven/vocabulary.ts'
import type { Vendor } from '#shared/bpmn/vendors.ts'
import { elementSchema, type Element } from '#shared/model/elements.ts'
import { readSnippet } from './snippet.ts'

/** Every word of the vendor's own schema, as an attribute or an extension element. */
const words7 = {
  async: 'async="true"',
  asyncBefore: 'asyncBefore="true"',
  asyncAfter: 'asyncAfter="true"',
  exclusive: 'exclusive="false"',
  jobPriority: 'jobPriority="10"',
  taskPriority: 'taskPriority="10"',
  failedJobRetryTimeCycle: '<failedJobRetryTimeCycle>R5/PT5M</failedJobRetryTimeCycle>',
  formData: '<formData><camunda:formField id="name" type="string"/></formData>',
  formProperty: '<formProperty id="name" type="string"/>',
  formKey: 'formKey="embedded:app:forms/a.html"',
  formRef: 'formRef="invoice"',
  formRefBinding: 'formRefBinding="latest"',
  formRefVersion: 'formRefVersion="2"',
  formHandlerClass: 'formHandlerClass="org.acme.Handler"',
  assignee: 'assignee="${owner}"',
  candidateGroups: 'candidateGroups="sales"',
  candidateUsers: 'candidateUsers="kim, sam"',
  dueDate: 'dueDate="${due}"',
  followUpDate: 'followUpDate="${later}"',
  priority: 'priority="50"',
  initiator: 'initiator="starter"',
  candidateStarterGroups: 'candidateStarterGroups="sales"',
  candidateStarterUsers: 'candidateStarterUsers="kim"',
  potentialStarter: '<potentialStarter>group(sales)</potentialStarter>',
  isStartableInTasklist: 'isStartableInTasklist="false"',
  class: 'class="org.acme.Charge"',
  delegateExpression: 'delegateExpression="${charge}"',
  expression: 'expression="${charge.run()}"',
  type: 'type="mail"',
  topic: 'topic="charge"',
  field: '<field name="url" stringValue="https://acme.org"/>',
  connector: '<connector><camunda:connectorId>http</camunda:connectorId></connector>',
  resultVariable: 'resultVariable="total"',
  resource: 'resource="deployment://check.groovy"',
  decisionRef: 'decisionRef="dish"',
  decisionRefBinding: 'decisionRefBinding="latest"',
  decisionRefVersion: 'decisionRefVersion="2"',
  decisionRefVersionTag: 'decisionRefVersionTag="2.1"',
  decisionRefTenantId: 'decisionRefTenantId="north"',
  mapDecisionResult: 'mapDecisionResult="singleEntry"',
  errorEventDefinition: '<errorEventDefinition errorRef="e" expression="${a}"/>',
  calledElementBinding: 'calledElementBinding="version"',
  calledElementVersion: 'calledElementVersion="2"',
  calledElementVersionTag: 'calledElementVersionTag="2.1"',
  calledElementTenantId: 'calledElementTenantId="north"',
  caseRef: 'caseRef="claim"',
  caseBinding: 'caseBinding="latest"',
  caseVersion: 'caseVersion="2"',
  caseTenantId: 'caseTenantId="north"',
  in: '<in source="a" target="b"/>',
  out: '<out source="a" target="b"/>',
  variableMappingClass: 'variableMappingClass="org.acme.Map"',
  variableMappingDelegateExpression: 'variableMappingDelegateExpression="${map}"',
  inputOutput:
    '<inputOutput><camunda:inputParameter name="a">${b}</camunda:inputParameter></inputOutput>',
  collection: 'collection="items"',
  elementVariable: 'elementVariable="item"',
  errorCodeVariable: 'errorCodeVariable="code"',
  errorMessageVariable: 'errorMessageVariable="text"',
  escalationCodeVariable: 'escalationCodeVariable="code"',
  errorMessage: 'errorMessage="Not found"',
  variableName: 'variableName="amount"',
  variableEvents: 'variableEvents="create"',
  executionListener: '<executionListener event="start" class="org.acme.Log"/>',
  taskListener: '<taskListener event="create" expression="${log.run()}"/>',
  properties: '<properties><camunda:property name="a" value="b"/></properties>',
  historyTimeToLive: 'historyTimeToLive="P30D"',
  versionTag: 'versionTag="1.2"',
  diagramRelationId: 'diagramRelationId="7"',
  modelerTemplate: 'modelerTemplate="mail"',
  modelerTemplateVersion: 'modelerTemplateVersion="2"',
  modelerTemplateIcon: 'modelerTemplateIcon="data:"',
  executionPlatform: 'executionPlatform="Camunda Platform"',
  executionPlatformVersion: 'executionPlatformVersion="7.22.0"',
} satisfies Record<keyof typeof vocabulary7, string>

const words8 = {
  taskDefinition: '<taskDefinition type="charge" retries="3"/>',
  taskHeaders: '<taskHeaders><zeebe:header key="a" value="b"/></taskHeaders>',
  linkedResources: '<linkedResources><zeebe:linkedResource resourceId="r"/></linkedResources>',
  agentDefinition: '<agentDefinition agentType="aiAgentTask"/>',
  ioMapping: '<ioMapping><zeebe:input source="=a" target="b"/></ioMapping>',
  subscription: '<subscription correlationKey="=a"/>',
  loopCharacteristics: '<loopCharacteristics inputCollection="=items"/>',
  adHoc: '<adHoc activeElementsCollection="=first"/>',
  calledElement: '<calledElement processId="Other"/>',
  calledDecision: '<calledDecision decisionId="dish" resultVariable="dish"/>',
  script: '<script expression="=a + b" resultVariable="sum"/>',
  userTask: '<userTask/>',
  userTaskForm: '<userTaskForm id="form">{"components":[]}</userTaskForm>',
  formDefinition: '<formDefinition formId="form"/>',
  assignmentDefinition: '<assignmentDefinition assignee="=owner"/>',
  priorityDefinition: '<priorityDefinition priority="75"/>',
  taskSchedule: '<taskSchedule dueDate="=due"/>',
  conditionalFilter: '<conditionalFilter variableNames="amount"/>',
  executionListeners:
    '<executionListeners><zeebe:executionListener eventType="start" type="log"/></executionListeners>',
  taskListeners:
    '<taskListeners><zeebe:taskListener eventType="creating" type="log"/></taskListeners>',
  properties: '<properties><zeebe:property name="a" value="b"/></properties>',
  versionTag: '<versionTag value="1.2"/>',
  jobPriorityDefinition: '<jobPriorityDefinition priority="10"/>',
  retryCounter: 'retryCounter="3"',
  modelerTemplate: 'modelerTemplate="mail"',
  modelerTemplateVersion: 'modelerTemplateVersion="2"',
  modelerTemplateIcon: 'modelerTemplateIcon="data:"',
} satisfies Record<keyof typeof vocabulary8, string>

const kinds: readonly (readonly [string, Element])[] = [
  ['userTask', { type: 'userTask', name: { de: 'Prüfen' } }],
  ['serviceTask', { type: 'serviceTask', name: { de: 'Buchen' } }],
  ['sendTask', { type: 'sendTask', name: { de: 'Senden' } }],
  ['scriptTask', { type: 'scriptTask', name: { de: 'Rechnen' } }],
  ['businessRuleTask', { type: 'businessRuleTask', name: { de: 'Entscheiden' } }],
  ['callActivity', { type: 'callActivity', name: { de: 'Rufen' } }],
  ['startEvent', { type: 'startEvent', name: { de: 'Start' }, event: { type: 'none' } }],
  ['endEvent', { type: 'endEvent', name: { de: 'Ende' }, event: { type: 'none' } }],
  ['exclusiveGateway', { type: 'exclusiveGateway', name: { de: 'Frei?' } }],
]

/** Means what it says: a task kept by the engine itself is what every user task here is. */
const meant = new Set(['userTask userTask'])

const vendors: readonly {
  readonly prefix: string
  readonly vendor: Vendor
  readonly words: Readonly<Record<string, string>>
}[] = [
  { prefix: 'camunda', vendor: camunda7, words: words7 },
  { prefix: 'zeebe', vendor: camunda8, words: words8 },
]

describe.each(vendors)('the words of $prefix', ({ prefix, vendor, words }) => {
  const rows = Object.entries(words).flatMap(([word, sample]) =>
    kinds.map(([kind, read]) => ({ word, kind, read, sample })),
  )

  test.each(rows)('$word at a $kind is taken over or in the report', (row) => {
    const { word, kind, read, sample } = row
    const extension = sample.startsWith('<')
      ? sample.replace(/^</, `<${prefix}:`).replace(/<\/(\w+)>$/, `</${prefix}:$1>`)
      : ''
    const attribute = sample.startsWith('<') ? '' : `${prefix}:${sample}`
    const inner = `<bpmn:${kind} id="it" ${attribute}>
      <bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:${kind}>`

    const { patch, content, report, consumed } = readSnippet(vendor, { inner, id: 'it', read })

    const said = [...Object.keys(patch), ...Object.keys(content), ...report]
    expect(said.length > 0 || meant.has(`${word} ${kind}`)).toBe(true)
    expect(consumed).toHaveLength(1)
    expect(elementSchema.safeParse({ ...read, ...patch }).error).toBeUndefined()
  })

  test('what it does not know is a to-do', () => {
    const inner = `<bpmn:task id="it" ${prefix}:news="a"><bpmn:extensionElements>
      <${prefix}:brandNew><${prefix}:inside/></${prefix}:brandNew></bpmn:extensionElements></bpmn:task>`
    const read = { type: 'task', name: { de: 'Tun' } } as const

    const { report } = readSnippet(vendor, { inner, id: 'it', read })

    expect(report.map(({ severity, reason }) => [severity, reason.en])).toEqual([
      ['todo', expect.stringContaining('“news”')],
      ['todo', expect.stringContaining('“brandNew”')],
    ])
  })

  test('what it does not know inside of what it knows is a to-do', () => {
    const mapping = prefix === 'camunda' ? 'inputOutput' : 'ioMapping'
    const inner = `<bpmn:task id="it"><bpmn:extensionElements><${prefix}:${mapping}>
      <${prefix}:brandNew deep="a"/></${prefix}:${mapping}></bpmn:extensionElements></bpmn:task>`
    const read = { type: 'task', name: { de: 'Tun' } } as const

    const { report } = readSnippet(vendor, { inner, id: 'it', read })

    expect(report.map(({ severity, reason }) => [severity, reason.en])).toEqual([
      ['todo', expect.stringContaining(`“${mapping} brandNew”`)],
      ['todo', expect.stringContaining(`“${mapping} deep”`)],
    ])
  })
})
