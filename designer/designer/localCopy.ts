import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { z } from 'zod'

const textSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('expected JSON')
    return z.NEVER
  }
})
/** Earlier versions of this page wrote no text. */
const keptSchema = z.union([textSchema, z.unknown()]).pipe(definitionSchema)

const copySchema = z.object({
  /** The state of the server that was worked on. */
  base: keptSchema,
  etag: z.string(),
  definition: keptSchema,
  sent: z.exactOptional(keptSchema),
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

/** As text: a browser that is given the definition itself copies it piece by piece while the page waits. */
export async function keepCopy(
  place: Place,
  { base, etag, definition, sent }: LocalCopy,
): Promise<void> {
  const text = { base: textOf(base), etag, definition: textOf(definition) }
  const copy = sent === undefined ? text : { ...text, sent: textOf(sent) }
  await inStore('readwrite', (store) => store.put(copy, keyOf(place)))
}

const texts = new WeakMap<Definition, string>()

/** Written once: what is worked on now is sent next, and then is what is worked on from. */
function textOf(definition: Definition): string {
  const known = texts.get(definition)
  if (known !== undefined) return known
  const text = JSON.stringify(definition)
  texts.set(definition, text)
  return text
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
