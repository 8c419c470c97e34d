import type { Event } from '#shared/engine/event.ts'
import { createCaseReader, type StoredCase } from '../../storage/caseReader.ts'
import type { Database } from '../../storage/database.ts'
import { createShapes } from '../../storage/shapes.ts'
import type { InstanceChange, Stored } from '../store.ts'
import { createRecent } from './recent.ts'
import type { Statements } from './statements.ts'
import { createWriter } from './writeInstance.ts'

/** Bytes of the instances that are kept in memory, so that the next command need not read them. */
const cached = 16 * 1024 * 1024

export function createInstances(db: Database, statements: Statements) {
  const shapes = createShapes(db.$client)
  const reader = createCaseReader(db, shapes)
  const writer = createWriter(statements, shapes)
  const recent = createRecent<StoredCase>(cached, bytesOf)
  /** Written or read in the open commit, which may be rolled back. */
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

  function drop() {
    shapes.forget()
    staged.clear()
    open = false
  }

  return {
    find: (instanceId: string): Stored | undefined => find(instanceId),
    history: (id: string): readonly Event[] => reader.steps(id).flatMap(({ events }) => events),
    write(change: InstanceChange): StoredCase {
      const before = change.isNew ? undefined : find(change.instance.id)
      return { ref: change.ref, instance: change.instance, ...writer.write(change, before) }
    },
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
    mark(learned = shapes.learned()): () => void {
      return () => shapes.forget(learned)
    },
  }
}

/** Measured: twice what it takes on the disk, and 2 KB for itself. */
function bytesOf({ snapshot, tail }: StoredCase): number {
  return 2048 + 2 * (snapshot + tail)
}
