import type { Language } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { dayOf, daysBetween } from '../workplace/format.ts'

export interface Due {
  readonly urgency: 'late' | 'today' | 'later'
  readonly text: string
}

/** "1 Tag zu spät", "heute", "in 5 Tagen". */
export function dueText(dueAt: string, today: string, language: Language): Due {
  const texts = inboxTexts[language]
  const days = daysBetween(today, dayOf(new Date(dueAt)))
  if (days < 0) return { urgency: 'late', text: texts.late(-days) }
  if (days === 0) return { urgency: 'today', text: texts.dueToday }
  return { urgency: 'later', text: texts.dueIn(days) }
}
