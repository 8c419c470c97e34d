import type { HolidayPlace } from '../model/city.ts'
import { isoDay, lengthOfMonth, dayOf, readDay } from '../model/calendar.ts'
import type { Deadline, Delivery } from '../model/deadline.ts'
import { deemedDelivery, type Reached } from './deemedDelivery.ts'
import type { Computed, Step } from './derivation.ts'
import { citing, laws } from './laws.ts'
import {
  addPeriod,
  addPeriodFrom,
  daysInPieces,
  parsePeriod,
  subtractPeriod,
  type Period,
} from './period.ts'
import { moved } from './rolling.ts'
import { addCounted } from './workingDays.ts'

type Named = 'counted' | 'from' | 'direction' | 'law' | 'rollover' | 'inPieces'

/** What a deadline says apart from its expressions. */
export type PeriodRule = Pick<Deadline, 'period' | Named> & {
  readonly delivery?: Omit<Delivery, 'received'>
}

/** What the expressions of a deadline yield; days as ISO dates. */
export interface Facts {
  readonly start: string
  readonly received?: string
  readonly extension?: string
}

/** The last day, with its derivation. Undefined when what is given is no day or period, or the law knows no such delivery. */
export function computeDeadline(
  rule: PeriodRule,
  facts: Facts,
  place?: HolidayPlace,
): Computed | undefined {
  const period = parsePeriod(rule.period)
  const start = readDay(facts.start)
  if (period === undefined || start === undefined) return undefined
  const begun = beginning(start, { rule, facts, place })
  const ended = begun === undefined ? undefined : ending(begun.day, period, { rule, place })
  if (begun === undefined || ended === undefined) return undefined
  const extended = extending(ended, { rule, facts, place })
  const date = extended === undefined ? undefined : isoDay(extended.day)
  if (extended === undefined || date === undefined) return undefined
  const holidays: Step = { step: 'holidays', ...(place === undefined ? {} : { place }) }
  return { date, steps: [...begun.steps, ...extended.steps, holidays] }
}

interface Computing {
  readonly rule: PeriodRule
  readonly facts: Facts
  readonly place: HolidayPlace | undefined
}

function lawOf({ law, delivery }: PeriodRule): NonNullable<Deadline['law']> {
  return law ?? (delivery === undefined ? 'BGB' : 'VwVfG')
}

/** The day of the start, or that of delivery. */
function beginning(start: number, { rule, facts, place }: Computing): Reached | undefined {
  const { delivery } = rule
  if (delivery === undefined) return { day: start, steps: [] }
  const law = lawOf(rule)
  const deemed = deemedDelivery(start, { law, delivery, place })
  const received = facts.received === undefined ? undefined : readDay(facts.received)
  if (deemed === undefined || received === undefined || received <= deemed.day) return deemed
  const { later } = laws[law]
  const step = { step: 'received', on: received, ...(later === undefined ? {} : { basis: later }) }
  return { day: received, steps: [...deemed.steps, step as Step] }
}

interface Ended extends Reached {
  readonly unmoved: Reached
}

function ending(
  start: number,
  period: Period,
  { rule, place }: Pick<Computing, 'rule' | 'place'>,
): Ended | undefined {
  const { direction = 'after', from = 'event' } = rule
  const law = lawOf(rule)
  const day = lastDay(start, period, { rule, place })
  if (day === undefined) return undefined
  const begins: Step =
    direction === 'after'
      ? {
          step: 'begins',
          on: from === 'day' ? start : start + 1,
          from,
          basis: citing(law, from === 'day' ? '§ 187 Abs. 2 BGB' : '§ 187 Abs. 1 BGB'),
        }
      : { step: 'countsBack', from: start, basis: citing(law, '§§ 187, 188 BGB') }
  const basis = basisOfEnd(start, period, rule)
  const ends: Step = {
    step: 'ends',
    on: day,
    period: rule.period,
    direction,
    ...(rule.counted === undefined ? {} : { counted: rule.counted }),
    ...(basis === undefined ? {} : { basis }),
  }
  const rolled = rolling(day, rule, place)
  const unmoved = { day, steps: [begins, ends] }
  return { day: rolled.day, steps: [...unmoved.steps, ...rolled.steps], unmoved }
}

function lastDay(
  start: number,
  period: Period,
  { rule, place }: Pick<Computing, 'rule' | 'place'>,
): number | undefined {
  const { counted, direction, inPieces } = rule
  const countsStart = rule.from === 'day'
  if (counted !== undefined) return lastPicked(start, period, { rule, place })
  const length = inPieces === true ? { months: 0, days: daysInPieces(period) } : period
  if (direction === 'before') return subtractPeriod(countsStart ? start + 1 : start, length)
  return countsStart ? addPeriodFrom(start, length) : addPeriod(start, length)
}

/** Days that are picked among others have no months. */
function lastPicked(
  start: number,
  { months, days }: Period,
  { rule, place }: Pick<Computing, 'rule' | 'place'>,
): number | undefined {
  if (months > 0 || rule.counted === undefined) return undefined
  const among = { counted: rule.counted, place }
  const beside = rule.from === 'day' ? 1 : 0
  return rule.direction === 'before'
    ? addCounted(start + beside, -days, among) - 1
    : addCounted(start - beside, days, among)
}

function basisOfEnd(
  start: number,
  { months }: Period,
  { period, counted, direction, from, inPieces }: PeriodRule,
): string | undefined {
  if (counted !== undefined || direction === 'before') return undefined
  if (inPieces === true && months > 0) return '§ 191 BGB'
  if (months === 0) return period.includes('W') ? '§ 188 Abs. 2 BGB' : '§ 188 Abs. 1 BGB'
  const { year, month, day } = dayOf(start)
  const all = year * 12 + month - 1 + months
  const length = lengthOfMonth(Math.floor(all / 12), (all % 12) + 1)
  const isCut = (from === 'day' ? day - 1 : day) > length
  return isCut ? '§ 188 Abs. 3 BGB' : '§ 188 Abs. 2 BGB'
}

function rolling(day: number, rule: PeriodRule, place: HolidayPlace | undefined): Reached {
  const { direction = 'after', rollover = direction === 'before' ? 'none' : 'next' } = rule
  return moved(day, { rollover, basis: laws[lawOf(rule)].rollover[rollover], place })
}

/**
 * The new period begins when the old one has ended, so its first day counts (§ 190 BGB). Under the BGB both are one,
 * and the end in between does not move; a period of procedure ends as moved (BGH on § 224 (3) ZPO).
 */
function extending(ended: Ended, { rule, facts, place }: Computing): Reached | undefined {
  if (facts.extension === undefined) return ended
  const period = parsePeriod(facts.extension)
  if (period === undefined) return undefined
  const law = lawOf(rule)
  const end = law === 'BGB' ? ended.unmoved : ended
  const on = addPeriodFrom(end.day + 1, period)
  const basis = citing(law, '§ 190 BGB')
  const step: Step = { step: 'extended', on, period: facts.extension, basis }
  const rolled = rolling(on, rule, place)
  return { day: rolled.day, steps: [...end.steps, step, ...rolled.steps] }
}
