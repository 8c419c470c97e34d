import { z } from '@hono/zod-openapi'
import type { Adoption } from '../../people/adoptions.ts'
import { FullDate, PartialDate, PersonId } from '../../people/person.ts'
import type { Store } from '../store.ts'

export const Confirmation = z
  .strictObject({
    confirmed: z.boolean(),
    adoptedOn: z.exactOptional(FullDate),
    animal: z.exactOptional(
      z.strictObject({
        name: z.string(),
        breed: z.string(),
        born: PartialDate,
        chip: z.string(),
      }),
    ),
  })
  .openapi('Confirmation')

const Chip = z.string().regex(/^\d{15}$/)

export const AdoptionQuery = z
  .strictObject({
    personId: PersonId.optional(),
    keptSince: FullDate.optional(),
    chip: Chip.optional(),
  })
  .refine((query) => query.personId !== undefined || query.chip !== undefined)

// People count from the day they first took the dog home on trial, the shelter from the contract.
const toleranceDays = 14

export function createAdoptions(store: Store, adoptions: readonly Adoption[]): void {
  store.exec(`CREATE TABLE adoptions (
    chip TEXT PRIMARY KEY, personId TEXT NOT NULL, adoptedOn TEXT NOT NULL, animal TEXT NOT NULL
  )`)
  const insert = store.prepare('INSERT INTO adoptions VALUES (?, ?, ?, ?)')
  for (const { animal, personId, adoptedOn } of adoptions)
    insert.run(animal.chip, personId, adoptedOn, JSON.stringify(animal))
}

export function confirmAdoption(
  store: Store,
  query: z.infer<typeof AdoptionQuery>,
): z.infer<typeof Confirmation> {
  const row = store
    .prepare(
      `SELECT adoptedOn, animal FROM adoptions
        WHERE (@chip IS NULL OR chip = @chip)
          AND (@personId IS NULL OR personId = @personId)
          AND (@keptSince IS NULL
            OR abs(julianday(adoptedOn) - julianday(@keptSince)) <= @toleranceDays)
        ORDER BY adoptedOn DESC`,
    )
    .get({
      chip: query.chip ?? null,
      personId: query.personId ?? null,
      keptSince: query.keptSince ?? null,
      toleranceDays,
    })
  if (row === undefined) return { confirmed: false }

  const { adoptedOn, animal } = AdoptionRow.parse(row)
  return Confirmation.parse({ confirmed: true, adoptedOn, animal: JSON.parse(animal) })
}

const AdoptionRow = z.object({ adoptedOn: z.string(), animal: z.string() })
