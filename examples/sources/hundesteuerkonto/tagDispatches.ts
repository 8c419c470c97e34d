import { z } from '@hono/zod-openapi'
import type { Store } from '../store.ts'
import { TagDispatch, type TagDispatchFilter, type TagDispatchRequest } from './messages.ts'

export function createTagDispatches(store: Store): void {
  store.exec(`CREATE TABLE dispatches (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, tagNumber TEXT NOT NULL, caseNumber TEXT NOT NULL,
    name TEXT NOT NULL, address TEXT NOT NULL
  )`)
}

export function insertTagDispatch(store: Store, dispatch: TagDispatchRequest): string {
  const { lastInsertRowid } = store
    .prepare(
      `INSERT INTO dispatches (at, tagNumber, caseNumber, name, address)
        VALUES (@at, @tagNumber, @caseNumber, @name, @address)`,
    )
    .run({
      ...dispatch,
      at: new Date().toISOString(),
      address: JSON.stringify(dispatch.address),
    })
  return toDispatchId(Number(lastInsertRowid))
}

export function listTagDispatches(
  store: Store,
  filter: z.infer<typeof TagDispatchFilter>,
): TagDispatch[] {
  return store
    .prepare(
      'SELECT * FROM dispatches WHERE @tagNumber IS NULL OR tagNumber = @tagNumber ORDER BY number',
    )
    .all({ tagNumber: filter.tagNumber ?? null })
    .map(toTagDispatch)
}

const StoredDispatch = TagDispatch.omit({ dispatchId: true, address: true }).extend({
  number: z.int(),
  address: z.string(),
})

function toTagDispatch(row: unknown): TagDispatch {
  const { number, address, ...dispatch } = StoredDispatch.parse(row)
  return TagDispatch.parse({
    dispatchId: toDispatchId(number),
    ...dispatch,
    address: JSON.parse(address),
  })
}

function toDispatchId(number: number): string {
  return `V-${String(number).padStart(6, '0')}`
}
