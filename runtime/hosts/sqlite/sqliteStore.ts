import { decode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { Job } from '../host.ts'
import { notice } from '../notice.ts'
import { connectorOf, type InstanceChange, type Store } from '../store.ts'
import { carryOut, keepNotice } from './carryOut.ts'
import { createDeferredSync } from './deferredSync.ts'
import { createExchange } from './exchange.ts'
import { createInstances } from './instances.ts'
import { createJournal } from './journal.ts'
import { appendEntries, logEntriesOf, type Entry } from './logCase.ts'
import { prepareStatements, toWait, type Statements } from './statements.ts'
import { createTransactions } from './transactions.ts'

export function createSqliteStore(db: Database): Store {
  const statements = prepareStatements(db.$client)
  const instances = createInstances(db, statements)
  const journal = createJournal(db)
  const logged: Entry[] = []
  const transactions = createTransactions(db, {
    begin() {
      instances.begin()
      logged.length = 0
    },
    beforeCommit: () => appendEntries(statements, logged),
    mark: () => both(lengthening(logged), instances.mark()),
  })
  const { touch } = transactions
  const exchange = createExchange(db, { touch, ...journal })
  const effects = createEffects(statements, exchange)
  const { mend, ...sync } = createDeferredSync(db, () => journal.tidy())

  return {
    ...sync,
    commit(work) {
      mend()
      try {
        transactions.commit(work)
        instances.keep()
      } finally {
        instances.drop()
      }
      journal.tidy()
    },
    attempt: transactions.attempt,
    find: instances.find,
    history: instances.history,
    write(change) {
      transactions.touch()
      const stored = instances.write(change)
      if (change.isForgotten) journal.holdsDeleted()
      else effects.carryOut(change)
      exchange.send(change)
      logged.push(...logEntriesOf(change))
      instances.stage(stored)
    },
    connectors: effects.connectors,
    nextDue: effects.nextDue,
    ...waitsOf(statements, touch),
    ...exchange.store,
  }
}

/** Carries out what a change asks for, and knows whom there is something to deliver to. */
function createEffects(statements: Statements, exchange: ReturnType<typeof createExchange>) {
  const connectors = new Set(statements.connectors.all().map((row) => row.connector))
  return {
    connectors: () => [...connectors],
    nextDue: (now: number): number | undefined => {
      const jobs = [...connectors].map((connector) => statements.nextJob.get(connector, now))
      const due = [statements.nextDue.get(now, now), ...jobs].flatMap((row) => row?.due ?? [])
      return due.length === 0 ? undefined : Math.min(...due)
    },
    carryOut: (change: InstanceChange): void => {
      if (change.tellsPerson) {
        keepNotice(statements, change)
        connectors.add(notice.kind)
      }
      for (const effect of change.effects) {
        carryOut(statements, effect, change)
        exchange.carryOut(effect, change)
        if (effect.type === 'createJob') connectors.add(connectorOf(effect.job, change.definition))
      }
    },
  }
}

function both(one: () => void, other: () => void): () => void {
  return () => {
    one()
    other()
  }
}

/** How to shorten a list again to what it is now. */
function lengthening(list: unknown[]): () => void {
  const { length } = list
  return () => void (list.length = length)
}

function waitsOf(statements: Statements, touch: () => void) {
  const writing = (statement: Statements['settleJob'], ...values: readonly unknown[]) => {
    touch()
    statement.run(...values)
  }
  return {
    settleTimer: ({ id, generation }) => writing(statements.settleTimer, id, generation),
    settleJob: ({ id, generation }) => writing(statements.settleJob, id, generation),
    postponeTimer: ({ id, generation }, until) =>
      writing(statements.postponeTimer, until, id, generation),
    postponeJob: ({ id, generation }, { attempts, dueAt, problem }) =>
      writing(statements.postponeJob, attempts, dueAt, problem, id, generation),
    dueTimers: (until, limit) => statements.dueTimers.all(until, limit).map(toWait),
    dueJobs: (connector, until, limit) =>
      statements.dueJobs.all(connector, until, limit).map((row) => ({
        ...toWait(row),
        element: row.element,
        job: decode<Job>(row.job),
        attempts: row.attempts,
      })),
  } satisfies Partial<Store>
}
