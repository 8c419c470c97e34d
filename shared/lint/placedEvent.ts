import type { Element, EventDefinition } from '../model/elements.ts'

export interface PlacedEvent {
  readonly event: Exclude<EventDefinition, { type: 'multiple' }>
  readonly pointer: string
}

/** What an element waits for or throws: one event, or several at once. */
export function eventsOf(element: Element, pointer: string): readonly PlacedEvent[] {
  if (!('event' in element)) return []
  const { event } = element
  if (event.type !== 'multiple') return [{ event, pointer: `${pointer}/event` }]
  return event.events.map((part, index) => ({
    event: part,
    pointer: `${pointer}/event/events/${index}`,
  }))
}
