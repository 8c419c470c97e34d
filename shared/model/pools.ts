import type { Definition } from './definition.ts'
import type { Element } from './elements.ts'
import { inLanguage, type Language } from './localised.ts'
import { referred } from './referred.ts'

// Who takes part beside a process, and the messages between them (BPMN 2.0 §9.2, §9.3).

type Participant = Definition['participants'][string]
type MessageFlow = Definition['messageFlows'][string]

/** How pools and message flows are called among the steps of a drawing. */
export const poolKey = (participant: string): string => `pool:${participant}`
export const messageKey = (flow: string): string => `message:${flow}`

export function poolIn(key: string | undefined): string | undefined {
  return key?.startsWith('pool:') === true ? key.slice('pool:'.length) : undefined
}

export function messageIn(key: string | undefined): string | undefined {
  return key?.startsWith('message:') === true ? key.slice('message:'.length) : undefined
}

/** The pool of a process; undefined while it is drawn without one. */
export function poolOf({ participants }: Definition, process: string): string | undefined {
  return Object.keys(participants).find((id) => participants[id]?.process === process)
}

/** All that are drawn together with a process, its own pool among them; none where it has no pool. */
export function poolsAround(
  { participants }: Definition,
  process: string,
): readonly (readonly [id: string, participant: Participant])[] {
  const all = Object.entries(participants)
  const own = all.find(([, one]) => one.process === process)?.[1]
  return own === undefined ? [] : all.filter(([, one]) => one.collaboration === own.collaboration)
}

/** Whether the steps of a pool are drawn: of two with one process, those of the first. */
export function isDrawnOpen(definition: Definition, participant: string): boolean {
  const process = referred(definition.participants, participant)?.process
  return (
    process !== undefined &&
    Object.hasOwn(definition.processes, process) &&
    poolOf(definition, process) === participant
  )
}

export interface MessageEnd {
  readonly participant: string | undefined
  readonly process: string | undefined
  /** Undefined for the pool as a whole. */
  readonly element: string | undefined
}

/** Where a message flow begins or ends: at a pool, or at a step of a process. */
export function messageEnd(definition: Definition, id: string): MessageEnd | undefined {
  const participant = referred(definition.participants, id)
  if (participant !== undefined)
    return { participant: id, process: participant.process, element: undefined }
  const process = processWith(definition, id)
  return process === undefined
    ? undefined
    : { participant: poolOf(definition, process), process, element: id }
}

/** Of one id in several processes only the first can be meant. */
function processWith({ processes }: Definition, element: string): string | undefined {
  return Object.keys(processes).find((id) => Object.hasOwn(processes[id]?.elements ?? {}, element))
}

export function elementOf({ processes }: Definition, end: MessageEnd): Element | undefined {
  return referred(referred(processes, end.process)?.elements, end.element)
}

/** What a step or a pool is called. */
export function titleOfEnd(definition: Definition, id: string, language: Language): string {
  const end = messageEnd(definition, id)
  const name =
    (end && elementOf(definition, end)?.name) ??
    referred(definition.participants, end?.participant)?.title
  return name === undefined ? id : inLanguage(name, language)
}

/** Message flows that begin or end at a process or at one of the pools around it. */
export function messagesAround(
  definition: Definition,
  process: string,
): readonly (readonly [id: string, flow: MessageFlow])[] {
  const pools = new Set(poolsAround(definition, process).map(([id]) => id))
  const isHere = (id: string): boolean => {
    const end = messageEnd(definition, id)
    return end?.participant !== undefined && pools.has(end.participant)
  }
  return Object.entries(definition.messageFlows).filter(
    ([, { source, target }]) => isHere(source) && isHere(target),
  )
}

/** What a message flow is called: by itself, or as what goes over it. */
export function messageTitle(
  { messages }: Definition,
  { name, message }: MessageFlow,
): MessageFlow['name'] {
  return name ?? referred(messages, message)?.title
}
