import type { Command } from '#shared/engine/command.ts'
import { waitOf } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import type { Definition } from '#shared/model/definition.ts'
import { apply, nothing, type Applied } from './apply.ts'
import type { Dispatch, Sent } from './dispatch.ts'
import { startBy } from './offers.ts'
import { publish, type PublicationPlace } from './publish.ts'
import { spread } from './signals.ts'

type Of<K extends Dispatch['kind']> = Extract<Dispatch, { kind: K }>

/** Inside of a commit. A case that does not want it any more refuses it, and that is all. */
export function carryOutDispatch(dispatch: Dispatch, place: PublicationPlace): Applied {
  const applied = carryOut(dispatch, place)
  const isSentOn = applied.dispatches.some(({ id }) => id === dispatch.id)
  if (!isSentOn) place.store.settleDispatch(dispatch.id)
  return applied
}

function carryOut(dispatch: Dispatch, place: PublicationPlace): Applied {
  switch (dispatch.kind) {
    case 'message':
      return throwMessage(dispatch, place)
    case 'signal':
      return sendOn(spread(dispatch, place), place)
    case 'begin':
      return begin(dispatch, place)
    case 'command':
      return tell(dispatch, place)
    case 'error':
      return isCaught(dispatch, place) ? tell(dispatch, place) : nothing
  }
}

function throwMessage({ publication }: Of<'message'>, place: PublicationPlace): Applied {
  const published = publish(publication, place)
  return typeof published === 'object' && 'taken' in published ? published.taken : nothing
}

function sendOn(dispatches: readonly Dispatch[], { store, stamp }: PublicationPlace): Applied {
  const now = Date.parse(stamp().at)
  for (const dispatch of dispatches) store.dispatch(dispatch, now)
  return { ...nothing, dispatches }
}

function begin({ id, ref, beginning }: Of<'begin'>, place: PublicationPlace): Applied {
  const { offers, versions, stamp } = place
  if (offers === undefined) return nothing
  const { payload, ...start } = beginning
  const { definition } = versions(ref)
  const command = startBy(offers, { definition, ...start }, { ...stamp(), commandId: id, payload })
  return apply(command, { ...place, ref, isUnknown: true })
}

function tell({ command }: { readonly command: Sent }, place: PublicationPlace): Applied {
  return apply(toCommand(command, place), { ...place, ref: undefined })
}

/** An error of the called case that the caller does not catch stays where it is: it is one, not two. */
function isCaught({ command }: Of<'error'>, place: PublicationPlace): boolean {
  const stored = place.store.find(command.instanceId)
  if (stored === undefined) return false
  const { graph } = place.versions(stored.ref)
  const outcome = step(graph, stored.instance, toCommand(command, place))
  const caller = waitOf(stored.instance, command.jobId)?.activation
  if ('rejection' in outcome) return false
  return !outcome.events.some(
    (event) =>
      event.type === 'incidentRaised' &&
      event.activation === caller &&
      event.incident.code === 'uncaughtError',
  )
}

/** Two definitions have codes in common; each has ids of its own for them. */
function toCommand(command: Sent, { store, versions, stamp }: PublicationPlace): Command {
  const now = stamp()
  if (command.type !== 'throwJobError' && command.type !== 'escalateJob') {
    return { ...command, ...now }
  }
  const stored = store.find(command.instanceId)
  const definition = stored && versions(stored.ref).definition
  if (command.type === 'throwJobError') {
    return { ...command, ...now, error: idOf(command.error, definition?.errors) }
  }
  return { ...command, ...now, escalation: idOf(command.escalation, definition?.escalations) }
}

function idOf(code: string, named: Definition['errors'] = {}): string {
  return Object.keys(named).find((id) => (named[id]?.code ?? id) === code) ?? code
}
