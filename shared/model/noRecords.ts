import type { Definition } from './definition.ts'

/** Of every kind of record that a definition has in any case, none. */
export const noRecords = {
  types: {},
  data: {},
  connectors: {},
  sources: {},
  processes: {},
  participants: {},
  messageFlows: {},
  messages: {},
  signals: {},
  errors: {},
  escalations: {},
  mappings: {},
  decisions: {},
  forms: {},
  letters: {},
  deadlines: {},
  scenarios: {},
  layout: {},
} as const satisfies Partial<Definition>
