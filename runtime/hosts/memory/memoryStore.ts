import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import { own } from '#shared/engine/evolve.ts'
import {
  connectorOf,
  type DueJob,
  type InstanceChange,
  type Retry,
  type StartTrigger,
  type Store,
  type Stored,
  type Wait,
} from '../store.ts'
import { notice, noticeOf } from '../notice.ts'
import { createMemoryChannels } from './memoryChannels.ts'
import { createMemoryDispatches } from './memoryDispatches.ts'

interface Timer extends Wait {
  readonly dueAt: number
}

interface OutboxJob extends DueJob {
  readonly connector: string
  readonly dueAt: number
}

/** Nothing outlives the process: for simulation and tests. */
export function createMemoryStore(): Store {
  const instances = new Map<string, Stored>()
  const waits = createWaits()
  const channels = createMemoryChannels()
  const dispatches = createMemoryDispatches()
  const starts = createStartTriggers()
  const histories = new Map<string, readonly Event[]>()

  function write(change: InstanceChange) {
    const { ref, instance, events } = change
    const { id } = instance
    instances.set(id, { ref, instance })
    if (change.isForgotten) {
      histories.delete(id)
      for (const part of [waits, channels, dispatches, starts]) part.forget(id)
    } else {
      histories.set(id, [...(histories.get(id) ?? []), ...events])
      for (const effect of change.effects) {
        for (const part of [waits, channels, dispatches]) part.carryOut(effect, change)
      }
      if (change.tellsPerson) waits.tell(change)
    }
    dispatches.send(change)
  }

  return {
    commit: (work) => work(),
    attempt: (work) => work(),
    find(instanceId) {
      const stored = instances.get(instanceId)
      return stored && { ...stored, instance: own(stored.instance) }
    },
    history: (instanceId) => histories.get(instanceId) ?? [],
    write,
    ...waits.store,
    ...channels.store,
    ...dispatches.store,
    ...starts.store,
    nextDue(now) {
      const later = [...waits.dueAt(), ...dispatches.dueAt()].filter((dueAt) => dueAt > now)
      return later.length === 0 ? undefined : Math.min(...later)
    },
  }
}

function createWaits() {
  const timers = new Map<string, Timer>()
  const outbox = new Map<string, OutboxJob>()
  return {
    store: waitsOf(timers, outbox),
    dueAt: () => [...timers.values(), ...outbox.values()].map(({ dueAt }) => dueAt),
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      const { instanceId, at } = command
      if (effect.type === 'armTimer') {
        const { timerId: id, generation, dueAt } = effect
        timers.set(id, { id, instanceId, generation, dueAt: Date.parse(dueAt) })
      } else if (effect.type === 'cancelTimer') timers.delete(effect.timerId)
      else if (effect.type === 'createJob') {
        const { jobId: id, generation, element, job } = effect
        const connector = connectorOf(job, definition)
        const dueAt = Date.parse(at)
        outbox.set(id, { id, instanceId, generation, element, job, connector, attempts: 0, dueAt })
      } else if (effect.type === 'cancelJob') outbox.delete(effect.jobId)
      else if (effect.type === 'moveJob') moveJob(outbox, effect)
    },
    tell(change: InstanceChange): void {
      const wait = noticeOf(change)
      const { kind } = notice
      const dueAt = Date.parse(change.command.at)
      outbox.set(wait.id, {
        ...wait,
        element: kind,
        job: notice,
        connector: kind,
        attempts: 0,
        dueAt,
      })
    },
    forget(instanceId: string): void {
      for (const waits of [timers, outbox]) {
        for (const wait of waits.values()) if (wait.instanceId === instanceId) waits.delete(wait.id)
      }
    },
  }
}

function moveJob(
  outbox: Map<string, OutboxJob>,
  { jobId, element }: Extract<Effect, { type: 'moveJob' }>,
): void {
  const job = outbox.get(jobId)
  if (job !== undefined) outbox.set(jobId, { ...job, element })
}

function createStartTriggers() {
  const triggers = new Map<string, StartTrigger>()
  const idOf = ({ ref, process, element, trigger }: StartTrigger) =>
    JSON.stringify([ref.service, ref.version, process, element, trigger])
  return {
    store: {
      startTriggers: () => [...triggers.values()],
      setStartTrigger: (trigger) => void triggers.set(idOf(trigger), trigger),
      dropStartTrigger: (trigger) => void triggers.delete(idOf(trigger)),
    } satisfies Partial<Store>,
    forget(instanceId: string): void {
      for (const [id, { came, ...trigger }] of triggers) {
        if (came?.thrownBy === instanceId) triggers.set(id, trigger)
      }
    },
  }
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
