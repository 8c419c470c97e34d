import type { Effect } from '#shared/engine/effect.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { Dispatch } from '../dispatch.ts'
import type {
  CallLink,
  CallStore,
  DispatchStore,
  InstanceChange,
  SignalStore,
  SignalSubscription,
} from '../store.ts'

interface Waiting extends SignalSubscription {
  readonly signal: string
  readonly department: string
}

interface Sent {
  readonly dispatch: Dispatch
  readonly dueAt: number
}

interface Link extends CallLink {
  readonly isOpen: boolean
}

export function createMemoryDispatches() {
  const signals = createSignals()
  const sent = createSent()
  const calls = createCalls()
  return {
    store: { ...signals.store, ...sent.store, ...calls.store },
    dueAt: sent.dueAt,
    carryOut: (effect: Effect, change: InstanceChange) => signals.carryOut(effect, change),
    send(change: InstanceChange): void {
      if (change.call !== undefined && !change.isForgotten) calls.link(change.call, change.instance)
      for (const one of change.dispatches) sent.store.dispatch(one, Date.parse(change.command.at))
    },
    forget(instanceId: string): void {
      for (const part of [signals, sent, calls]) part.forget(instanceId)
    },
  }
}

function createSignals() {
  const waiting = new Map<string, Waiting>()
  let lastPlace = 0
  const store: SignalStore = {
    awaiting: ({ signal, department, after, upTo, limit }) =>
      [...waiting.values()]
        .filter((one) => one.signal === signal && one.department === department)
        .filter(({ place }) => place > after && place <= upTo)
        .slice(0, limit),
    lastSignalPlace: () => lastPlace,
  }
  return {
    store,
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSignalSubscription') waiting.delete(effect.subscriptionId)
      if (effect.type !== 'openSignalSubscription') return
      const { subscriptionId: id, generation, signal } = effect
      const { instanceId } = command
      const place = (lastPlace += 1)
      waiting.set(id, { id, instanceId, generation, signal, department: definition.owner, place })
    },
    forget(instanceId: string): void {
      for (const [id, one] of waiting) if (one.instanceId === instanceId) waiting.delete(id)
    },
  }
}

function createSent() {
  const sent = new Map<string, Sent>()
  const store: DispatchStore = {
    dispatch: (dispatch, dueAt) => void sent.set(dispatch.id, { dispatch, dueAt }),
    settleDispatch: (id) => void sent.delete(id),
    postponeDispatch(id, dueAt) {
      const one = sent.get(id)
      if (one !== undefined) sent.set(id, { ...one, dueAt })
    },
    dueDispatches: (until, limit) =>
      [...sent.values()]
        .filter(({ dueAt }) => dueAt <= until)
        .slice(0, limit)
        .map(({ dispatch }) => dispatch),
  }
  return {
    store,
    dueAt: () => [...sent.values()].map(({ dueAt }) => dueAt),
    forget(instanceId: string): void {
      for (const [id, { dispatch }] of sent) if (dispatch.instanceId === instanceId) sent.delete(id)
    },
  }
}

function createCalls() {
  const links = new Map<string, Link>()
  const store: CallStore = {
    callOf: (instanceId) => openOnly(links.get(instanceId)),
    callBy: (jobId) => [...links.values()].find((link) => link.isOpen && link.jobId === jobId),
    closeCall(instanceId) {
      const link = links.get(instanceId)
      if (link !== undefined) links.set(instanceId, { ...link, isOpen: false })
    },
  }
  return {
    store,
    link: (call: CallLink, { status }: Instance) =>
      void links.set(call.instanceId, { ...call, isOpen: status === 'active' }),
    forget(instanceId: string): void {
      for (const [id, { callerId }] of links) {
        if (id === instanceId || callerId === instanceId) links.delete(id)
      }
    },
  }
}

function openOnly(link: Link | undefined): CallLink | undefined {
  return link?.isOpen === true ? link : undefined
}
