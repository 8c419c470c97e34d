import type { Event, EventType } from '#shared/engine/event.ts'
import type { Notice } from './host.ts'
import type { InstanceChange, Wait } from './store.ts'

/** Acts of the department that change result or date; a failed step changes neither until it is dealt with. */
const told: ReadonlySet<EventType> = new Set<EventType>([
  'instanceSuspended',
  'instanceResumed',
  'cancellationRequested',
  'completedByHand',
  'tokenMoved',
])

/** Somebody of the department has intervened, so the person is told by a job of the outbox. An act is the first event. */
export function tellsPerson([act]: readonly Event[]): boolean {
  return act !== undefined && told.has(act.type) && 'role' in act && act.role !== undefined
}

export const notice: Notice = { kind: 'notice' }

/** One for each act; the case does not wait for its answer. */
export function noticeOf({ command }: Pick<InstanceChange, 'command'>): Wait {
  const { instanceId, commandId } = command
  return { id: `${instanceId}:told:${commandId}`, instanceId, generation: 1 }
}
