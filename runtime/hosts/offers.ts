import { newId } from './newId.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { ElementOf } from '#shared/model/elements.ts'
import { mainProcess } from '#shared/model/definition.ts'
import type { StartCommand, VersionRef } from './host.ts'

/** What may begin without anybody pressing a button: by a message or by time. */
export interface Offers {
  /** The newest valid version of every service. */
  current(today: string): readonly VersionRef[]
  /** The next Aktenzeichen. */
  number(definition: Definition, today: string): string
}

type StartEvent = ElementOf<'startEvent'>['event']

export function startEventsOf<T extends StartEvent['type']>(
  { processes }: Definition,
  type: T,
): readonly { readonly id: string; readonly event: Extract<StartEvent, { type: T }> }[] {
  return Object.entries(processes[mainProcess]?.elements ?? {}).flatMap(([id, element]) =>
    element.type === 'startEvent' && element.parent === undefined && isOf(element.event, type)
      ? [{ id, event: element.event }]
      : [],
  )
}

function isOf<T extends StartEvent['type']>(
  event: StartEvent,
  type: T,
): event is Extract<StartEvent, { type: T }> {
  return event.type === type
}

interface Beginning extends Pick<StartCommand, 'commandId' | 'at' | 'today'> {
  readonly startEvent: string
  readonly data?: StartCommand['data']
}

/** Nobody has signed in, so the case is nobody's. */
export function startBy(
  offers: Offers,
  definition: Definition,
  beginning: Beginning,
): StartCommand {
  return {
    type: 'startInstance',
    ...beginning,
    data: beginning.data ?? {},
    instanceId: newId(Date.parse(beginning.at)),
    number: offers.number(definition, beginning.today),
  }
}
