import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { z } from 'zod'

const copySchema = z.object({
  /** The state of the server that was worked on. */
  base: definitionSchema,
  etag: z.string(),
  definition: definitionSchema,
  sent: z.exactOptional(definitionSchema),
})

/** What the server does not have yet, kept in this browser against a crash, a reload and a network that is gone. */
export interface LocalCopy {
  readonly base: Definition
  readonly etag: string
  readonly definition: Definition
  readonly sent?: Definition
}

/** Whose copy, and of what: on a shared computer nobody finds what another person left. */
interface Place {
  readonly person: string
  readonly service: string
}

const databaseName = 'fachwerk-drafts'
const storeName = 'copies'

export async function keepCopy(place: Place, copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy, keyOf(place)))
}

export async function dropCopy(place: Place): Promise<void> {
  await inStore('readwrite', (store) => store.delete(keyOf(place)))
}

/** Undefined too for what an earlier version of this page wrote and this one cannot read. */
export async function findCopy(place: Place): Promise<LocalCopy | undefined> {
  const found = await inStore('readonly', (store) => store.get(keyOf(place)))
  return copySchema.safeParse(found).data
}

const keyOf = ({ person, service }: Place): IDBValidKey => [person, service]

async function inStore<T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await opened()
    return await ended(request(database.transaction(storeName, mode).objectStore(storeName)))
  } catch {
    // A browser that keeps nothing (private window, storage full) still edits and saves to the server.
    return undefined
  }
}

let opening: Promise<IDBDatabase> | undefined

function opened(): Promise<IDBDatabase> {
  if (opening !== undefined) return opening
  const request = indexedDB.open(databaseName, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
  opening = ended(request)
  return opening
}

function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('local copy failed')))
  })
}
