import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Session } from '../../examples/seed/session.ts'
import { handWorked } from '../support/handWorkedAmounts.ts'
import { deregisterDog, letterOf, pdfOf, registerDog } from './support/citizen.ts'
import { decide } from './support/clerk.ts'
import { inEuros, wordsOf } from './support/pdf.ts'
import { startProduct, type Product } from './support/product.ts'

/** The shelter of the demo city gave Erika a dog on this day; within 14 days of it, it says yes. */
const adoptedOn = '2026-02-14'

const rows = handWorked.filter(
  ({ today, shelter, confirmed, dog }) =>
    today === '2026-03-02' && (shelter !== 'here' || confirmed === isNear(dog.keptSince)),
)

let product: Product
let citizen: Session
let clerk: Session

beforeAll(async () => {
  product = await startProduct()
  citizen = await product.as('erika')
  clerk = await product.as('deniz')
})
afterAll(() => product.close())

describe('the letter of "Hund anmelden"', () => {
  test('is tried with at least fifteen dogs', () => {
    expect(rows.length).toBeGreaterThanOrEqual(15)
  })

  test.each(rows)('states what was worked out by hand: $id', async (row) => {
    await keepDogs(row.registered ?? 0)

    const { home, number } = await registerDog(citizen, { ...row.dog, shelter: row.shelter })
    if (row.decision !== undefined) await decide(clerk, number, row.decision.values)
    const letter = await wordsOf(await pdfOf(citizen, await letterOf(citizen, home)))

    for (const [label, , amount] of row.lines) {
      expect(letter).toContain(`${label} ${inEuros(amount)}`)
    }
    expect(letter).toContain(`Zusammen ${inEuros(row.total)}`)
    const entries = await product.sources.hundesteuerkonto.entries(number)
    expect(entries).toMatchObject([
      { kind: 'assessment', amount: row.total, personId: 'MR-000001' },
    ])
    expect(entries[0]?.lines.map(({ months, amount }) => [months, amount])).toEqual(
      row.lines.map(([, months, amount]) => [months, amount]),
    )
  })
})

/** Erika has exactly that many dogs, registered and deregistered by the product itself. */
async function keepDogs(count: number): Promise<void> {
  const dogs = async () => (await accountOf()).length
  while ((await dogs()) > count) {
    const { home } = await deregisterDog(citizen)
    await letterOf(citizen, home)
  }
  while ((await dogs()) < count) {
    const plain = { keptSince: '2026-01-02', born: '2022-01-01', breed: 'Pudel' }
    const { home } = await registerDog(citizen, { ...plain, shelter: 'no' })
    await letterOf(citizen, home)
  }
}

async function accountOf() {
  const answer = await product.sources.hundesteuerkonto.ask('/accounts/MR-000001/dogs')
  return z.object({ dogs: z.array(z.object({ tagNumber: z.string() })) }).parse(answer).dogs
}

function isNear(day: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(adoptedOn)) <= 14 * 24 * 3_600_000
}
