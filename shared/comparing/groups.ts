import type { Topic } from './difference.ts'

/** Under what people look for a difference. */
export const groups = [
  'flow',
  'data',
  'forms',
  'tables',
  'mappings',
  'letters',
  'deadlines',
  'sources',
  'cases',
  'service',
  'drawing',
] as const
export type Group = (typeof groups)[number]

export const groupOf = {
  step: 'flow',
  branch: 'flow',
  lane: 'flow',
  process: 'flow',
  participant: 'flow',
  message: 'flow',
  event: 'flow',
  store: 'flow',
  field: 'data',
  form: 'forms',
  decision: 'tables',
  mapping: 'mappings',
  letter: 'letters',
  deadline: 'deadlines',
  source: 'sources',
  scenario: 'cases',
  page: 'service',
  waiver: 'service',
  settings: 'service',
  drawing: 'drawing',
} as const satisfies Record<Topic, Group>
