import type { Topic } from '#shared/comparing/difference.ts'
import type { IconName } from '../ui/icons.ts'

export const topicIcons = {
  step: 'flow',
  branch: 'gateway',
  form: 'form',
  decision: 'table',
  letter: 'letter',
  mapping: 'link',
  deadline: 'clock',
  lane: 'person',
  process: 'flow',
  participant: 'person',
  message: 'send',
  event: 'letter',
  store: 'register',
  source: 'register',
  settings: 'gear',
  field: 'list',
  page: 'page',
  scenario: 'test',
  waiver: 'comment',
  drawing: 'fit',
} as const satisfies Record<Topic, IconName>
