import { decode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { Job } from '../host.ts'
import { connectorOf, type InstanceChange, type Store } from '../store.ts'
import { carryOut } from './carryOut.ts'
import { createChannels } from './channels.ts'
import { createSqliteDispatches } from './dispatches.ts'
import { createInstances } from './instances.ts'
import { createJournal } from './journal.ts'
import { appendEntries, logEntriesOf, type Entry } from './logCase.ts'
import { createStartTriggers } from './starts.ts'
import { prepareStatements, toWait, type Statements } from './statements.ts'
import { createTransactions } from './transactions.ts'

export function createSqliteStore(db: Database): Store {
  const statements = prepareStatements(db.$client)
  const instances = createInstances(statements)
  const journal = createJournal(db)
  const connectors = new Set(statements.connectors.all().map((row) => row.connector))
  const logged: Entry[] = []

  function carryOutAll(change: InstanceChange) {
    for (const effect of change.effects) {
      carryOut(statements, effect, change)
      channels.carryOut(effect, change)
      dispatches.carryOut(effect, change)
      if (effect.type === 'createJob') connectors.add(connectorOf(effect.job, change.definition))
    }
  }

  const transactions = createTransactions(db, {
    begin() {
      instances.drop()
      logged.length = 0
    },
    beforeCommit: () => appendEntries(statements, logged),
    mark() {
      const { length } = logged
      return () => void (logged.length = length)
    },
  })

  const { touch } = transactions
  const channels = createChannels(db.$client, { touch, holdsDeleted: journal.holdsDeleted })
  const dispatches = createSqliteDispatches(db.$client, { touch })

  return {
    commit(work) {
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
      instances.write(change)
      if (change.isForgotten) {
        journal.holdsDeleted()
        dispatches.forgetCalls(change.instance.id)
      } else carryOutAll(change)
      dispatches.send(change)
      logged.push(...logEntriesOf(change))
      instances.stage(change)
    },
    connectors: () => [...connectors],
    ...waitsOf(statements, touch),
    ...channels.store,
    ...dispatches.store,
    ...createStartTriggers(db.$client, touch),
  }
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
    nextDue: (now) => statements.nextDue.get(now, now, now)?.due ?? undefined,
  } satisfies Partial<Store>
}
