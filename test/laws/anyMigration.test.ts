import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '#runtime/hosts/memory/memoryStore.ts'
import { createSqliteStore } from '#runtime/hosts/sqlite/sqliteStore.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { compile } from '#shared/engine/compile.ts'
import { anyEdits, edited } from '../support/anyEdit.ts'
import { anyProcess, beginningsOf } from '../support/anyProcess.ts'
import { walkHosted } from '../support/hostedWalk.ts'
import { lawRuns, lawTimes } from '../support/lawRuns.ts'
import { migrateProcess } from '../support/migrations.ts'
import { expectSame, replay } from '../support/processLaws.ts'
import { anythingByAnybody } from '../support/walking.ts'

const walks = fc.record({
  first: fc.nat(),
  before: fc.array(fc.nat(), { maxLength: 12 }),
  after: fc.array(fc.nat(), { maxLength: 12 }),
})

// The laws themselves are checked by migrateProcess: against the old version before, against the new one after.
describe('a case of whatever somebody has drawn, taken over to whatever they make of it at any moment', () => {
  test(
    'goes over whole or not at all, and is left without nothing to wait for',
    () => {
      let wentOver = 0
      fc.assert(
        fc.property(anyProcess(), anyEdits(), walks, (from, edits, { first, before, after }) => {
          const to = edited(from, edits)
          const graphs = { from: compile(from), to: compile(to) }
          const beginnings = beginningsOf(from)
          const beginning = beginnings[first % beginnings.length]

          const migrated = migrateProcess({
            from,
            to,
            mayRefuse: true,
            before: before.map((choice) => anythingByAnybody(graphs.from, choice)),
            after: after.map((choice) => anythingByAnybody(graphs.to, choice)),
            ...(beginning && { beginning }),
          })

          if (migrated.problems.length === 0) wentOver += 1
          expectSame(replay(migrated.events), migrated.instance, 'replay equals state')
        }),
        lawRuns(60),
      )
      expect(wentOver).toBeGreaterThan(10)
    },
    120_000 * lawTimes,
  )

  test(
    'goes the same way in memory and on disk, event for event, also where the process died',
    async () => {
      const crashes = fc.array(fc.nat(11), { maxLength: 3 })
      await fc.assert(
        fc.asyncProperty(
          anyProcess(),
          anyEdits(),
          fc.tuple(walks, crashes),
          async (definition, edits, [{ first, before, after }, dying]) => {
            const beginnings = beginningsOf(definition)
            const walk = {
              definition,
              beginning: beginnings[first % beginnings.length] ?? {},
              chosen: [...before, ...after],
              migration: { to: edited(definition, edits), at: before.length },
            }
            const memory = createMemoryStore()
            const db = openDatabase()

            const there = await walkHosted(() => memory, { ...walk, crashes: new Set() })
            const here = await walkHosted(() => createSqliteStore(db), {
              ...walk,
              crashes: new Set(dying),
            })

            expect(here.wrong).toEqual([])
            expectSame(here, there, 'both hosts write the same')
            for (const { instance, events } of Object.values(here.cases)) {
              if (instance !== undefined)
                expectSame(replay(events), instance, 'replay equals state')
            }
            db.$client.close()
          },
        ),
        lawRuns(20),
      )
    },
    120_000 * lawTimes,
  )
})
