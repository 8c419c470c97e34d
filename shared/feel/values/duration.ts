import {
  compareNumbers,
  decimalOf,
  Exact,
  negate,
  numberText,
  parseNumber,
  settled,
  type Numeric,
} from './number.ts'

/** Years and months: a number of whole months. */
export class Months {
  readonly months: number

  constructor(months: number) {
    this.months = months + 0
  }

  toString(): string {
    const count = Math.abs(this.months)
    const [years, months] = [Math.floor(count / 12), count % 12]
    const written = `${years > 0 ? `${years}Y` : ''}${months > 0 || years === 0 ? `${months}M` : ''}`
    return `${this.months < 0 ? '-' : ''}P${written}`
  }
}

/** Days and time: a number of seconds, exact to its last digit. */
export class Seconds {
  readonly seconds: Numeric

  constructor(seconds: Numeric) {
    this.seconds = seconds
  }

  toString(): string {
    const isNegative = compareNumbers(this.seconds, 0) < 0
    const { days, hours, minutes, seconds } = partsOf(
      isNegative ? negate(this.seconds) : this.seconds,
    )
    const clock = [
      hours === 0 ? '' : `${numberText(hours)}H`,
      minutes === 0 ? '' : `${numberText(minutes)}M`,
      seconds === 0 ? '' : `${numberText(seconds)}S`,
    ].join('')
    const day = days === 0 ? '' : `${numberText(days)}D`
    const written = `${day}${clock === '' ? '' : `T${clock}`}`
    return `${isNegative ? '-' : ''}P${written === '' ? 'T0S' : written}`
  }
}

interface DurationParts {
  readonly days: Numeric
  readonly hours: Numeric
  readonly minutes: Numeric
  readonly seconds: Numeric
}

/** Parts of a number of seconds; all of them have its sign. */
export function partsOf(seconds: Numeric): DurationParts {
  const all = decimalOf(seconds)
  const whole = all.trunc()
  const part = (size: number, modulus: number) => settled(whole.divToInt(size).mod(modulus)) ?? 0
  return {
    days: settled(whole.divToInt(86_400)) ?? 0,
    hours: part(3600, 24),
    minutes: part(60, 60),
    seconds: settled(all.minus(whole.divToInt(60).times(60))) ?? 0,
  }
}

const monthsForm = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/
const secondsForm =
  /^(-?)P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/

export function parseDuration(text: string): Months | Seconds | undefined {
  return parseMonths(text) ?? parseSeconds(text)
}

function parseMonths(text: string): Months | undefined {
  const [, sign, years = '0', months = '0'] = monthsForm.exec(text) ?? []
  const count = Number(years) * 12 + Number(months)
  if (sign === undefined || !Number.isSafeInteger(count)) return undefined
  return new Months(sign === '-' ? -count : count)
}

const unitsOfSeconds = [86_400, 3600, 60, 1]

function parseSeconds(text: string): Seconds | undefined {
  const [, sign, ...counts] = secondsForm.exec(text) ?? []
  if (sign === undefined) return undefined
  const sum = unitsOfSeconds.reduce(
    (sum, unit, index) => sum.plus(decimalOf(parseNumber(counts[index] ?? '0') ?? 0).times(unit)),
    new Exact(0),
  )
  const seconds = settled(sum) ?? 0
  return new Seconds(sign === '-' ? negate(seconds) : seconds)
}
