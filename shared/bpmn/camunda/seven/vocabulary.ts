import type { RemarkCode } from '../remarks/remark.ts'

/**
 * Every word of Camunda 7, and what is said of it where no rule has an answer: it has no meaning at that
 * place, or it concerns only the engine it is from.
 */
export const vocabulary7 = {
  async: 'engineOnly',
  asyncBefore: 'engineOnly',
  asyncAfter: 'engineOnly',
  exclusive: 'engineOnly',
  jobPriority: 'engineOnly',
  taskPriority: 'engineOnly',
  failedJobRetryTimeCycle: 'retries',

  formData: 'misplaced',
  formProperty: 'misplaced',
  formKey: 'misplaced',
  formRef: 'misplaced',
  formRefBinding: 'misplaced',
  formRefVersion: 'misplaced',
  formHandlerClass: 'misplaced',

  assignee: 'misplaced',
  candidateGroups: 'misplaced',
  candidateUsers: 'misplaced',
  dueDate: 'misplaced',
  followUpDate: 'misplaced',
  priority: 'misplaced',
  initiator: 'initiator',
  candidateStarterGroups: 'starters',
  candidateStarterUsers: 'starters',
  potentialStarter: 'starters',
  isStartableInTasklist: 'starters',

  class: 'misplaced',
  delegateExpression: 'misplaced',
  expression: 'misplaced',
  type: 'misplaced',
  topic: 'misplaced',
  field: 'misplaced',
  connector: 'misplaced',
  resultVariable: 'misplaced',
  resource: 'elsewhere',
  decisionRef: 'misplaced',
  decisionRefBinding: 'misplaced',
  decisionRefVersion: 'misplaced',
  decisionRefVersionTag: 'misplaced',
  decisionRefTenantId: 'tenant',
  mapDecisionResult: 'misplaced',
  errorEventDefinition: 'misplaced',

  calledElementBinding: 'misplaced',
  calledElementVersion: 'misplaced',
  calledElementVersionTag: 'misplaced',
  calledElementTenantId: 'tenant',
  caseRef: 'misplaced',
  caseBinding: 'misplaced',
  caseVersion: 'misplaced',
  caseTenantId: 'tenant',
  in: 'misplaced',
  out: 'misplaced',
  variableMappingClass: 'misplaced',
  variableMappingDelegateExpression: 'misplaced',
  inputOutput: 'misplaced',
  collection: 'misplaced',
  elementVariable: 'misplaced',

  errorCodeVariable: 'misplaced',
  errorMessageVariable: 'misplaced',
  escalationCodeVariable: 'misplaced',
  errorMessage: 'errorText',
  variableName: 'misplaced',
  variableEvents: 'misplaced',

  executionListener: 'listener',
  taskListener: 'listener',
  properties: 'properties',
  historyTimeToLive: 'retention',
  versionTag: 'version',
  diagramRelationId: 'modelerOnly',
  modelerTemplate: 'modelerOnly',
  modelerTemplateVersion: 'modelerOnly',
  modelerTemplateIcon: 'modelerOnly',
  executionPlatform: 'modelerOnly',
  executionPlatformVersion: 'modelerOnly',
} as const satisfies Record<string, RemarkCode>

/** Inside of the extension elements that are read. */
export const parts7: ReadonlySet<string> = new Set(
  `businessKey config connectorId constraint datePattern default defaultValue entry errorRef
  expression formField id inputOutput inputParameter key label list local map name
  outputParameter properties property readable required resource script scriptFormat source
  sourceExpression string stringValue target type validation value variable variables writable`.split(
    /\s+/,
  ),
)
