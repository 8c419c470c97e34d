import type { Scenario } from '../model/content.ts'

export const sampleNumber = 'MUSTER-1'

/** The moment of its day at which a sample case begins. */
export function beginningOn(today: string): string {
  return `${today}T10:00:00.000Z`
}

/** What expressions see where a case cannot even begin. */
export function unbegun({ today, identity }: Scenario) {
  const data = { case: { number: sampleNumber }, identity: identity ?? null, deadlines: {} }
  return { data, at: beginningOn(today), today }
}
