import type { HolidayPlace } from '../model/city.ts'
import type { Delivery, Law } from '../model/deadline.ts'
import type { Step } from './derivation.ts'
import { daysOfDelivery, laws, type DeliveryLaw } from './laws.ts'
import { addPeriod } from './period.ts'
import { moved } from './rolling.ts'

export interface Sent {
  readonly law: Law
  readonly delivery: Omit<Delivery, 'received'>
  readonly place: HolidayPlace | undefined
}

export interface Reached {
  readonly day: number
  readonly steps: readonly Step[]
}

/** The day on which a letter counts as delivered; undefined where the law has no such fiction. */
export function deemedDelivery(sent: number, { law, delivery, place }: Sent): Reached | undefined {
  const { delivery: ways, movesDelivery, rollover } = laws[law]
  const way = ways[delivery.by]
  if (way === undefined) return undefined
  const { day, days } = after(sent, way, delivery.days)
  const steps: readonly Step[] = [
    { step: 'sent', on: sent, by: delivery.by },
    { step: 'deemedDelivered', on: day, days, basis: way.basis },
  ]
  const moves = delivery.rollover ?? movesDelivery
  const rolled = moved(day, {
    rollover: moves ? 'next' : 'none',
    basis: moves ? rollover.next : undefined,
    place,
  })
  return { day: rolled.day, steps: [...steps, ...rolled.steps] }
}

function after(
  sent: number,
  { period }: DeliveryLaw,
  given: number | undefined,
): { readonly day: number; readonly days: number | 'month' | 'nextDay' } {
  if (period === 'month') return { day: addPeriod(sent, { months: 1, days: 0 }), days: period }
  if (period === 'nextDay') return { day: sent + 1, days: period }
  const days = given ?? daysOfDelivery(sent)
  return { day: sent + days, days }
}
