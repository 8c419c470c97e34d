import type { Definition } from '#shared/model/definition.ts'
import { isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { withOptional } from './records.ts'

type Multiple = Extract<EventDefinition, { type: 'multiple' }>
export type Trigger = Multiple['events'][number]

/** A case begins again and again, everything else happens once. */
export const everyMonth = { cycle: '"R/P1M"' } as const
export const afterFortnight = { duration: 'duration("P14D")' } as const

/** What an event waits for or triggers before anybody has said more: the first that there is of its kind. */
export function firstTrigger<T extends Trigger['type']>(
  definition: Definition,
  type: T,
  at: Element['type'],
): Extract<Trigger, { readonly type: T }> {
  const first = (records: object): string | undefined => Object.keys(records)[0]
  const triggers: { readonly [K in Trigger['type']]: Trigger } = {
    message: { type: 'message', ...withOptional('message', first(definition.messages)) },
    signal: { type: 'signal', ...withOptional('signal', first(definition.signals)) },
    escalation: {
      type: 'escalation',
      ...withOptional('escalation', first(definition.escalations)),
    },
    error: { type: 'error', ...withOptional('error', first(definition.errors)) },
    timer: { type: 'timer', timer: at === 'startEvent' ? everyMonth : afterFortnight },
    conditional: { type: 'conditional' },
    compensation: { type: 'compensation' },
    cancel: { type: 'cancel' },
    terminate: { type: 'terminate' },
  }
  return triggers[type] as Extract<Trigger, { readonly type: T }> // reason: the table has each under its own type
}

/** What may be one of several at a place (BPMN 2.0 §10.5, table 10.93). */
export function triggersAt(
  definition: Definition,
  process: string,
  element: Extract<Element, { event: object }>,
): readonly Trigger['type'][] {
  switch (element.type) {
    case 'intermediateCatchEvent':
      return ['message', 'timer', 'signal', 'conditional']
    case 'startEvent':
      return startsPart(definition, process, element.parent)
        ? ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensation']
        : ['message', 'timer', 'signal', 'conditional']
    case 'boundaryEvent':
      return ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensation']
    case 'intermediateThrowEvent':
      return ['message', 'signal', 'escalation', 'compensation']
    case 'endEvent':
      return ['message', 'signal', 'escalation', 'compensation', 'error', 'terminate']
  }
}

/** Only a part that an event begins is begun by what goes wrong around it (BPMN 2.0 §10.5.6). */
function startsPart(
  { processes }: Definition,
  process: string,
  parent: string | undefined,
): boolean {
  const around = referred(processes[process]?.elements, parent)
  return around !== undefined && isEventSubProcess(around)
}
