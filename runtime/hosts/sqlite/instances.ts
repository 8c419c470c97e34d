import { decode, encodeBriefly } from '../../storage/codec.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { InstanceChange, Stored } from '../store.ts'
import { createRecent } from './recent.ts'
import type { Statements } from './statements.ts'

/** Instances kept in memory beside the database, so that the next command need not read them. */
const cached = 2_000

export function createInstances(statements: Statements) {
  const recent = createRecent<Stored>(cached)
  /** Written in the open commit; others may only see it once that is done. */
  const staged = new Map<string, Stored>()

  function find(instanceId: string): Stored | undefined {
    const known = staged.get(instanceId) ?? recent.get(instanceId)
    if (known !== undefined) return known
    const row = statements.findInstance.get(instanceId)
    if (row === undefined) return undefined
    const { service, version } = row
    const stored = { ref: { service, version }, instance: decode<Instance>(row.state) }
    recent.set(instanceId, stored)
    return stored
  }

  function write(change: InstanceChange) {
    const { command, definition, events, instance, isNew, ref } = change
    const { id, status, endedAt = null } = instance
    const state = encodeBriefly(instance)
    if (isNew) {
      const subject = instance.identity?.subject ?? null
      const place = [id, instance.number, ref.service, ref.version, definition.owner, subject]
      statements.insertInstance.run(...place, status, instance.startedAt, endedAt, state)
    } else statements.updateInstance.run(status, endedAt, state, id)
    if (command.type === 'migrateInstance') statements.moveInstance.run(ref.version, id)
    if (change.isForgotten) forget(id)
    else statements.insertEvents.run(id, command.commandId, command.at, encodeBriefly(events))
  }

  /** All but the bare row, which measures count. */
  function forget(id: string) {
    statements.forgetSubject.run(id)
    for (const statement of statements.forgetRows) statement.run(id)
  }

  return {
    find,
    history: (id: string): readonly Event[] =>
      statements.history.all(id).flatMap((row) => decode<readonly Event[]>(row.events)),
    write,
    /** Last of all, so that a write that failed half-way leaves no trace here. */
    stage: ({ ref, instance }: InstanceChange) => void staged.set(instance.id, { ref, instance }),
    keep() {
      for (const [id, stored] of staged) recent.set(id, stored)
    },
    drop: () => staged.clear(),
  }
}
