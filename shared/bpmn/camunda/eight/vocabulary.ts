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
