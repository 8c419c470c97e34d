import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '#runtime/hosts/host.ts'
import { createCaseReader } from '#runtime/storage/caseReader.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { dataOf, type Instance, type Wait } from '#shared/engine/instance.ts'
import { begin, hosted, stamp } from '../../support/cases.ts'
import { define, end, start, work } from '../../support/processDefinition.ts'

const items = 10_000
const text = (index: number) => `${index} ${'ä'.repeat(250)}`

const definition = define(
  {
    elements: {
      start,
      each: {
        ...work,
        loop: {
          type: 'multiInstance',
          sequential: false,
          cardinality: String(items),
          output: { collection: 'results', element: 'result' },
        },
      },
      end,
    } as never,
    flows: ['start -> each -> end'],
  },
  { data: { results: { type: 'array', items: { type: 'string' } } } },
)

let folder: string
let db: Database
let host: Host

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  open()
})

afterEach(async () => {
  await host.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

function open() {
  db = openDatabase(folder)
  // Counts what is written to the tables that hold the course of cases.
  db.$client.exec(`
    CREATE TEMP TABLE written (events INTEGER, snapshots INTEGER);
    INSERT INTO written VALUES (0, 0);
    CREATE TEMP TRIGGER events_written AFTER INSERT ON main.events
      BEGIN UPDATE written SET events = events + length(NEW.events); END;
    CREATE TEMP TRIGGER snapshots_written AFTER INSERT ON main.snapshots
      BEGIN UPDATE written SET snapshots = snapshots + length(NEW.state); END;`)
  host = hosted({ db, definition })
}

interface Written {
  readonly events: number
  readonly snapshots: number
}

function written(): Written {
  return (
    db.$client.prepare<[], Written>('SELECT * FROM written').get() ?? { events: 0, snapshots: 0 }
  )
}

function answer(wait: Wait, index: number) {
  return host.submit({
    type: 'completeJob',
    commandId: `answer-${index}`,
    instanceId: 'large',
    jobId: wait.id,
    generation: wait.generation,
    output: text(index),
    ...stamp(),
  })
}

test(
  'an answer to one of ten thousand writes no more because there were others before',
  { timeout: 120_000 },
  async () => {
    const waits = Object.values((await begin(host, 'large')).waits)
    expect(waits).toHaveLength(items)
    const portions: Written[] = []
    const answerPortion = async (from: number, to: number) => {
      const before = written()
      await Promise.all(waits.slice(from, to).map((wait, index) => answer(wait, from + index)))
      const after = written()
      const snapshots = after.snapshots - before.snapshots
      portions.push({ events: after.events - before.events, snapshots })
    }
    for (let from = 0; from < 9_000; from += 1_000) await answerPortion(from, from + 1_000)
    const [first, ...later] = portions.map(({ events }) => events)

    await restart()
    const reread = createCaseReader(db).find('large')
    await answerPortion(9_000, items)

    for (const bytes of later) expect(bytes).toBeLessThan((first ?? 0) * 1.05)
    const sum = (name: keyof Written) => portions.reduce((all, one) => all + one[name], 0)
    expect(sum('events')).toBeGreaterThan(3_500_000)
    expect(sum('snapshots')).toBeGreaterThan(0)
    expect(sum('snapshots')).toBeLessThan(2 * sum('events'))
    expect(reread?.tail).toBeLessThan(1.1 * (reread?.snapshot ?? 0))
    expect(resultsOf(createCaseReader(db).load('large'))).toEqual(waits.map((_, at) => text(at)))
  },
)

async function restart() {
  await host.close()
  db.$client.close()
  open()
}

function resultsOf(instance: Instance) {
  expect(instance.status).toBe('completed')
  return dataOf(instance)['results']
}
