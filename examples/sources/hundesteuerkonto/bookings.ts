import { Decimal } from 'decimal.js'
import { SourceProblem } from '../problem.ts'
import type { Store } from '../store.ts'
import { endDog, insertDog, loadDog, openAccount } from './accounts.ts'
import { insertEntry } from './entries.ts'
import type {
  Assessment,
  AssessmentRequest,
  Deregistration,
  DeregistrationRequest,
} from './messages.ts'
import { toDogId, toTagNumber } from './numbers.ts'

type Booking = { readonly personId: string; readonly idempotencyKey: string }

export function bookAssessment(
  store: Store,
  { personId, idempotencyKey }: Booking,
  { dog, lines, total, caseNumber, assessedOn }: AssessmentRequest,
): Assessment {
  const sum = lines.reduce((amount, line) => amount.plus(line.amount), new Decimal(0))
  if (!sum.equals(total)) throw new SourceProblem('totalMismatch')

  const at = new Date().toISOString()
  const accountNumber = openAccount(store, personId)
  const registeredAt = assessedOn ?? at.slice(0, 10)
  const dogNumber = insertDog(store, { ...dog, personId, registeredAt, taxPaid: '0.00' })
  const entry = { at, personId, dogNumber, caseNumber, amount: total, lines, idempotencyKey }
  return {
    accountNumber,
    assessmentId: insertEntry(store, { kind: 'assessment', ...entry }),
    dogId: toDogId(dogNumber),
    tagNumber: toTagNumber(dogNumber),
  }
}

export function deregisterDog(
  store: Store,
  { personId, idempotencyKey, dogId }: Booking & { readonly dogId: string },
  { endDate, refund, caseNumber }: DeregistrationRequest,
): Deregistration {
  const dog = loadDog(store, personId, dogId)
  if (dog === undefined) throw new SourceProblem('unknownDog')
  if (dog.endDate !== null) throw new SourceProblem('alreadyDeregistered')

  endDog(store, dog, endDate)
  const at = new Date().toISOString()
  const amount = new Decimal(refund).isZero() ? refund : `-${refund}`
  const entry = {
    at,
    personId,
    dogNumber: dog.number,
    caseNumber,
    amount,
    lines: [],
    idempotencyKey,
  }
  return {
    assessmentId: insertEntry(store, { kind: 'deregistration', ...entry }),
    accountNumber: openAccount(store, personId),
  }
}
