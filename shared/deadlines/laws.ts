import { readDay } from '../model/calendar.ts'
import type { Delivery, Law, Rollover } from '../model/deadline.ts'

interface LawOfPeriods {
  /** Where it applies §§ 187 to 193 BGB. */
  readonly applies?: string
  /** What a period that would end at a weekend or on a holiday ends by. */
  readonly rollover: Readonly<Partial<Record<Rollover, string>>>
  readonly delivery: Readonly<Partial<Record<Delivery['by'], DeliveryLaw>>>
  /** Later receipt counts, if it is shown. */
  readonly later?: string
  /** Whether the day of delivery moves to a working day as well. */
  readonly movesDelivery: boolean
}

export interface DeliveryLaw {
  readonly basis: string
  readonly period: 'days' | 'month' | 'nextDay'
}

/** § 31 VwVfG, § 108 AO and § 26 SGB X apply §§ 187 to 193 BGB and add to them. */
export const laws: Readonly<Record<Law, LawOfPeriods>> = {
  BGB: { rollover: { next: '§ 193 BGB' }, delivery: {}, movesDelivery: false },
  VwVfG: {
    applies: '§ 31 Abs. 1 VwVfG',
    rollover: {
      next: '§ 31 Abs. 3 Satz 1 VwVfG',
      announced: '§ 31 Abs. 3 Satz 2 VwVfG',
      benefit: '§ 31 Abs. 4 VwVfG',
      appointment: '§ 31 Abs. 5 VwVfG',
    },
    delivery: {
      post: { basis: '§ 41 Abs. 2 Satz 1 VwVfG', period: 'days' },
      electronic: { basis: '§ 41 Abs. 2 Satz 2 VwVfG', period: 'days' },
      retrieval: { basis: '§ 41 Abs. 2a Satz 3 VwVfG', period: 'nextDay' },
    },
    later: '§ 41 Abs. 2 Satz 3 VwVfG',
    // OVG Lüneburg, 26.10.2006, 7 PA 184/06: a date, not a period. Disputed, so a definition may say otherwise.
    movesDelivery: false,
  },
  AO: {
    applies: '§ 108 Abs. 1 AO',
    rollover: {
      next: '§ 108 Abs. 3 AO',
      benefit: '§ 108 Abs. 4 AO',
      appointment: '§ 108 Abs. 5 AO',
    },
    delivery: {
      post: { basis: '§ 122 Abs. 2 Nr. 1 AO', period: 'days' },
      abroad: { basis: '§ 122 Abs. 2 Nr. 2 AO', period: 'month' },
      electronic: { basis: '§ 122 Abs. 2a AO', period: 'days' },
    },
    later: '§ 122 Abs. 2 AO',
    // BFH, 14.10.2003, IX R 68/98; AEAO zu § 108 Nr. 2.
    movesDelivery: true,
  },
  'SGB X': {
    applies: '§ 26 Abs. 1 SGB X',
    rollover: {
      next: '§ 26 Abs. 3 Satz 1 SGB X',
      announced: '§ 26 Abs. 3 Satz 2 SGB X',
      benefit: '§ 26 Abs. 4 SGB X',
      appointment: '§ 26 Abs. 5 SGB X',
    },
    delivery: {
      post: { basis: '§ 37 Abs. 2 Satz 1 SGB X', period: 'days' },
      electronic: { basis: '§ 37 Abs. 2 Satz 2 SGB X', period: 'days' },
      retrieval: { basis: '§ 37 Abs. 2a Satz 3 SGB X', period: 'nextDay' },
    },
    later: '§ 37 Abs. 2 Satz 3 SGB X',
    movesDelivery: false,
  },
}

const since2025 = readDay('2025-01-01') ?? 0

/** Three days until the end of 2024, then four (PostModG). States with a law of their own may name another number. */
export function daysOfDelivery(posted: number): number {
  return posted < since2025 ? 3 : 4
}

/** "§ 31 Abs. 1 VwVfG, § 187 Abs. 1 BGB". */
export function citing(law: Law, paragraph: string): string {
  const { applies } = laws[law]
  return applies === undefined ? paragraph : `${applies}, ${paragraph}`
}
