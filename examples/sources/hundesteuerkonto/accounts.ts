import { z } from '@hono/zod-openapi'
import type { SeedDog } from '../../people/dogs.ts'
import { withoutNulls } from '../requestLog.ts'
import type { Store } from '../store.ts'
import { Account, type AssessmentRequest } from './messages.ts'
import { toAccountNumber, toDogId, toDogNumber, toTagNumber } from './numbers.ts'

export type StoredDog = z.infer<typeof StoredDog>

type NewDog = AssessmentRequest['dog'] & {
  readonly personId: string
  readonly registeredAt: string
  readonly paidUntil?: string
  readonly taxPaid: string
}

const firstNewNumber = 4711

const seedTax = { first: '144.00', further: '288.00', dangerous: '816.00' } as const

export function createAccounts(store: Store, dogs: readonly SeedDog[], today: string): void {
  store.exec(schema)
  const holders = [...new Set(dogs.map((dog) => dog.personId))]
  const insertAccount = store.prepare('INSERT INTO accounts VALUES (?, ?, ?)')
  for (const [index, personId] of holders.entries())
    insertAccount.run(firstNewNumber - holders.length + index, personId, 'DE89 …… 3000')

  const paidUntil = `${today.slice(0, 4)}-12-31`
  for (const [index, dog] of dogs.entries()) {
    const annualTax = seedTax[dog.category]
    const registered = { ...dog, annualTax, registeredAt: dog.keptSince, paidUntil }
    insertDog(store, { ...registered, taxPaid: annualTax }, firstNewNumber - dogs.length + index)
  }
}

/** Unknown people have no account and no dogs: the account knows nobody but dog holders. */
export function loadAccount(store: Store, personId: string): Account {
  const account = store
    .prepare('SELECT number, refundAccount FROM accounts WHERE personId = ?')
    .get(personId)
  if (account === undefined) return { dogs: [] }

  const { number, refundAccount } = StoredAccount.parse(account)
  const dogs = store
    .prepare('SELECT * FROM dogs WHERE personId = ? AND endDate IS NULL ORDER BY number')
    .all(personId)
  return Account.parse({
    accountNumber: toAccountNumber(number),
    ...(refundAccount === null ? {} : { refundAccount }),
    dogs: dogs.map(toDog),
  })
}

/** The person's Kassenzeichen; opens the account when there is none. */
export function openAccount(store: Store, personId: string): string {
  store.prepare('INSERT INTO accounts (personId) VALUES (?) ON CONFLICT DO NOTHING').run(personId)
  const number = store
    .prepare('SELECT number FROM accounts WHERE personId = ?')
    .pluck()
    .get(personId)
  return toAccountNumber(z.int().parse(number))
}

/** Answers the dog's number, which is also the number on its tag. */
export function insertDog(store: Store, dog: NewDog, number?: number): number {
  const { lastInsertRowid } = store
    .prepare(
      `INSERT INTO dogs (number, personId, name, breed, born, keptSince, category, annualTax, chip,
          registeredAt, paidUntil, taxPaid)
        VALUES (@number, @personId, @name, @breed, @born, @keptSince, @category, @annualTax, @chip,
          @registeredAt, @paidUntil, @taxPaid)`,
    )
    .run({ number: number ?? null, name: null, chip: null, paidUntil: null, ...dog })
  return Number(lastInsertRowid)
}

export function loadDog(store: Store, personId: string, dogId: string): StoredDog | undefined {
  const row = store
    .prepare('SELECT * FROM dogs WHERE personId = ? AND number = ?')
    .get(personId, toDogNumber(dogId))
  return row === undefined ? undefined : StoredDog.parse(row)
}

export function endDog(store: Store, dog: StoredDog, endDate: string): void {
  store.prepare('UPDATE dogs SET endDate = ? WHERE number = ?').run(endDate, dog.number)
}

export function isTagIssued(store: Store, tagNumber: string): boolean {
  return store.prepare('SELECT 1 FROM dogs WHERE number = ?').get(Number(tagNumber)) !== undefined
}

const StoredAccount = z.object({ number: z.int(), refundAccount: z.string().nullable() })

const StoredDog = z.object({ number: z.int(), endDate: z.string().nullable() })

const schema = `
  CREATE TABLE accounts (number INTEGER PRIMARY KEY, personId TEXT NOT NULL UNIQUE, refundAccount TEXT);
  CREATE TABLE dogs (
    number INTEGER PRIMARY KEY, personId TEXT NOT NULL, name TEXT, breed TEXT NOT NULL,
    born TEXT NOT NULL, keptSince TEXT NOT NULL, category TEXT NOT NULL, annualTax TEXT NOT NULL,
    chip TEXT, registeredAt TEXT NOT NULL, paidUntil TEXT, taxPaid TEXT NOT NULL, endDate TEXT
  );
`

function toDog(row: unknown) {
  const { number, personId: _, chip: __, ...dog } = withoutNulls(row)
  const dogNumber = z.int().parse(number)
  return { dogId: toDogId(dogNumber), tagNumber: toTagNumber(dogNumber), ...dog }
}
