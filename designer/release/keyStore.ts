import type { SigningKey } from './signingKey.ts'

const databaseName = 'fachwerk-keys'
const storeName = 'keys'

/** The keys made in this browser. They are bound to this address and port and never leave it. */
export async function loadKeys(): Promise<readonly SigningKey[]> {
  const database = await openDatabase()
  return ended(database.transaction(storeName).objectStore(storeName).getAll())
}

export async function saveKey(key: SigningKey): Promise<void> {
  const database = await openDatabase()
  const store = database.transaction(storeName, 'readwrite').objectStore(storeName)
  await ended(store.put(key))
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(storeName, { keyPath: 'fingerprint' })
  })
  return ended(opening)
}

function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('key store failed')))
  })
}
