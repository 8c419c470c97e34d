import type { Effect } from '#shared/engine/effect.ts'
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
  const waiting = new Map<string, Waiting>()
  const sent = new Map<string, Sent>()
  const links = new Map<string, Link>()
  let lastPlace = 0

  const signals: SignalStore = {
    awaiting: ({ signal, department, after, upTo, limit }) =>
      [...waiting.values()]
        .filter((one) => one.signal === signal && one.department === department)
        .filter(({ place }) => place > after && place <= upTo)
        .slice(0, limit),
    lastSignalPlace: () => lastPlace,
  }
  const dispatches: DispatchStore = {
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
  const calls: CallStore = {
    callOf: (instanceId) => openOnly(links.get(instanceId)),
    callBy: (jobId) => [...links.values()].find((link) => link.isOpen && link.jobId === jobId),
    closeCall(instanceId) {
      const link = links.get(instanceId)
      if (link !== undefined) links.set(instanceId, { ...link, isOpen: false })
    },
  }

  return {
    store: { ...signals, ...dispatches, ...calls },
    dueAt: () => [...sent.values()].map(({ dueAt }) => dueAt),
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSignalSubscription') waiting.delete(effect.subscriptionId)
      if (effect.type !== 'openSignalSubscription') return
      const { subscriptionId: id, generation, signal } = effect
      const { instanceId } = command
      const place = (lastPlace += 1)
      waiting.set(id, { id, instanceId, generation, signal, department: definition.owner, place })
    },
    send({ call, command, dispatches: sends }: InstanceChange): void {
      if (call !== undefined) links.set(call.instanceId, { ...call, isOpen: true })
      for (const one of sends) dispatches.dispatch(one, Date.parse(command.at))
    },
    forget(instanceId: string): void {
      for (const [id, one] of waiting) if (one.instanceId === instanceId) waiting.delete(id)
      for (const [id, one] of sent) if (one.dispatch.instanceId === instanceId) sent.delete(id)
      for (const [id, { callerId }] of links) {
        if (id === instanceId || callerId === instanceId) links.delete(id)
      }
    },
  }
}

function openOnly(link: Link | undefined): CallLink | undefined {
  return link?.isOpen === true ? link : undefined
}
