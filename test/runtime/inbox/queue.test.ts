import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countOf,
  mostCounted,
  pageOf,
  servicesOf,
  taskViews,
  type Wanted,
} from '#runtime/inbox/queue.ts'
import type { ListedTask } from '#runtime/inbox/store.ts'
import type { Database } from '#runtime/storage/database.ts'
import { recordedDatabase } from '../../support/recordedDatabase.ts'

const endOfDay = '2026-01-14T23:00:00.000Z'
const own = [
  { department: 'amt', group: 'amt/a' },
  { department: 'amt', group: 'amt/b' },
] as const
const everything: Wanted = { view: 'all', groups: own, service: '', subject: 'me', endOfDay }
const all = () => true

interface Given {
  readonly group: string
  readonly service: string
  readonly assignee: string | null
  readonly dueAt: string | null
  readonly openedAt: string
}

const anyInstant = fc
  .constantFrom('12', '13', '14', '15')
  .map((day) => `2026-01-${day}T08:00:00.000Z`)
const anyTask: fc.Arbitrary<Given> = fc.record({
  group: fc.constantFrom('amt/a', 'amt/b', 'amt/other'),
  service: fc.constantFrom('s1', 's2', 's3'),
  assignee: fc.constantFrom(null, 'me', 'another'),
  dueAt: fc.option(anyInstant),
  openedAt: anyInstant,
})
const anyWanted = fc.record({
  view: fc.constantFrom(...taskViews),
  service: fc.constantFrom('', 's1', 's2', 'none'),
  groups: fc.subarray([...own]),
})

describe('a queue of open tasks', () => {
  test('page by page is what was asked for, the most urgent first', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 180 }), anyWanted, (given, chosen) => {
        const { db } = recordedDatabase()
        const wanted = { ...everything, ...chosen }
        open(db, given)

        const found = read(db, wanted).map(({ task }) => task.seq)

        expect(found).toEqual(
          given
            .map((task, index) => ({ ...task, seq: index + 1 }))
            .filter((task) => isWanted(task, wanted))
            .toSorted((a, b) => urgency(a).localeCompare(urgency(b)) || a.seq - b.seq)
            .map(({ seq }) => seq),
        )
        expect(countOf(db, wanted)).toBe(found.length)
        db.$client.close()
      }),
      { numRuns: 60 },
    )
  })

  test('shows no task twice and misses none while others are done', () => {
    const { db } = recordedDatabase()
    open(db, many(200))
    const first = pageOf(db, everything, { after: undefined, isFound: all })

    db.$client.exec('DELETE FROM tasks WHERE seq % 2 = 0')
    const rest = read(db, everything, { after: first.next })

    const seqs = [...first.tasks, ...rest].map(({ task }) => task.seq)
    expect(new Set(seqs).size).toBe(seqs.length)
    for (let seq = 1; seq <= 200; seq += 2) expect(seqs).toContain(seq)
  })

  test('is searched a part at a time, so that nobody waits for who looks for a needle', () => {
    const { db } = recordedDatabase()
    open(db, many(5_000))
    const looked: number[] = []
    const leastUrgent = 4_995
    const isFound = ({ task }: ListedTask) => {
      looked.push(task.seq)
      return task.seq === leastUrgent
    }

    const first = pageOf(db, everything, { after: undefined, isFound })
    const lookedFirst = looked.length

    expect([first.tasks.length, first.next === undefined, lookedFirst]).toEqual([0, false, 2_000])
    const pages = read(db, everything, { after: first.next, isFound })
    expect(pages.map(({ task }) => task.seq)).toEqual([leastUrgent])
    expect(looked.length).toBe(5_000)
  })

  test('names each service of which a task is open once', () => {
    const { db } = recordedDatabase()
    open(db, many(1_000))

    expect(servicesOf(db, own).map(({ task }) => task.service)).toEqual(['s1', 's2'])
  })
})

describe('100,000 open tasks', () => {
  test('are opened by the index alone: nothing is looked through and nothing sorted', () => {
    const { db, statements, scansIn, sorting } = recordedDatabase()
    open(db, many(4))

    for (const view of taskViews) {
      for (const service of ['', 's1']) {
        const wanted = { ...everything, view, service }
        const after = { urgency: '2026', seq: 1 }
        pageOf(db, wanted, { after, isFound: all })
        pageOf(db, wanted, { after: undefined, isFound: all })
        countOf(db, wanted)
      }
    }
    servicesOf(db, own)

    expect(statements.size).toBeGreaterThan(10)
    expect(scansIn(['tasks', 'instances'])).toEqual([])
    expect(sorting()).toEqual([])
  })

  test('are read no further than a page of each queue, and counted no further than is said', () => {
    const { shown, numbers, rows } = opening(100_000)

    expect([shown, numbers[0]]).toEqual([50, mostCounted])
    // Eight queues of two portions each, what is shown, and the numbers of four views.
    expect(rows).toBeLessThan(8 * 100 + 50 + 100)
  })
})

/** What the first page and its numbers take, of two groups with two services each, free and taken. */
function opening(count: number) {
  const { db, rowsRead } = recordedDatabase()
  open(db, many(count))
  const before = rowsRead()
  const { tasks } = pageOf(db, everything, { after: undefined, isFound: all })
  const numbers = taskViews.map((view) => countOf(db, { ...everything, view }))
  return { shown: tasks.length, numbers, rows: rowsRead() - before }
}

function many(count: number): readonly Given[] {
  return Array.from({ length: count }, (_, index) => ({
    group: index % 3 === 0 ? 'amt/a' : 'amt/b',
    service: index % 5 === 0 ? 's1' : 's2',
    assignee: index % 7 === 0 ? 'another' : null,
    dueAt: index % 11 === 0 ? null : new Date(Date.UTC(2026, 0, 1, 0, index % 997)).toISOString(),
    openedAt: new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString(),
  }))
}

function open(db: Database, given: readonly Given[]): void {
  db.$client
    .exec(`INSERT OR IGNORE INTO instances (id, number, service, version, department, status, started_at)
    VALUES ('a', 'N-1', 's', 1, 'amt', 'active', '2026-01-01T08:00:00.000Z')`)
  const insert = db.$client.prepare(
    `INSERT INTO tasks (id, instance_id, service, department, "group", element, form, generation, assignee, opened_at, due_at)
     VALUES (?, 'a', ?, 'amt', ?, 'e', 'f', 1, ?, ?, ?)`,
  )
  db.$client.transaction(() => {
    for (const [index, { service, group, assignee, openedAt, dueAt }] of given.entries()) {
      insert.run(`a:${index}`, service, group, assignee, openedAt, dueAt)
    }
  })()
}

function read(
  db: Database,
  wanted: Wanted,
  { after, isFound = all }: Partial<Parameters<typeof pageOf>[2]> = {},
) {
  const tasks: ListedTask[] = []
  let next = after
  do {
    const page = pageOf(db, wanted, { after: next, isFound })
    tasks.push(...page.tasks)
    next = page.next
  } while (next !== undefined)
  return tasks
}

function isWanted(task: Given, { view, groups, service, subject }: Wanted): boolean {
  const inGroup = groups.some(({ group }) => group === task.group)
  const inView = {
    all: true,
    mine: task.assignee === subject,
    free: task.assignee === null,
    due: task.dueAt !== null && task.dueAt < endOfDay,
  }
  return inGroup && inView[view] && (service === '' || service === task.service)
}

function urgency({ dueAt, openedAt }: Given): string {
  return `${dueAt ?? '9999'} ${openedAt}`
}
