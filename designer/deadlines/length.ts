import type { Deadline } from '#shared/model/deadline.ts'
import { withOptional } from '../editing/records.ts'

export const units = ['D', 'W', 'M', 'Y', 'workingDays', 'mondayToSaturday'] as const
export type Unit = (typeof units)[number]

export interface Length {
  readonly count: number
  readonly unit: Unit
}

/** "P14D" → 14 days; undefined for one of several parts, such as "P1M15D". */
export function lengthOf({ period, counted }: Deadline): Length | undefined {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(period) ?? []
  const known = units.find((one) => one === unit)
  if (count === undefined || known === undefined) return undefined
  if (counted === undefined) return { count: Number(count), unit: known }
  return known === 'D' ? { count: Number(count), unit: counted } : undefined
}

export function withLength(deadline: Deadline, { count, unit }: Length): Deadline {
  const { counted: _, ...rest } = deadline
  const isCounted = unit === 'workingDays' || unit === 'mondayToSaturday'
  return {
    ...rest,
    period: `P${count}${isCounted ? 'D' : unit}`,
    ...withOptional('counted', isCounted ? unit : undefined),
  }
}
