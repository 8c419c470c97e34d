import { decode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { Job } from '../host.ts'
import { connectorOf, type InstanceChange, type Store } from '../store.ts'
import { carryOut } from './carryOut.ts'
import { createInstances } from './instances.ts'
import { createJournal } from './journal.ts'
import { logCase } from './logCase.ts'
import { prepareStatements, type Statements, type WaitRow } from './statements.ts'

export function createSqliteStore(db: Database): Store {
  const client = db.$client
  const statements = prepareStatements(client)
  const instances = createInstances(statements)
  const journal = createJournal(db)
  const connectors = new Set(statements.connectors.all().map((row) => row.connector))
  const commit = client.transaction((work: () => void) => work())
  const attempt = client.transaction((work: () => void) => work())

  function carryOutAll(change: InstanceChange) {
    for (const effect of change.effects) {
      carryOut(statements, effect, change)
      if (effect.type === 'createJob') connectors.add(connectorOf(effect.job, change.definition))
    }
  }

  return {
    commit(work) {
      try {
        commit.immediate(work)
        instances.keep()
      } finally {
        instances.drop()
      }
      journal.tidy()
    },
    attempt,
    find: instances.find,
    history: instances.history,
    write(change) {
      instances.write(change)
      if (change.isForgotten) journal.holdsDeleted()
      else carryOutAll(change)
      logCase(statements, change)
      instances.stage(change)
    },
    connectors: () => [...connectors],
    ...waitsOf(statements),
  }
}

function waitsOf(statements: Statements) {
  return {
    settleTimer: ({ id, generation }) => void statements.settleTimer.run(id, generation),
    settleJob: ({ id, generation }) => void statements.settleJob.run(id, generation),
    postponeTimer: ({ id, generation }, until) =>
      void statements.postponeTimer.run(until, id, generation),
    postponeJob: ({ id, generation }, { attempts, dueAt, problem }) =>
      void statements.postponeJob.run(attempts, dueAt, problem, id, generation),
    dueTimers: (until, limit) => statements.dueTimers.all(until, limit).map(toWait),
    dueJobs: (connector, until, limit) =>
      statements.dueJobs.all(connector, until, limit).map((row) => ({
        ...toWait(row),
        element: row.element,
        job: decode<Job>(row.job),
        attempts: row.attempts,
      })),
    nextDue: (now) => statements.nextDue.get(now, now)?.due ?? undefined,
  } satisfies Partial<Store>
}

function toWait(row: WaitRow) {
  return { id: row.id, instanceId: row.instance_id, generation: row.generation }
}
