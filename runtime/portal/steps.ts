import type { Event } from '#shared/engine/event.ts'
import { citizenGroup } from '#shared/model/elements.ts'

/** One thing that happened in a case, and when. */
export interface Step {
  readonly at: string
  readonly event: Event
}

export function isCitizenTask(event: Event): boolean {
  return event.type === 'taskCompleted' && event.group === citizenGroup
}
