import type { Event } from '#shared/engine/event.ts'
import {
  createCaseReader,
  keepReader,
  readingBy,
  type StoredCase,
} from '../../storage/caseReader.ts'
import type { Database } from '../../storage/database.ts'
import { createShapes } from '../../storage/shapes.ts'
import type { InstanceChange, Stored } from '../store.ts'
import { createRecent, type Recent } from './recent.ts'
import type { Statements } from './statements.ts'
import { createWriter } from './writeInstance.ts'

/** Bytes of the instances that are kept in memory, so that the next command need not read them. */
const cached = 16 * 1024 * 1024

export function createInstances(db: Database, statements: Statements) {
  const shapes = createShapes(db.$client)
  const reader = createCaseReader(db, shapes)
  const writer = createWriter(statements, shapes)
  const recent = createRecent<StoredCase>(cached, bytesOf)
  const inHand = createInHand()
  const look = looking(reader, recent)
  let open = false

  function find(id: string): StoredCase | undefined {
    if (!open) return look(id)
    const known = inHand.get(id) ?? recent.take(id) ?? reader.find(id)
    if (known !== undefined) inHand.add(known)
    return known
  }

  function drop() {
    shapes.forget()
    inHand.clear()
    open = false
  }

  keepReader(db, { ...readingBy(find), steps: reader.steps })

  return {
    find: (instanceId: string): Stored | undefined => find(instanceId),
    history: (id: string): readonly Event[] => reader.steps(id).flatMap(({ events }) => events),
    write(change: InstanceChange): StoredCase {
      const before = change.isNew ? undefined : find(change.instance.id)
      return { ref: change.ref, instance: change.instance, ...writer.write(change, before) }
    },
    /**
     * Last of all, so that a write that failed half-way leaves no trace here. Nothing more happens to one that has
     * ended, and few look at it soon: it is left to the collector at once.
     */
    stage(stored: StoredCase): void {
      if (stored.instance.status === 'active') inHand.add(stored)
      else inHand.drop(stored.instance.id)
    },
    begin() {
      drop()
      open = true
    },
    keep() {
      shapes.keep()
      for (const stored of inHand.all()) recent.set(stored.instance.id, stored)
    },
    drop,
    mark(): () => void {
      const learned = shapes.learned()
      const held = inHand.mark()
      return () => {
        shapes.forget(learned)
        held()
      }
    },
  }
}

/** Outside of a commit, where another process may have written too. */
function looking(reader: ReturnType<typeof createCaseReader>, recent: Recent<StoredCase>) {
  return (id: string): StoredCase | undefined => {
    const known = recent.get(id)
    if (known !== undefined && reader.isCurrent(known)) return known
    const stored = reader.find(id)
    if (stored !== undefined) recent.set(id, stored)
    return stored
  }
}

/** The cases that the open commit writes into: in no cache meanwhile, since it may be rolled back. */
function createInHand() {
  const cases = new Map<string, StoredCase>()
  const taken: string[] = []
  return {
    get: (id: string) => cases.get(id),
    all: () => cases.values(),
    add(stored: StoredCase): void {
      cases.set(stored.instance.id, stored)
      taken.push(stored.instance.id)
    },
    drop: (id: string) => void cases.delete(id),
    clear(): void {
      cases.clear()
      taken.length = 0
    },
    /** How to let go of all that is taken from now on. */
    mark(from = taken.length): () => void {
      return () => taken.splice(from).forEach((id) => cases.delete(id))
    },
  }
}

/** Measured: twice what it takes on the disk, and 2 KB for itself. */
function bytesOf({ snapshot, tail }: StoredCase): number {
  return 2048 + 2 * (snapshot + tail)
}
