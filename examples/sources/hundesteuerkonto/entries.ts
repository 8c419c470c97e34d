import { z } from '@hono/zod-openapi'
import type { Store } from '../store.ts'
import { AssessmentLine, Entry, type EntryFilter } from './messages.ts'
import { toAccountNumber, toDogId } from './numbers.ts'

type NewEntry = Omit<Entry, 'entryId' | 'accountNumber' | 'dogId'> & { readonly dogNumber: number }

export function createEntries(store: Store): void {
  store.exec(`CREATE TABLE entries (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, personId TEXT NOT NULL,
    dogNumber INTEGER NOT NULL REFERENCES dogs, caseNumber TEXT NOT NULL, amount TEXT NOT NULL,
    lines TEXT NOT NULL, idempotencyKey TEXT NOT NULL UNIQUE
  )`)
}

export function insertEntry(store: Store, entry: NewEntry): string {
  const { lastInsertRowid } = store
    .prepare(
      `INSERT INTO entries (kind, at, personId, dogNumber, caseNumber, amount, lines, idempotencyKey)
        VALUES (@kind, @at, @personId, @dogNumber, @caseNumber, @amount, @lines, @idempotencyKey)`,
    )
    .run({ ...entry, lines: JSON.stringify(entry.lines) })
  return toEntryId(Number(lastInsertRowid))
}

export function listEntries(store: Store, filter: z.infer<typeof EntryFilter>): Entry[] {
  return store
    .prepare(
      `SELECT entries.*, accounts.number AS accountNumber FROM entries JOIN accounts USING (personId)
        WHERE (@personId IS NULL OR personId = @personId)
          AND (@caseNumber IS NULL OR caseNumber = @caseNumber)
        ORDER BY entries.number`,
    )
    .all({ personId: filter.personId ?? null, caseNumber: filter.caseNumber ?? null })
    .map(toEntry)
}

const StoredEntry = Entry.omit({
  entryId: true,
  accountNumber: true,
  dogId: true,
  lines: true,
}).extend({ number: z.int(), accountNumber: z.int(), dogNumber: z.int(), lines: z.string() })

function toEntry(row: unknown): Entry {
  const { number, accountNumber, dogNumber, lines, ...entry } = StoredEntry.parse(row)
  return {
    ...entry,
    entryId: toEntryId(number),
    accountNumber: toAccountNumber(accountNumber),
    dogId: toDogId(dogNumber),
    lines: z.array(AssessmentLine).parse(JSON.parse(lines)),
  }
}

function toEntryId(number: number): string {
  return `B-${String(number).padStart(6, '0')}`
}
