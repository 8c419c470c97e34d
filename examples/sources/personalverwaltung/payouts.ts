import { z } from '@hono/zod-openapi'
import { EmployeeId } from '../../people/employees.ts'
import { SourceProblem } from '../problem.ts'
import type { Store } from '../store.ts'

const Amount = z.string().regex(/^-?\d+\.\d{2}$/)

const PayoutLine = z
  .strictObject({ label: z.string().min(1), amount: Amount })
  .openapi('PayoutLine')

export const PayoutRequest = z
  .strictObject({
    employeeId: EmployeeId,
    caseNumber: z.string().min(1),
    costCentre: z.string().min(1),
    lines: z.array(PayoutLine),
    total: Amount,
  })
  .openapi('PayoutRequest')
type PayoutRequest = z.infer<typeof PayoutRequest>

export const Payout = z.strictObject({ payoutId: z.string(), total: Amount }).openapi('Payout')

export function createPayouts(store: Store): void {
  store.exec(`CREATE TABLE payouts (
    number INTEGER PRIMARY KEY, employeeId TEXT NOT NULL, caseNumber TEXT NOT NULL,
    costCentre TEXT NOT NULL, total TEXT NOT NULL
  )`)
}

/** Cents are whole numbers: what is paid is exactly what its lines add up to. */
export function insertPayout(store: Store, payout: PayoutRequest): z.infer<typeof Payout> {
  const sum = payout.lines.reduce((sum, { amount }) => sum + centsOf(amount), 0)
  if (sum !== centsOf(payout.total)) throw new SourceProblem('totalMismatch')
  const { lastInsertRowid } = store
    .prepare(
      `INSERT INTO payouts (employeeId, caseNumber, costCentre, total)
        VALUES (@employeeId, @caseNumber, @costCentre, @total)`,
    )
    .run(payout)
  return { payoutId: `RK-${String(lastInsertRowid).padStart(6, '0')}`, total: payout.total }
}

function centsOf(amount: string): number {
  return Number(amount.replace('.', ''))
}
