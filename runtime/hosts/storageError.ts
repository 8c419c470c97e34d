/** The disk cannot take the command at the moment; nothing of it was written. */
export class StorageError extends Error {
  readonly code: 'storageFull' | 'storageBusy' | 'storageFailed' | 'storageOverloaded'

  constructor(code: StorageError['code'], options: { readonly cause: unknown }) {
    super(messages[code], options)
    this.name = 'StorageError'
    this.code = code
  }
}

const messages = {
  storageFull: 'storage: the disk is full, nothing was written',
  storageBusy: 'storage: the database is held by another process, nothing was written',
  storageFailed: 'storage: the disk cannot be read or written, nothing was written',
  storageOverloaded: 'storage: too many commands wait for the disk, nothing was written',
} as const satisfies Record<StorageError['code'], string>

/** SQLite may have rolled back the whole transaction after one of these (https://sqlite.org/lang_transaction.html). */
const codes = [
  ['SQLITE_FULL', 'storageFull'],
  ['SQLITE_BUSY', 'storageBusy'],
  ['SQLITE_LOCKED', 'storageBusy'],
  ['SQLITE_IOERR', 'storageFailed'],
  ['SQLITE_NOMEM', 'storageFailed'],
  ['SQLITE_CORRUPT', 'storageFailed'],
  ['SQLITE_READONLY', 'storageFailed'],
  ['SQLITE_CANTOPEN', 'storageFailed'],
] as const

export function toStorageError(error: unknown): StorageError | undefined {
  if (error instanceof StorageError) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return
  const { code } = error
  const found = codes.find(([prefix]) => code.startsWith(prefix))
  return found === undefined ? undefined : new StorageError(found[1], { cause: error })
}
