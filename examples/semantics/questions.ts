import type { Localised } from '#shared/model/localised.ts'
import { activities } from './activities.ts'
import { errors } from './errors.ts'
import { gateways } from './gateways.ts'
import type { Question } from './question.ts'
import { timers } from './timers.ts'
import { undoing } from './undoing.ts'
import { waits } from './waits.ts'

export interface Theme {
  readonly title: Localised
  readonly questions: readonly Question[]
}

export const themes: readonly Theme[] = [
  { title: { de: 'Gateways', en: 'Gateways' }, questions: gateways },
  { title: { de: 'Ereignisse', en: 'Events' }, questions: waits },
  { title: { de: 'Zeit', en: 'Time' }, questions: timers },
  {
    title: { de: 'Fehler, Eskalation, Störung', en: 'Errors, escalations, incidents' },
    questions: errors,
  },
  { title: { de: 'Rückgängig machen', en: 'Undoing' }, questions: undoing },
  { title: { de: 'Aktivitäten', en: 'Activities' }, questions: activities },
]
