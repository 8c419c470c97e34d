import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { callTexts } from '#shared/text/calls.ts'
import type { Dispatch } from './dispatch.ts'
import { idOfThrown } from './messageId.ts'
import { exchangedWith, expiryOf } from './messageRules.ts'
import type { CallLink, InstanceChange, Store } from './store.ts'
import { referred } from '#shared/model/referred.ts'

type Change = Omit<InstanceChange, 'dispatches' | 'tellsPerson' | 'ref'>

// What cases tell each other is kept for people to read, so it is German.
const texts = callTexts.de

/**
 * What a command makes a case send to other cases. A case that is forgotten sends nothing of what it threw,
 * but who called it or was called by it is told.
 */
export function dispatchesOf(change: Change, store: Store): readonly Dispatch[] {
  const sent: Dispatch[] = []
  for (const effect of change.effects) {
    const send: Send<never> | undefined = senders[effect.type]
    const dispatch = send?.(effect as never, change, store) // reason: the table is keyed by the type
    if (dispatch !== undefined) sent.push(dispatch)
  }
  const { command } = change
  // Answered by somebody else than the case that was called for it.
  if (command.type === 'completeJob') sent.push(...calledOff(command.jobId, store))
  return sent
}

type Send<E> = (...sending: readonly [E, Change, Store]) => Dispatch | undefined

/** The other effects ask nothing of other cases. */
const senders: { readonly [T in Effect['type']]?: Send<EffectOf<T>> } = {
  publishMessage: (effect, change) => (change.isForgotten ? undefined : messageOf(effect, change)),
  broadcastSignal: (effect, change, store) =>
    change.isForgotten ? undefined : signalOf(effect, change, store),
  cancelJob: ({ jobId }, _, store) => calledOff(jobId, store)[0],
  escalate(effect, change, store) {
    const caller = callerOf(change, store)
    return caller && escalated(effect, change, caller)
  },
  raiseIncident(effect, change, store) {
    const caller = callerOf(change, store)
    return caller && failed(effect, change, caller)
  },
  endInstance(_, change, store) {
    const caller = callerOf(change, store)
    if (caller !== undefined) store.closeCall(caller.instanceId)
    return caller && ended(change, caller)
  },
}

function callerOf({ call, isNew, command }: Change, store: Store): CallLink | undefined {
  return isNew ? call : store.callOf(command.instanceId)
}

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>

function messageOf(
  { messageId, message: name, key, payload }: EffectOf<'publishMessage'>,
  { command, definition }: Change,
): Dispatch {
  const { instanceId: thrownBy, at } = command
  const { owner: from } = definition
  const id = idOfThrown({ name, messageId })
  const message = { id, payload, from, departments: [from, ...exchangedWith(definition, name)] }
  const expiresAt = expiryOf(definition, name, at)
  const publication = { channel: { name, key }, message, expiresAt, thrownBy }
  return { id: messageId, instanceId: thrownBy, kind: 'message', publication }
}

function signalOf(
  { signalId, signal, payload }: EffectOf<'broadcastSignal'>,
  { command, definition }: Change,
  store: Store,
): Dispatch {
  const { instanceId: thrownBy } = command
  const reach = { department: definition.owner, thrownBy, after: 0, upTo: store.lastSignalPlace() }
  const broadcast = { signalId, signal, payload, ...reach }
  return { id: signalId, instanceId: thrownBy, kind: 'signal', broadcast }
}

/** Nobody waits any more for the case that was called for a job. */
export function calledOff(jobId: string, store: Store): readonly Dispatch[] {
  const call = store.callBy(jobId)
  if (call === undefined) return []
  const { instanceId } = call
  store.closeCall(instanceId)
  const commandId = `calledOff:${jobId}:${call.generation}`
  const reason = texts.notNeeded
  const command = { type: 'cancelInstance', commandId, instanceId, reason } as const
  return [{ id: commandId, instanceId, kind: 'command', command }]
}

/** Codes, not ids, are what two definitions have in common. */
function escalated(
  { escalationId, escalation }: EffectOf<'escalate'>,
  { definition }: Change,
  { callerId: instanceId, jobId, generation }: CallLink,
): Dispatch {
  const named = referred(definition.escalations, escalation)?.code ?? escalation
  const command = {
    type: 'escalateJob',
    commandId: `escalated:${escalationId}`,
    instanceId,
    jobId,
    generation,
    escalation: named,
  } as const
  return { id: escalationId, instanceId, kind: 'command', command }
}

/** An error nobody in the called case catches. */
function failed(
  { incidentId, incident }: EffectOf<'raiseIncident'>,
  { definition, events }: Change,
  { callerId: instanceId, jobId, generation }: CallLink,
): Dispatch | undefined {
  const error = incident.code === 'uncaughtError' ? errorOf(incidentId, events) : undefined
  if (error === undefined) return undefined
  const command = {
    type: 'throwJobError',
    commandId: `failed:${incidentId}`,
    instanceId,
    jobId,
    generation,
    error: referred(definition.errors, error)?.code ?? error,
  } as const
  return { id: incidentId, instanceId, kind: 'error', command }
}

function errorOf(incidentId: string, events: readonly Event[]): string | undefined {
  const raised = events.find(
    (event) => event.type === 'incidentRaised' && event.incidentId === incidentId,
  )
  const at = raised?.type === 'incidentRaised' ? raised.activation : undefined
  const thrown = events.findLast((event) => event.type === 'errorThrown' && event.activation === at)
  return thrown?.type === 'errorThrown' ? thrown.error : undefined
}

function ended(
  { instance }: Change,
  { callerId: instanceId, jobId, generation }: CallLink,
): Dispatch {
  const commandId = `answered:${jobId}:${generation}`
  const job = { commandId, instanceId, jobId, generation }
  const command =
    instance.status === 'completed'
      ? ({ type: 'completeJob', ...job, output: dataOf(instance) } as const)
      : ({ type: 'throwJobError', ...job, error: texts.cancelled } as const)
  return { id: commandId, instanceId, kind: 'command', command }
}
