import { z } from '@hono/zod-openapi'

export type Address = z.infer<typeof Address>
export type Person = z.infer<typeof Person>

/** A date of which the register may know only the year or the month (DIN 5008 calls it unvollständig). */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const FullDate = z.iso.date()

export const Address = z
  .strictObject({
    street: z.exactOptional(z.string().min(1)),
    houseNumber: z.exactOptional(z.string().min(1)),
    addition: z.exactOptional(z.string().min(1)),
    postcode: z.string().regex(/^\d{5}$/),
    city: z.string().min(1),
    noFixedAbode: z.exactOptional(z.boolean()),
  })
  .openapi('Address')

export const PersonId = z.string().regex(/^MR-\d{6}$/)

const Guardian = z.strictObject({ name: z.string().min(1), address: Address })

export const Person = z
  .strictObject({
    id: PersonId,
    familyName: z.string().min(1),
    givenNames: z.exactOptional(z.string().min(1)),
    callName: z.exactOptional(z.string().min(1)),
    doctoralTitle: z.exactOptional(z.string().min(1)),
    birthDate: PartialDate,
    nationalities: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
    address: Address,
    secondAddress: z.exactOptional(Address),
    informationBlock: z.boolean(),
    guardian: z.exactOptional(Guardian),
    deathDate: z.exactOptional(FullDate),
  })
  .openapi('Person')

/** What an official may change; null removes an optional field. */
export const PersonChange = z
  .strictObject({
    familyName: Person.shape.familyName,
    givenNames: z.string().min(1).nullable(),
    callName: z.string().min(1).nullable(),
    doctoralTitle: z.string().min(1).nullable(),
    birthDate: PartialDate,
    nationalities: Person.shape.nationalities,
    address: Address,
    secondAddress: Address.nullable(),
    informationBlock: z.boolean(),
    guardian: Guardian.nullable(),
    deathDate: FullDate.nullable(),
  })
  .partial()
  .openapi('PersonChange')
