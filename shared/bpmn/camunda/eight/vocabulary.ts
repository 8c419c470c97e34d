import type { RemarkCode } from '../remarks/remark.ts'

/** Every word of Camunda 8, and what is said of it where no rule has an answer. */
export const vocabulary8 = {
  taskDefinition: 'misplaced',
  taskHeaders: 'misplaced',
  linkedResources: 'misplaced',
  agentDefinition: 'misplaced',
  ioMapping: 'misplaced',
  subscription: 'misplaced',
  loopCharacteristics: 'misplaced',
  adHoc: 'misplaced',
  calledElement: 'misplaced',
  calledDecision: 'misplaced',
  script: 'misplaced',
  userTask: 'misplaced',
  userTaskForm: 'misplaced',
  formDefinition: 'misplaced',
  assignmentDefinition: 'misplaced',
  priorityDefinition: 'misplaced',
  taskSchedule: 'misplaced',
  conditionalFilter: 'misplaced',

  executionListeners: 'listener',
  taskListeners: 'listener',
  properties: 'properties',
  versionTag: 'version',
  jobPriorityDefinition: 'engineOnly',
  retryCounter: 'retries',
  modelerTemplate: 'modelerOnly',
  modelerTemplateVersion: 'modelerOnly',
  modelerTemplateIcon: 'modelerOnly',
} as const satisfies Record<string, RemarkCode>

/** Inside of the extension elements that are read. */
export const parts8: ReadonlySet<string> = new Set(
  `activeElementsCollection agentType assignee bindingType businessId candidateGroups
  candidateUsers correlationKey decisionId dueDate expression externalReference followUpDate
  formId formKey header input inputCollection inputElement key linkName linkedResource output
  outputCollection outputElement priority processId processIdExpression
  propagateAllChildVariables propagateAllParentVariables resourceId resourceType
  resultVariable retries source target type value variableEvents variableNames versionTag`.split(
    /\s+/,
  ),
)
