import type { Event } from '#shared/engine/event.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'

/** One thing that happened in a case, and when. */
export interface Step {
  readonly at: string
  readonly event: Event
}

export function isCitizenTask(event: Event): boolean {
  return event.type === 'taskCompleted' && event.group === citizenGroup
}

/** Elements of all processes by id; ids are unique within a definition's processes as drawn. */
export function elementOf(id: string, { processes }: Definition): Element | undefined {
  return Object.values(processes)
    .map(({ elements }) => referred(elements, id))
    .find((element) => element !== undefined)
}
