import type { Effect } from '#shared/engine/effect.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { decode, encode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { Dispatch } from '../dispatch.ts'
import type {
  CallLink,
  CallStore,
  DispatchStore,
  InstanceChange,
  SignalStore,
  SignalSubscription,
} from '../store.ts'
import type { Watching } from './channels.ts'

type Client = Database['$client']

/** What cases send to each other, who waits for signals, and which case called which. */
export function createSqliteDispatches(client: Client, { touch }: Pick<Watching, 'touch'>) {
  const signals = createSignals(client)
  const sent = createSent(client, touch)
  const calls = createCalls(client, touch)
  return {
    store: { ...signals.store, ...sent, ...calls.store },
    carryOut: (effect: Effect, change: InstanceChange) => signals.carryOut(effect, change),
    send(change: InstanceChange): void {
      if (change.call !== undefined && !change.isForgotten) calls.link(change.call, change.instance)
      for (const one of change.dispatches) sent.dispatch(one, Date.parse(change.command.at))
    },
    forgetCalls: calls.forget,
  }
}

function createSignals(client: Client) {
  const statements = prepareSignals(client)
  const store: SignalStore = {
    awaiting: ({ signal, department, after, upTo, limit }) =>
      statements.awaiting.all(signal, department, after, upTo, limit),
    lastSignalPlace: () => statements.lastPlace.get()?.seq ?? 0,
  }
  return {
    store,
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSignalSubscription') {
        statements.close.run(effect.subscriptionId)
      } else if (effect.type === 'openSignalSubscription') {
        const { subscriptionId, generation, signal } = effect
        const wait = [subscriptionId, command.instanceId, generation]
        statements.open.run(...wait, signal, definition.owner)
      }
    },
  }
}

function createSent(client: Client, touch: () => void): DispatchStore {
  const statements = prepareDispatches(client)
  return {
    dispatch(dispatch, dueAt) {
      touch()
      const { id, instanceId } = dispatch
      statements.dispatch.run(id, instanceId, encode(dispatch), dueAt)
    },
    settleDispatch(id) {
      touch()
      statements.settle.run(id)
    },
    postponeDispatch(id, until) {
      touch()
      statements.postpone.run(until, id)
    },
    dueDispatches: (until, limit) =>
      statements.due.all(until, limit).map((row) => decode<Dispatch>(row.dispatch)),
  }
}

function createCalls(client: Client, touch: () => void) {
  const statements = prepareCalls(client)
  const store: CallStore = {
    callOf: (instanceId) => statements.callOf.get(instanceId),
    callBy: (jobId) => statements.callBy.get(jobId),
    closeCall(instanceId) {
      touch()
      statements.close.run(instanceId)
    },
  }
  return {
    store,
    link({ instanceId, callerId, jobId, generation }: CallLink, { status }: Instance): void {
      const open = Number(status === 'active')
      statements.link.run(instanceId, callerId, jobId, generation, open)
    },
    forget: (callerId: string) => void statements.forget.run(callerId),
  }
}

function prepareDispatches(client: Client) {
  return {
    dispatch: client.prepare(
      'INSERT OR REPLACE INTO dispatches (id, instance_id, dispatch, due_at) VALUES (?, ?, ?, ?)',
    ),
    settle: client.prepare('DELETE FROM dispatches WHERE id = ?'),
    postpone: client.prepare('UPDATE dispatches SET due_at = ? WHERE id = ?'),
    due: client.prepare<[number, number], { readonly dispatch: Buffer }>(
      'SELECT dispatch FROM dispatches WHERE due_at <= ? ORDER BY due_at, seq LIMIT ?',
    ),
  }
}

function prepareSignals(client: Client) {
  type Range = [string, string, number, number, number]
  return {
    open: client.prepare(
      `INSERT OR REPLACE INTO signal_subscriptions (id, instance_id, generation, signal, department)
       VALUES (?, ?, ?, ?, ?)`,
    ),
    close: client.prepare('DELETE FROM signal_subscriptions WHERE id = ?'),
    awaiting: client.prepare<Range, SignalSubscription>(
      `SELECT id, instance_id AS instanceId, generation, seq AS place FROM signal_subscriptions
       WHERE signal = ? AND department = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
    ),
    lastPlace: client.prepare<[], { readonly seq: number }>(
      `SELECT seq FROM sqlite_sequence WHERE name = 'signal_subscriptions'`,
    ),
  }
}

function prepareCalls(client: Client) {
  const columns = 'instance_id AS instanceId, caller_id AS callerId, job_id AS jobId, generation'
  return {
    link: client.prepare(
      `INSERT INTO calls (instance_id, caller_id, job_id, generation, "open") VALUES (?, ?, ?, ?, ?)`,
    ),
    callOf: client.prepare<[string], CallLink>(
      `SELECT ${columns} FROM calls WHERE instance_id = ? AND "open" = 1`,
    ),
    callBy: client.prepare<[string], CallLink>(
      `SELECT ${columns} FROM calls WHERE job_id = ? AND "open" = 1`,
    ),
    close: client.prepare('UPDATE calls SET "open" = 0 WHERE instance_id = ?'),
    forget: client.prepare('DELETE FROM calls WHERE caller_id = ?'),
  }
}
