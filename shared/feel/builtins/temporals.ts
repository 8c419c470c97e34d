import { dayOfYear, weekdayOf, weekOf } from '../../model/calendar.ts'
import { DateValue, parseDate } from '../values/date.ts'
import { Months, parseDuration, Seconds } from '../values/duration.ts'
import { decimalOf, type Numeric } from '../values/number.ts'
import { DateTimeValue, parseDateTime, parseTime, TimeValue } from '../values/time.ts'
import { sameKind, type ResultType } from '../type/results.ts'
import { duration, find, temporal, text, whole } from '../type/type.ts'
import { union } from '../type/union.ts'
import { readable } from './readable.ts'
import { signature, type Signature } from './signature.ts'

type Day = DateValue | DateTimeValue

/** Of texts that are known, the kinds that they say. */
const durationIn: ResultType = (given) => {
  const constants = find(given[0] ?? [], 'string')?.constants
  if (constants === undefined) return duration
  const found = constants.flatMap((one) => parseDuration(one) ?? [])
  if (found.length === 0) return undefined
  return union(...found.map((one) => temporal(one instanceof Months ? 'months' : 'seconds')))
}

export const temporalFunctions: Readonly<Record<string, readonly Signature[]>> = {
  date: [
    signature(['from: string'], readable(parseDate, temporal('date')), ([text]) => parseDate(text)),
    signature(['from: day'], temporal('date'), ([day]) => dateOf(day)),
    signature(
      ['year: integer', 'month: integer', 'day: integer'],
      temporal('date'),
      ([year, month, day]) => DateValue.of({ year, month, day }),
    ),
  ],
  time: [
    signature(['from: string'], readable(parseTime, temporal('time')), ([text]) => parseTime(text)),
    signature(['from: time'], temporal('time'), ([time]) => time),
    signature(['from: moment'], temporal('time'), ([{ time }]) => time),
    signature(
      ['hour: integer', 'minute: integer', 'second: number', 'offset?: any'],
      temporal('time'),
      ([hour, minute, second, offset]) => {
        const zone = offset ?? undefined
        if (zone !== undefined && !(zone instanceof Seconds)) return undefined
        return timeOf({ hour, minute, second, zone: zone?.seconds })
      },
    ),
  ],
  'date and time': [
    signature(['from: string'], readable(parseDateTime, temporal('date and time')), ([text]) =>
      parseDateTime(text),
    ),
    signature(['from: moment'], temporal('date and time'), ([moment]) => moment),
    signature(
      ['date: day', 'time: time'],
      temporal('date and time'),
      ([day, time]) => new DateTimeValue(dateOf(day), time),
    ),
  ],
  duration: [
    signature(['from: string'], durationIn, ([text]) => parseDuration(text)),
    signature(['from: duration'], sameKind, ([duration]) => duration),
  ],
  'years and months duration': [
    signature(['from: day', 'to: day'], temporal('months'), ([from, to]) =>
      monthsBetween(dateOf(from), dateOf(to)),
    ),
  ],
  today: [signature([], temporal('date'), (_, { environment }) => parseDate(environment.today))],
  now: [
    signature([], temporal('date and time'), (_, { environment }) =>
      parseDateTime(environment.now),
    ),
  ],
  'day of year': [signature(['date: day'], whole, ([day]) => dayOfYear(dateOf(day).days))],
  'day of week': [
    signature(['date: day'], text, ([day]) => weekdays[weekdayOf(dateOf(day).days) - 1]),
  ],
  'month of year': [signature(['date: day'], text, ([day]) => months[dateOf(day).month - 1])],
  'week of year': [signature(['date: day'], whole, ([day]) => weekOf(dateOf(day).days))],
}

function dateOf(day: Day): DateValue {
  return day instanceof DateTimeValue ? day.date : day
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: Numeric
  readonly zone: Numeric | undefined
}

function timeOf({ hour, minute, second, zone }: Clock): TimeValue | undefined {
  const nanos = decimalOf(second).times(1_000_000_000).trunc().toNumber()
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60
  if (!isTime || nanos < 0 || nanos >= 60_000_000_000) return undefined
  const offset = zone === undefined ? undefined : decimalOf(zone).toNumber()
  if (offset !== undefined && !(Number.isInteger(offset) && Math.abs(offset) <= 18 * 3600)) {
    return undefined
  }
  return new TimeValue((hour * 60 + minute) * 60_000_000_000 + nanos, offset)
}

/** Whole months only. */
function monthsBetween(from: DateValue, to: DateValue): Months {
  const count = (to.year - from.year) * 12 + to.month - from.month
  if (count > 0 && to.day < from.day) return new Months(count - 1)
  return new Months(count < 0 && to.day > from.day ? count + 1 : count)
}
