import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Element, ElementOf } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { afterFortnight, everyMonth, firstTrigger } from './firstTrigger.ts'
import { freeId, idFrom } from './ids.ts'
import { withOptional } from './records.ts'

/** Every further shape of BPMN, behind "Alle Formen", by where it stands. */
export const shapeGroups = {
  steps: [
    'manualTask',
    'abstractTask',
    'calculate',
    'receiveMessage',
    'sendMessage',
    'callActivity',
  ],
  branches: ['parallelGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway'],
  parts: ['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess'],
  starts: [
    'startEvent',
    'messageStart',
    'timerStart',
    'signalStart',
    'conditionalStart',
    'errorStart',
    'escalationStart',
    'compensationStart',
    'multipleStart',
    'allStart',
  ],
  waits: [
    'messageCatch',
    'signalCatch',
    'conditionalCatch',
    'multipleCatch',
    'allCatch',
    'jumpTarget',
  ],
  acts: [
    'milestone',
    'messageThrow',
    'signalThrow',
    'escalationThrow',
    'compensationThrow',
    'multipleThrow',
    'jump',
  ],
  ends: [
    'endEvent',
    'messageEnd',
    'signalEnd',
    'escalationEnd',
    'errorEnd',
    'compensationEnd',
    'cancelEnd',
    'terminateEnd',
    'multipleEnd',
  ],
} as const

export type ShapeGroup = keyof typeof shapeGroups
export type ShapeKind = (typeof shapeGroups)[ShapeGroup][number]

export const shapeKinds: readonly ShapeKind[] = Object.values(shapeGroups).flat()

export interface Made {
  readonly definition: Definition
  readonly element: Element
}

type Maker = (definition: Definition, name: Localised) => Made

const alone =
  (make: (name: Localised, definition: Definition) => Element): Maker =>
  (definition, name) => ({ definition, element: make(name, definition) })

type Named = 'messages' | 'signals' | 'errors' | 'escalations'

/** What an event is about: of its own, called as the step. */
function withNew(definition: Definition, kind: Named, title: Localised) {
  const id = freeId(idFrom(title.de, {}), definition[kind])
  return { id, definition: { ...definition, [kind]: { ...definition[kind], [id]: { title } } } }
}

const about =
  (kind: Named, make: (name: Localised, id: string) => Element): Maker =>
  (definition, name) => {
    const made = withNew(definition, kind, name)
    return { definition: made.definition, element: make(name, made.id) }
  }

const startsWith = (event: ElementOf<'startEvent'>['event']): Maker =>
  alone((name) => ({ type: 'startEvent', name, event }))
const endsWith = (event: ElementOf<'endEvent'>['event']): Maker =>
  alone((name) => ({ type: 'endEvent', name, event }))

const month = { type: 'timer', timer: everyMonth } as const
const fortnight = { type: 'timer', timer: afterFortnight } as const
const message = (id: string) => ({ type: 'message', message: id }) as const
const signal = (id: string) => ({ type: 'signal', signal: id }) as const
const escalation = (id: string) => ({ type: 'escalation', escalation: id }) as const
const compensation = { type: 'compensation' } as const

export const shapeMakers: Readonly<Record<ShapeKind, Maker>> = {
  manualTask: alone((name) => ({ type: 'manualTask', name })),
  abstractTask: alone((name) => ({ type: 'task', name })),
  calculate: alone((name) => ({ type: 'scriptTask', name, script: '{}' })),
  receiveMessage: about('messages', (name, id) => ({ type: 'receiveTask', name, message: id })),
  sendMessage: about('messages', (name, id) => ({ type: 'sendTask', name, message: id })),
  callActivity: alone((name, { processes }) => ({
    type: 'callActivity',
    name,
    ...withOptional(
      'process',
      Object.keys(processes).find((id) => id !== mainProcess),
    ),
  })),
  parallelGateway: alone((name) => ({ type: 'parallelGateway', name })),
  inclusiveGateway: alone((name) => ({ type: 'inclusiveGateway', name })),
  complexGateway: alone((name) => ({
    type: 'complexGateway',
    name,
    activationCondition: 'activationCount >= 1',
  })),
  eventBasedGateway: alone((name) => ({ type: 'eventBasedGateway', name })),
  subProcess: alone((name) => ({ type: 'subProcess', name })),
  transaction: alone((name) => ({ type: 'transaction', name })),
  adHocSubProcess: alone((name) => ({
    type: 'adHocSubProcess',
    name,
    sequential: false,
    cancelRemaining: false,
  })),
  eventSubProcess: alone((name) => ({ type: 'subProcess', name, triggeredByEvent: true })),
  startEvent: startsWith({ type: 'none' }),
  messageStart: about('messages', (name, id) => ({
    type: 'startEvent',
    name,
    event: message(id),
  })),
  timerStart: startsWith(month),
  signalStart: about('signals', (name, id) => ({ type: 'startEvent', name, event: signal(id) })),
  conditionalStart: startsWith({ type: 'conditional' }),
  errorStart: startsWith({ type: 'error' }),
  escalationStart: startsWith({ type: 'escalation' }),
  compensationStart: startsWith(compensation),
  multipleStart: about('messages', (name, id) => ({
    type: 'startEvent',
    name,
    event: { type: 'multiple', events: [message(id), month] },
  })),
  allStart: about('messages', (name, id) => ({
    type: 'startEvent',
    name,
    event: { type: 'multiple', parallel: true, events: [message(id), month] },
  })),
  messageCatch: about('messages', (name, id) => ({
    type: 'intermediateCatchEvent',
    name,
    event: message(id),
  })),
  signalCatch: about('signals', (name, id) => ({
    type: 'intermediateCatchEvent',
    name,
    event: signal(id),
  })),
  conditionalCatch: alone((name) => ({
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'conditional' },
  })),
  multipleCatch: about('messages', (name, id) => ({
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'multiple', events: [message(id), fortnight] },
  })),
  allCatch: about('messages', (name, id) => ({
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'multiple', parallel: true, events: [message(id), fortnight] },
  })),
  jumpTarget: alone((name) => ({
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'link', link: name.de },
  })),
  milestone: alone((name) => ({
    type: 'intermediateThrowEvent',
    name,
    event: { type: 'none' },
  })),
  messageThrow: about('messages', (name, id) => ({
    type: 'intermediateThrowEvent',
    name,
    event: message(id),
  })),
  signalThrow: about('signals', (name, id) => ({
    type: 'intermediateThrowEvent',
    name,
    event: signal(id),
  })),
  escalationThrow: about('escalations', (name, id) => ({
    type: 'intermediateThrowEvent',
    name,
    event: escalation(id),
  })),
  compensationThrow: alone((name) => ({
    type: 'intermediateThrowEvent',
    name,
    event: compensation,
  })),
  multipleThrow: about('signals', (name, id) => ({
    type: 'intermediateThrowEvent',
    name,
    event: { type: 'multiple', events: [signal(id), compensation] },
  })),
  jump: alone((name, { processes }) => ({
    type: 'intermediateThrowEvent',
    name,
    event: { type: 'link', link: firstTarget(processes) ?? name.de },
  })),
  endEvent: endsWith({ type: 'none' }),
  messageEnd: about('messages', (name, id) => ({ type: 'endEvent', name, event: message(id) })),
  signalEnd: about('signals', (name, id) => ({ type: 'endEvent', name, event: signal(id) })),
  escalationEnd: about('escalations', (name, id) => ({
    type: 'endEvent',
    name,
    event: escalation(id),
  })),
  errorEnd: alone((name, definition) => ({
    type: 'endEvent',
    name,
    event: firstTrigger(definition, 'error', 'endEvent'),
  })),
  compensationEnd: endsWith(compensation),
  cancelEnd: endsWith({ type: 'cancel' }),
  terminateEnd: endsWith({ type: 'terminate' }),
  multipleEnd: about('signals', (name, id) => ({
    type: 'endEvent',
    name,
    event: { type: 'multiple', events: [signal(id), compensation] },
  })),
}

/** Where there is a target already, a jump most likely leads there. */
function firstTarget(processes: Definition['processes']): string | undefined {
  const targets = Object.values(processes[mainProcess]?.elements ?? {}).flatMap((element) =>
    element.type === 'intermediateCatchEvent' && element.event.type === 'link'
      ? [element.event.link]
      : [],
  )
  return targets[0]
}
