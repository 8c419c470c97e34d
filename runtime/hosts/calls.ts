import { waitOf } from '#shared/engine/instance.ts'
import { callTexts } from '#shared/text/calls.ts'
import { apply, nothingBut, type Applied, type Place } from './apply.ts'
import type { Call, StartCommand, VersionRef } from './host.ts'
import type { InForce } from './inForce.ts'
import { idFrom } from './newId.ts'
import { calledOff } from './sending.ts'
import type { CallLink, DueJob, Store, Stored } from './store.ts'

export type CallPlace = Omit<Place, 'ref' | 'call'> & Pick<InForce, 'offers' | 'stamp'>

export type DueCall = DueJob & { readonly job: Call }

// Incidents are read by operators of a German administration, so their cause is kept in German.
const texts = callTexts.de

/** Calls inside each other: services that call themselves without end become an incident, not a full disk. */
const deepest = 50

/** Begins the case that a job asks for, inside of a commit. Its end will be the answer of the job. */
export function beginCall(due: DueCall, place: CallPlace): Applied {
  const { store, stamp } = place
  const caller = store.find(due.instanceId)
  if (caller === undefined || waitOf(caller.instance, due.id)?.generation !== due.generation) {
    store.settleJob(due)
    return nothingBut({ rejection: { code: 'waitNotOpen', id: due.id } })
  }
  const called = calledBy(due, caller, place)
  if ('problem' in called) return fail(due, called.problem, place)
  const now = stamp()
  const earlier = calledOff(due.id, store)
  for (const dispatch of earlier) store.dispatch(dispatch, Date.parse(now.at))
  const call = linkOf(due)
  const command = { ...now, ...commandOf(due, caller), instanceId: call.instanceId }
  const applied = apply({ ...command, number: called.number }, { ...place, ref: called.ref, call })
  const { submitted } = applied
  if ('rejection' in submitted) {
    return fail(due, texts.refused(due.job.service, submitted.rejection.code), place)
  }
  store.settleJob(due)
  return { ...applied, dispatches: [...earlier, ...applied.dispatches] }
}

interface Called {
  readonly ref: VersionRef
  readonly number: string
}

/** Only a service of the same department may be called. */
function calledBy(
  { job: { service, version } }: DueCall,
  caller: Stored,
  { store, versions, offers, stamp }: CallPlace,
): Called | { readonly problem: string } {
  const { today } = stamp()
  const ref =
    version === undefined
      ? offers?.current(today).find((one) => one.service === service)
      : { service, version }
  if (offers === undefined || ref === undefined) return { problem: texts.notOffered(service) }
  if (!offers.isValid(ref, today)) return { problem: texts.notValid(service, ref.version) }
  const { definition } = versions(ref)
  const { owner } = versions(caller.ref).definition
  if (definition.owner !== owner) return { problem: texts.foreign(service) }
  if (depthOf(caller.instance.id, store) >= deepest) return { problem: texts.tooDeep(deepest) }
  return { ref, number: offers.number(definition, today) }
}

function depthOf(instanceId: string, store: Store): number {
  let depth = 0
  for (
    let call = store.callOf(instanceId);
    call !== undefined;
    call = store.callOf(call.callerId)
  ) {
    depth += 1
  }
  return depth
}

/** It is about the same person as the case that calls it. */
function commandOf(
  { id, generation, job: { input, process } }: DueCall,
  { instance: { identity } }: Stored,
): Pick<StartCommand, 'type' | 'commandId' | 'identity' | 'data' | 'process'> {
  return {
    type: 'startInstance',
    commandId: `call:${id}:${generation}`,
    data: input,
    ...(identity === undefined ? {} : { identity }),
    ...(process === undefined ? {} : { process }),
  }
}

/** The same call begins the same case, however often it is delivered. */
function linkOf({ id: jobId, generation, instanceId: callerId }: DueCall): CallLink {
  return { instanceId: idFrom(`${jobId}#${generation}`), callerId, jobId, generation }
}

/** Trying again by itself would not help; whoever resolves the incident has it tried again. */
function fail({ id: jobId, generation, instanceId }: DueCall, message: string, place: CallPlace) {
  const commandId = `job:${jobId}:${generation}`
  const job = { commandId, instanceId, jobId, generation, message, ...place.stamp() }
  return apply({ type: 'failJob', ...job }, { ...place, ref: undefined })
}
