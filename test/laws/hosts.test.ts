import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '#runtime/hosts/memory/memoryStore.ts'
import { createSqliteStore } from '#runtime/hosts/sqlite/sqliteStore.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { anyProcess, beginningsOf } from '../support/anyProcess.ts'
import { walkHosted } from '../support/hostedWalk.ts'
import { lawRuns, lawTimes } from '../support/lawRuns.ts'
import { expectSame, replay } from '../support/processLaws.ts'

const walks = fc.record({
  first: fc.nat(),
  chosen: fc.array(fc.nat(), { maxLength: 12 }),
  crashes: fc.array(fc.nat(11), { maxLength: 3 }),
})

describe('whatever somebody draws and whatever happens to it', () => {
  test(
    'goes the same way in memory and on disk, event for event, also where the process died',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProcess(), walks, async (definition, { first, chosen, crashes }) => {
          const beginnings = beginningsOf(definition)
          const beginning = beginnings[first % beginnings.length] ?? {}
          const walk = { definition, beginning, chosen }
          const memory = createMemoryStore()
          const db = openDatabase()

          const there = await walkHosted(() => memory, { ...walk, crashes: new Set() })
          const here = await walkHosted(() => createSqliteStore(db), {
            ...walk,
            crashes: new Set(crashes),
          })

          expect(here.wrong).toEqual([])
          expectSame(here, there, 'both hosts write the same')
          for (const { instance, events } of Object.values(here.cases)) {
            if (instance !== undefined) expectSame(replay(events), instance, 'replay equals state')
          }
          db.$client.close()
        }),
        lawRuns(40),
      )
    },
    120_000 * lawTimes,
  )
})
