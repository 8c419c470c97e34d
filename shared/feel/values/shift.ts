import { offsetIn } from '../../model/zone.ts'
import { addMonths } from '../../model/calendar.ts'
import { DateValue } from './date.ts'
import { Months, type Seconds } from './duration.ts'
import { add, decimalOf, multiply, type Numeric } from './number.ts'
import { DateTimeValue, offsetOf, secondsPerDay, TimeValue } from './time.ts'

const nanosPerSecond = 1_000_000_000

/** A day that much later; parts of a day do not count. */
export function shiftDate(date: DateValue, by: Months | Seconds): DateValue | undefined {
  if (by instanceof Months) return DateValue.of(addMonths(date, by.months))
  return split(by.seconds, date.days * secondsPerDay, (days) => DateValue.ofDays(days))
}

export function shiftTime(time: TimeValue, { seconds }: Seconds): TimeValue | undefined {
  const { whole, nanos } = parted(seconds)
  const all = time.nanos + nanos + (whole % secondsPerDay) * nanosPerSecond
  const day = secondsPerDay * nanosPerSecond
  return Number.isSafeInteger(whole)
    ? new TimeValue(((all % day) + day) % day, time.zone)
    : undefined
}

/** In a named zone a duration is counted on the clocks of UTC. */
export function shiftDateTime(
  { date, time }: DateTimeValue,
  by: Months | Seconds,
): DateTimeValue | undefined {
  if (by instanceof Months) {
    const day = DateValue.of(addMonths(date, by.months))
    return day === undefined ? undefined : new DateTimeValue(day, time)
  }
  const zone = typeof time.zone === 'string' ? time.zone : undefined
  const start = date.days * secondsPerDay - (zone === undefined ? 0 : offsetOf(date, time))
  const { whole, nanos } = parted(add(by.seconds, start) ?? Number.NaN)
  const all = Math.floor(time.nanos / nanosPerSecond) + whole
  const rest = (time.nanos % nanosPerSecond) + nanos
  const seconds = all + Math.floor(rest / nanosPerSecond)
  const local = zone === undefined ? seconds : seconds + offsetIn(zone, seconds * 1000) / 1000
  const day = Number.isSafeInteger(local)
    ? DateValue.ofDays(Math.floor(local / secondsPerDay))
    : undefined
  if (day === undefined) return undefined
  const ofDay = local - day.days * secondsPerDay
  return new DateTimeValue(
    day,
    new TimeValue(
      ofDay * nanosPerSecond + (((rest % nanosPerSecond) + nanosPerSecond) % nanosPerSecond),
      time.zone,
    ),
  )
}

function split<T>(seconds: Numeric, start: number, make: (days: number) => T): T | undefined {
  const { whole } = parted(add(seconds, start) ?? Number.NaN)
  return Number.isSafeInteger(whole) ? make(Math.floor(whole / secondsPerDay)) : undefined
}

/** Whole seconds, rounded down, and the rest. */
function parted(seconds: Numeric): { readonly whole: number; readonly nanos: number } {
  if (typeof seconds === 'number') return { whole: seconds, nanos: 0 }
  const exact = decimalOf(seconds)
  const whole = exact.floor()
  return {
    whole: whole.toNumber(),
    nanos: exact.minus(whole).times(nanosPerSecond).trunc().toNumber(),
  }
}

export function scaleMonths({ months }: Months, factor: Numeric): Months | undefined {
  const count = decimalOf(multiply(months, factor) ?? Number.NaN)
    .trunc()
    .toNumber()
  return Number.isSafeInteger(count) ? new Months(count) : undefined
}
