import type { Effect } from '#shared/engine/effect.ts'
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
  const statements = {
    ...prepareDispatches(client),
    ...prepareSignals(client),
    ...prepareCalls(client),
  }

  const signals: SignalStore = {
    awaiting: ({ signal, department, after, upTo, limit }) =>
      statements.awaiting.all(signal, department, after, upTo, limit),
    lastSignalPlace: () => statements.lastPlace.get()?.seq ?? 0,
  }
  const dispatches: DispatchStore = {
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
  const calls: CallStore = {
    callOf: (instanceId) => statements.callOf.get(instanceId),
    callBy: (jobId) => statements.callBy.get(jobId),
    closeCall(instanceId) {
      touch()
      statements.closeCall.run(instanceId)
    },
  }

  return {
    store: { ...signals, ...dispatches, ...calls },
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSignalSubscription') {
        statements.closeSignal.run(effect.subscriptionId)
      } else if (effect.type === 'openSignalSubscription') {
        const { subscriptionId, generation, signal } = effect
        const wait = [subscriptionId, command.instanceId, generation]
        statements.openSignal.run(...wait, signal, definition.owner)
      }
    },
    send({ call, command, dispatches: sent }: InstanceChange): void {
      if (call !== undefined) {
        const { instanceId, callerId, jobId, generation } = call
        statements.linkCall.run(instanceId, callerId, jobId, generation)
      }
      for (const dispatch of sent) dispatches.dispatch(dispatch, Date.parse(command.at))
    },
    forgetCalls: (callerId: string) => void statements.forgetCalls.run(callerId),
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
    openSignal: client.prepare(
      `INSERT OR REPLACE INTO signal_subscriptions (id, instance_id, generation, signal, department)
       VALUES (?, ?, ?, ?, ?)`,
    ),
    closeSignal: client.prepare('DELETE FROM signal_subscriptions WHERE id = ?'),
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
    linkCall: client.prepare(
      `INSERT INTO calls (instance_id, caller_id, job_id, generation, "open") VALUES (?, ?, ?, ?, 1)`,
    ),
    callOf: client.prepare<[string], CallLink>(
      `SELECT ${columns} FROM calls WHERE instance_id = ? AND "open" = 1`,
    ),
    callBy: client.prepare<[string], CallLink>(
      `SELECT ${columns} FROM calls WHERE job_id = ? AND "open" = 1`,
    ),
    closeCall: client.prepare('UPDATE calls SET "open" = 0 WHERE instance_id = ?'),
    forgetCalls: client.prepare('DELETE FROM calls WHERE caller_id = ?'),
  }
}
