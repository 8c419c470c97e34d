import { z } from '@hono/zod-openapi'
import { Address, FullDate, PartialDate, PersonId } from '../../people/person.ts'

export type Account = z.infer<typeof Account>
export type Dog = z.infer<typeof Dog>
export type AssessmentRequest = z.infer<typeof AssessmentRequest>
export type Assessment = z.infer<typeof Assessment>
export type DeregistrationRequest = z.infer<typeof DeregistrationRequest>
export type Deregistration = z.infer<typeof Deregistration>
export type TagDispatchRequest = z.infer<typeof TagDispatchRequest>
export type TagDispatch = z.infer<typeof TagDispatch>
export type Entry = z.infer<typeof Entry>

const Amount = z.string().regex(/^\d{1,9}\.\d{2}$/)
const CaseNumber = z.string().min(1).max(100)
const TagNumber = z.string().regex(/^\d{5}$/)
const AccountNumber = z.string().regex(/^5\.\d{4}\.\d{6}\.\d$/)
export const DogId = z.string().regex(/^HD-\d{6}$/)

const NewDog = z.strictObject({
  name: z.exactOptional(z.string().min(1).max(100)),
  breed: z.string().min(1).max(100),
  born: PartialDate,
  keptSince: FullDate,
  category: z.enum(['first', 'further', 'dangerous']),
  annualTax: Amount,
  chip: z.exactOptional(z.string().regex(/^\d{15}$/)),
})

export const Dog = z
  .strictObject({
    dogId: DogId,
    tagNumber: TagNumber,
    ...NewDog.omit({ chip: true }).shape,
    registeredAt: FullDate,
    paidUntil: z.exactOptional(FullDate),
    taxPaid: Amount,
  })
  .openapi('Dog')

export const Account = z
  .strictObject({
    accountNumber: z.exactOptional(AccountNumber),
    refundAccount: z.exactOptional(z.string()),
    dogs: z.array(Dog),
  })
  .openapi('Account')

export const AssessmentLine = z
  .strictObject({
    year: z.int().min(1900).max(2199),
    months: z.int().min(1).max(12),
    amount: Amount,
  })
  .openapi('AssessmentLine')

export const AssessmentRequest = z
  .strictObject({
    caseNumber: CaseNumber,
    assessedOn: z.exactOptional(FullDate),
    dog: NewDog,
    lines: z.array(AssessmentLine).min(1).max(50),
    total: Amount,
  })
  .openapi('AssessmentRequest')

export const Assessment = z
  .strictObject({
    accountNumber: AccountNumber,
    assessmentId: z.string(),
    dogId: DogId,
    tagNumber: TagNumber,
  })
  .openapi('Assessment')

export const DeregistrationRequest = z
  .strictObject({ endDate: FullDate, refund: Amount, caseNumber: CaseNumber })
  .openapi('DeregistrationRequest')

export const Deregistration = z
  .strictObject({ assessmentId: z.string(), accountNumber: AccountNumber })
  .openapi('Deregistration')

export const TagDispatchRequest = z
  .strictObject({
    tagNumber: TagNumber,
    caseNumber: CaseNumber,
    name: z.string().min(1).max(300),
    address: Address,
  })
  .openapi('TagDispatchRequest')

export const TagDispatch = z
  .strictObject({ dispatchId: z.string(), at: z.string(), ...TagDispatchRequest.shape })
  .openapi('TagDispatch')

export const TagDispatchAnswer = TagDispatch.pick({ dispatchId: true }).openapi('TagDispatchAnswer')

export const TagDispatches = z
  .strictObject({ dispatches: z.array(TagDispatch) })
  .openapi('TagDispatches')

export const TagDispatchFilter = z.strictObject({ tagNumber: TagNumber.optional() })

export const Entry = z
  .strictObject({
    entryId: z.string(),
    kind: z.enum(['assessment', 'deregistration']),
    at: z.string(),
    personId: PersonId,
    accountNumber: AccountNumber,
    dogId: DogId,
    caseNumber: CaseNumber,
    amount: z.string().regex(/^-?\d{1,9}\.\d{2}$/),
    lines: z.array(AssessmentLine),
    idempotencyKey: z.string(),
  })
  .openapi('Entry')

export const Entries = z.strictObject({ entries: z.array(Entry) }).openapi('Entries')

export const EntryFilter = z.strictObject({
  personId: PersonId.optional(),
  caseNumber: z.string().optional(),
})
