import type { Definition } from '#shared/model/definition.ts'
import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { elementOf, messageEnd, poolsAround, type MessageEnd } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { freeId } from '../ids.ts'
import type { Point } from '../geometry.ts'
import { redrawn } from '../lines.ts'
import { withMessageLine, withoutDrawn } from '../poolLayout.ts'
import { lineOfMessage } from '../pools.ts'
import { withOptional, without, withUpdated } from '../records.ts'

type MessageFlow = Definition['messageFlows'][string]

/** Pools and steps by their ids, which are one set of names. */
interface Ends {
  readonly source: string
  readonly target: string
}

/** From one pool to another, from what sends to what receives (BPMN 2.0 §7.6.2, table 7.4). */
export function canSend(definition: Definition, { source, target }: Ends): boolean {
  const [from, to] = [messageEnd(definition, source), messageEnd(definition, target)]
  if (from?.participant === undefined || to?.participant === undefined) return false
  if (from.participant === to.participant || !areTogether(definition, from, to)) return false
  if (!meets(definition, from, sends) || !meets(definition, to, receives)) return false
  return !Object.values(definition.messageFlows).some(
    (flow) => flow.source === source && flow.target === target,
  )
}

function areTogether({ participants }: Definition, from: MessageEnd, to: MessageEnd): boolean {
  const [one, other] = [from, to].map(({ participant }) => referred(participants, participant))
  return one?.collaboration === other?.collaboration
}

function meets(
  definition: Definition,
  end: MessageEnd,
  holds: (element: Element) => boolean,
): boolean {
  const element = elementOf(definition, end)
  return element === undefined ? end.element === undefined : holds(element)
}

function sends(element: Element): boolean {
  if (isActivity(element)) return element.type !== 'receiveTask'
  if (element.type !== 'endEvent' && element.type !== 'intermediateThrowEvent') return false
  return carriesMessage(element.event.type)
}

function receives(element: Element): boolean {
  if (isActivity(element)) return element.type !== 'sendTask'
  if (!('event' in element)) return false
  if (element.type === 'endEvent' || element.type === 'intermediateThrowEvent') return false
  return carriesMessage(element.event.type)
}

function carriesMessage(event: string): boolean {
  return event === 'message' || event === 'multiple' || event === 'none'
}

export interface Sent {
  readonly definition: Definition
  readonly messageFlow: string
}

/** What one end sends or waits for is what goes over it. */
export function sendMessage(definition: Definition, ends: Ends): Sent {
  if (!canSend(definition, ends)) return { definition, messageFlow: '' }
  const { messageFlows } = definition
  const id = freeId(`${ends.source}-${ends.target}`, messageFlows)
  const message = messageOf(definition, ends.source) ?? messageOf(definition, ends.target)
  const flow = { ...ends, ...withOptional('message', message), ...placeOf(definition, ends) }
  return {
    definition: { ...definition, messageFlows: { ...messageFlows, [id]: flow } },
    messageFlow: id,
  }
}

function placeOf(definition: Definition, { source }: Ends): Pick<MessageFlow, 'collaboration'> {
  const participant = messageEnd(definition, source)?.participant
  return withOptional(
    'collaboration',
    referred(definition.participants, participant)?.collaboration,
  )
}

function messageOf(definition: Definition, id: string): string | undefined {
  const end = messageEnd(definition, id)
  const element = end && elementOf(definition, end)
  if (element === undefined) return undefined
  if ('message' in element) return element.message
  return 'event' in element && 'message' in element.event ? element.event.message : undefined
}

export interface Redirection {
  readonly messageFlow: string
  readonly end: 'source' | 'target'
  readonly to: string
}

export function canRedirect(
  definition: Definition,
  { messageFlow, end, to }: Redirection,
): boolean {
  const flow = referred(definition.messageFlows, messageFlow)
  if (flow === undefined || flow[end] === to) return false
  const others = { ...definition, messageFlows: without(definition.messageFlows, [messageFlow]) }
  return canSend(others, { ...flow, [end]: to })
}

/** One end of a message flow goes to another step or pool; its name and message stay. */
export function redirectMessage(definition: Definition, wanted: Redirection): Definition {
  if (!canRedirect(definition, wanted)) return definition
  const { messageFlow, end, to } = wanted
  const redirected = updateMessageFlow(definition, messageFlow, (flow) => ({ ...flow, [end]: to }))
  return withoutLine(redirected, messageFlow)
}

/** A line that a file has drawn leads where it led before. */
function withoutLine(definition: Definition, messageFlow: string): Definition {
  const { diagrams } = definition
  const isDrawn = Object.values(diagrams ?? {}).some(({ edges }) => messageFlow in (edges ?? {}))
  if (!isDrawn || diagrams === undefined) return definition
  return {
    ...definition,
    diagrams: Object.fromEntries(
      Object.entries(diagrams).map(([id, { edges, ...rest }]) => [
        id,
        { ...rest, ...(edges && { edges: without(edges, [messageFlow]) }) },
      ]),
    ),
  }
}

/** The line of a message flow as a person wants it; without one it runs by itself. */
export function drawMessage(
  definition: Definition,
  messageFlow: string,
  waypoints: readonly Point[] | undefined,
): Definition {
  if (!Object.hasOwn(definition.messageFlows, messageFlow)) return definition
  const line = waypoints && redrawn(lineOfMessage(definition, messageFlow), waypoints)
  return withMessageLine(definition, messageFlow, line)
}

export function updateMessageFlow(
  definition: Definition,
  messageFlow: string,
  update: (flow: MessageFlow) => MessageFlow,
): Definition {
  const messageFlows = withUpdated(definition.messageFlows, messageFlow, update)
  return messageFlows === definition.messageFlows ? definition : { ...definition, messageFlows }
}

export function removeMessageFlow(definition: Definition, messageFlow: string): Definition {
  if (!Object.hasOwn(definition.messageFlows, messageFlow)) return definition
  const left = { ...definition, messageFlows: without(definition.messageFlows, [messageFlow]) }
  return withoutDrawn(left, new Set([messageFlow]))
}

/** What a message flow may lead to, or come from, in the drawing around a process. */
export function messageEndsAround(definition: Definition, process: string): readonly string[] {
  return poolsAround(definition, process).flatMap(([id, { process: inside = '' }]) => [
    id,
    ...Object.keys(definition.processes[inside]?.elements ?? {}),
  ])
}
