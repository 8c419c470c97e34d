import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { encodeEvents, encodeState } from '../../storage/caseForm.ts'
import { createCaseReader, type StoredCase } from '../../storage/caseReader.ts'
import type { Database } from '../../storage/database.ts'
import { createShapes } from '../../storage/shapes.ts'
import type { InstanceChange, Stored } from '../store.ts'
import { createRecent } from './recent.ts'
import type { Statements } from './statements.ts'

/** Bytes of the instances that are kept in memory, so that the next command need not read them. */
const cached = 16 * 1024 * 1024
/** What a case with few events would spare by a snapshot is less than writing it. */
const fewBytes = 8 * 1024

/**
 * A command writes its events; the state is written when those since the last time outweigh it. So writing
 * costs in proportion to what happens, and reading a case folds no more than it holds.
 */
export function createInstances(db: Database, statements: Statements) {
  const shapes = createShapes(db.$client)
  const reader = createCaseReader(db, shapes)
  const recent = createRecent<StoredCase>(cached, bytesOf)
  /** Written or read in the open commit; it may be rolled back, so it counts only once that is done. */
  const staged = new Map<string, StoredCase>()
  let open = false

  function find(instanceId: string): StoredCase | undefined {
    const known = staged.get(instanceId) ?? recent.get(instanceId)
    if (known !== undefined) return known
    const stored = reader.find(instanceId)
    if (stored === undefined) return undefined
    if (open) staged.set(instanceId, stored)
    else recent.set(instanceId, stored)
    return stored
  }

  function write(change: InstanceChange): StoredCase {
    const { command, definition, instance, isNew, ref } = change
    const { id, status, endedAt = null } = instance
    const before = isNew ? undefined : find(id)
    if (isNew) {
      const subject = instance.identity?.subject ?? null
      const place = [id, instance.number, ref.service, ref.version, definition.owner, subject]
      statements.insertInstance.run(...place, status, instance.startedAt, endedAt)
    } else if (status !== 'active') statements.endInstance.run(status, endedAt, id)
    if (command.type === 'migrateInstance') statements.moveInstance.run(ref.version, id)
    return { ref, instance, ...writtenAfter(before ?? nothing, change) }
  }

  function writtenAfter(before: Written, { command, events, ...change }: InstanceChange): Written {
    const { id } = change.instance
    const step = before.step + 1
    if (change.isForgotten) {
      forget(id)
      return snapshotOf(change.instance, step)
    }
    const { commandId, at } = command
    const encoded = encodeEvents(events, { instanceId: id, at }, shapes.cellsOf)
    const { length } = encoded
    statements.insertEvents.run(id, step, commandId, at, encoded)
    const tail = before.tail + length
    if (tail > Math.max(before.snapshot, fewBytes)) return snapshotOf(change.instance, step)
    return { step, snapshot: before.snapshot, tail }
  }

  function snapshotOf(instance: Instance, step: number): Written {
    const state = encodeState(instance, shapes.cellsOf)
    const { length: snapshot } = state
    statements.saveSnapshot.run(instance.id, step, state)
    return { step, snapshot, tail: 0 }
  }

  /** All but the bare row, which measures count. */
  function forget(id: string) {
    statements.forgetSubject.run(id)
    for (const statement of statements.forgetRows) statement.run({ id })
  }

  function drop() {
    shapes.forget()
    staged.clear()
    open = false
  }

  return {
    find: (instanceId: string): Stored | undefined => find(instanceId),
    history: (id: string): readonly Event[] => reader.steps(id).flatMap(({ events }) => events),
    write,
    /** Last of all, so that a write that failed half-way leaves no trace here. */
    stage: (stored: StoredCase) => void staged.set(stored.instance.id, stored),
    begin() {
      drop()
      open = true
    },
    keep() {
      shapes.keep()
      for (const [id, stored] of staged) recent.set(id, stored)
    },
    drop,
    mark(written = shapes.written()): () => void {
      return () => shapes.forget(written)
    },
  }
}

type Written = Pick<StoredCase, 'step' | 'snapshot' | 'tail'>

const nothing: Written = { step: 0, snapshot: 0, tail: 0 }

/** In memory it takes about twice what it does on the disk, and something for itself. */
function bytesOf({ snapshot, tail }: Written): number {
  return 1024 + 2 * (snapshot + tail)
}
