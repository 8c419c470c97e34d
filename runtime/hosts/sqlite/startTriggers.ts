import { decode, encode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { Came, StartTrigger, Store } from '../store.ts'
import type { Watching } from './channels.ts'

interface StartTriggerRow {
  readonly service: string
  readonly version: number
  readonly process: string
  readonly element: string
  readonly trigger: number
  readonly due_at: string | null
  readonly cycle: string | null
  readonly held: number | null
  readonly instance_id: string | null
  readonly came: Buffer | null
}

export function createStartTriggers(
  client: Database['$client'],
  { touch, holdsDeleted }: Watching,
) {
  const statements = {
    all: client.prepare<[], StartTriggerRow>('SELECT * FROM start_triggers'),
    set: client.prepare(
      `INSERT OR REPLACE INTO start_triggers
         (service, version, process, element, "trigger", due_at, cycle, held, instance_id, came)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    hasCome: client.prepare(
      `SELECT 1 FROM start_triggers
       WHERE service = ? AND version = ? AND process = ? AND element = ? AND "trigger" = ?
         AND came IS NOT NULL`,
    ),
    drop: client.prepare(
      `DELETE FROM start_triggers
       WHERE service = ? AND version = ? AND process = ? AND element = ? AND "trigger" = ?`,
    ),
  }
  const change = (start: StartTrigger) => {
    touch()
    if (statements.hasCome.get(...keyOf(start)) !== undefined) holdsDeleted()
  }
  return {
    startTriggers: () => statements.all.all().map(toStartTrigger),
    setStartTrigger(start) {
      change(start)
      const { dueAt, cycle, held, came } = start
      const rules = cycle === undefined ? null : JSON.stringify(cycle)
      const state = [dueAt, rules, held === undefined ? null : Number(held)]
      const sealed = came === undefined ? null : encode(came)
      statements.set.run(...keyOf(start), ...state, came?.thrownBy ?? null, sealed)
    },
    dropStartTrigger(start) {
      change(start)
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
    ...(row.came === null ? {} : { came: decode<Came>(row.came) }),
  }
}
