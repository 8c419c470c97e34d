import type { Database } from '../../storage/database.ts'
import type { StartTrigger, Store } from '../store.ts'

interface StartTriggerRow {
  readonly service: string
  readonly version: number
  readonly process: string
  readonly element: string
  readonly trigger: number
  readonly due_at: string | null
  readonly cycle: string | null
  readonly held: number | null
}

export function createStartTriggers(client: Database['$client'], touch: () => void) {
  const statements = {
    all: client.prepare<[], StartTriggerRow>('SELECT * FROM start_triggers'),
    set: client.prepare(
      `INSERT OR REPLACE INTO start_triggers
         (service, version, process, element, "trigger", due_at, cycle, held)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    drop: client.prepare(
      `DELETE FROM start_triggers
       WHERE service = ? AND version = ? AND process = ? AND element = ? AND "trigger" = ?`,
    ),
  }
  return {
    startTriggers: () => statements.all.all().map(toStartTrigger),
    setStartTrigger(start) {
      touch()
      const { dueAt, cycle, held } = start
      const rules = cycle === undefined ? null : JSON.stringify(cycle)
      statements.set.run(...keyOf(start), dueAt, rules, held === undefined ? null : Number(held))
    },
    dropStartTrigger(start) {
      touch()
      statements.drop.run(...keyOf(start))
    },
  } satisfies Partial<Store>
}

function keyOf({ ref, process, element, trigger }: StartTrigger) {
  return [ref.service, ref.version, process, element, trigger]
}

function toStartTrigger(row: StartTriggerRow): StartTrigger {
  const { service, version, process, element, trigger, due_at: dueAt, cycle, held } = row
  return {
    ref: { service, version },
    process,
    element,
    trigger,
    dueAt,
    ...(cycle === null ? {} : { cycle: JSON.parse(cycle) }),
    ...(held === null ? {} : { held: held === 1 }),
  }
}
