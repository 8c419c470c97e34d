import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import {
  connectorOf,
  type DueJob,
  type InstanceChange,
  type MessageId,
  type Retry,
  type StartTimer,
  type Store,
  type Stored,
  type Wait,
} from '../store.ts'

interface Timer extends Wait {
  readonly dueAt: number
}

interface Subscription extends Wait {
  readonly message: string
  readonly key: string | null
}

interface OutboxJob extends DueJob {
  readonly connector: string
  readonly dueAt: number
}

/** Nothing outlives the process: for simulation and tests. */
export function createMemoryStore(): Store {
  const instances = new Map<string, Stored>()
  const timers = new Map<string, Timer>()
  const outbox = new Map<string, OutboxJob>()
  const subscriptions = new Map<string, Subscription>()
  const histories = new Map<string, readonly Event[]>()

  function write({ ref, instance, ...change }: InstanceChange) {
    const { id } = instance
    instances.set(id, { ref, instance })
    if (change.isForgotten) return forget(id)
    histories.set(id, [...(histories.get(id) ?? []), ...change.events])
    for (const effect of change.effects) carryOut(effect, change)
  }

  function forget(instanceId: string) {
    histories.delete(instanceId)
    for (const waits of [timers, outbox, subscriptions]) {
      for (const wait of waits.values()) if (wait.instanceId === instanceId) waits.delete(wait.id)
    }
  }

  function carryOut(effect: Effect, change: Pick<InstanceChange, 'command' | 'definition'>) {
    const { instanceId, at } = change.command
    if (effect.type === 'armTimer') {
      const { timerId: id, generation, dueAt } = effect
      timers.set(id, { id, instanceId, generation, dueAt: Date.parse(dueAt) })
    } else if (effect.type === 'cancelTimer') timers.delete(effect.timerId)
    else if (effect.type === 'createJob') {
      const { jobId: id, generation, element, job } = effect
      const connector = connectorOf(job, change.definition)
      const dueAt = Date.parse(at)
      outbox.set(id, { id, instanceId, generation, element, job, connector, attempts: 0, dueAt })
    } else if (effect.type === 'cancelJob') outbox.delete(effect.jobId)
    else if (effect.type === 'moveJob') moveJob(outbox, effect)
    else if (effect.type === 'openSubscription') {
      const { subscriptionId: id, generation, message, key } = effect
      subscriptions.set(id, { id, instanceId, generation, message, key })
    } else if (effect.type === 'closeSubscription') subscriptions.delete(effect.subscriptionId)
  }

  return {
    commit: (work) => work(),
    attempt: (work) => work(),
    find: (instanceId) => instances.get(instanceId),
    history: (instanceId) => histories.get(instanceId) ?? [],
    write,
    ...waitsOf(timers, outbox),
    ...messagesOf(subscriptions),
    ...startTimersIn(new Map()),
  }
}

function moveJob(
  outbox: Map<string, OutboxJob>,
  { jobId, element }: Extract<Effect, { type: 'moveJob' }>,
): void {
  const job = outbox.get(jobId)
  if (job !== undefined) outbox.set(jobId, { ...job, element })
}

function messagesOf(subscriptions: ReadonlyMap<string, Subscription>) {
  const taken = new Map<string, string>()
  const idOf = ({ name, messageId }: MessageId) => JSON.stringify([name, messageId])
  return {
    subscribed: (message, key) =>
      [...subscriptions.values()].filter((one) => one.message === message && one.key === key),
    messageTaken: (message) => taken.get(idOf(message)),
    takeMessage: (message, instanceId) => void taken.set(idOf(message), instanceId),
  } satisfies Partial<Store>
}

function startTimersIn(timers: Map<string, StartTimer>) {
  const idOf = ({ ref, element }: StartTimer) => `${ref.service}/${ref.version}/${element}`
  return {
    startTimers: () => [...timers.values()],
    setStartTimer: (timer) => void timers.set(idOf(timer), timer),
    dropStartTimer: (timer) => void timers.delete(idOf(timer)),
  } satisfies Partial<Store>
}

function waitsOf(timers: Map<string, Timer>, outbox: Map<string, OutboxJob>) {
  return {
    settleTimer: (wait) => void (current(timers, wait) && timers.delete(wait.id)),
    settleJob: (wait) => void (current(outbox, wait) && outbox.delete(wait.id)),
    postponeTimer(wait, until) {
      const timer = current(timers, wait)
      if (timer !== undefined) timers.set(wait.id, { ...timer, dueAt: until })
    },
    postponeJob(wait, { attempts, dueAt }: Retry) {
      const job = current(outbox, wait)
      if (job !== undefined) outbox.set(wait.id, { ...job, attempts, dueAt })
    },
    dueTimers: (until, limit) => dueFirst(timers, until).slice(0, limit),
    dueJobs: (connector, until, limit) =>
      dueFirst(outbox, until)
        .filter((job) => job.connector === connector)
        .slice(0, limit),
    connectors: () => [...new Set([...outbox.values()].map((job) => job.connector))],
    nextDue(now) {
      const later = [...timers.values(), ...outbox.values()].filter(({ dueAt }) => dueAt > now)
      return later.length === 0 ? undefined : Math.min(...later.map(({ dueAt }) => dueAt))
    },
  } satisfies Partial<Store>
}

function current<T extends Wait>(waits: ReadonlyMap<string, T>, wait: Wait): T | undefined {
  const found = waits.get(wait.id)
  return found?.generation === wait.generation ? found : undefined
}

function dueFirst<T extends { dueAt: number }>(waits: ReadonlyMap<string, T>, until: number): T[] {
  return [...waits.values()]
    .filter(({ dueAt }) => dueAt <= until)
    .sort((one, other) => one.dueAt - other.dueAt)
}
