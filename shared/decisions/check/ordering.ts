import { isoDay, readDay } from '../../model/calendar.ts'
import type { Schema } from '../../model/schema.ts'
import type { Constant } from '../constant.ts'

/** How values of an ordered column follow one another. */
export interface Ordering {
  /** Undefined for a value that the column does not have. */
  readonly at: (constant: Constant) => number | undefined
  readonly value: (at: number) => Constant
  /** Only whole numbers are values: of pieces, days or cents. */
  readonly whole: boolean
  /** Where there are no values before and after, apart from what the column says. */
  readonly limits?: readonly [first: number, last: number]
}

/** Undefined for columns whose values have no order that is known here. */
export function orderingOf({ type, format, scale }: Schema): Ordering | undefined {
  if (type === 'number') return numbers(0, false)
  if (type === 'integer') return numbers(0, true)
  if (format === 'decimal') return numbers(scale ?? 2, true)
  if (format === 'date') return days
  return format === 'date-time' ? moments : undefined
}

/** Counted in the smallest unit there is, so that cents are whole numbers. */
function numbers(places: number, whole: boolean): Ordering {
  return {
    whole,
    at: (constant) =>
      constant.type === 'number' ? Number(shifted(constant.digits, places)) : undefined,
    value: (at) => ({ type: 'number', digits: shifted(plain(at), -places) }),
  }
}

/** By text, because multiplying would round. */
function shifted(digits: string, by: number): string {
  if (by === 0) return digits
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.')
  const all = `${'0'.repeat(Math.max(0, -by))}${whole}${fraction}${'0'.repeat(Math.max(0, by))}`
  const point = Math.max(0, -by) + whole.length + by
  const [left, right] = [all.slice(0, point), all.slice(point).replace(/0+$/, '')]
  const number = `${left.replace(/^0+(?=\d)/, '') || '0'}${right === '' ? '' : `.${right}`}`
  return number === '0' ? '0' : `${sign}${number}`
}

function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text
}

const epoch = '1970-01-01'
const firstDay = readDay('0001-01-01') ?? -Infinity
const lastDay = readDay('9999-12-31') ?? Infinity

const days: Ordering = {
  whole: true,
  limits: [firstDay, lastDay],
  at: (constant) => (constant.type === 'date' ? readDay(constant.value) : undefined),
  value: (at) => ({ type: 'date', value: dayAt(at) }),
}

function dayAt(at: number): string {
  return isoDay(at) ?? epoch
}

const moments: Ordering = {
  whole: false,
  at: (constant) => (constant.type === 'dateTime' ? secondsAt(constant.value) : undefined),
  value: (at) => ({ type: 'dateTime', value: momentAt(at) }),
}

function secondsAt(written: string): number | undefined {
  const [, day = '', hours, minutes, seconds, sign, ahead = '0', past = '0'] =
    /^(.{10})T(\d\d):(\d\d):([\d.]+)(?:Z|([+-])(\d\d):(\d\d))$/.exec(written) ?? []
  const date = readDay(day)
  if (date === undefined) return undefined
  const offset = (Number(ahead) * 60 + Number(past)) * (sign === '-' ? -60 : 60)
  const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return Math.round((date * 86_400 + clock - offset) * 1000) / 1000 // the same moment is the same number
}

function momentAt(at: number): string {
  const day = Math.floor(at / 86_400)
  const clock = Math.floor(at - day * 86_400)
  const parts = [Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60]
  const fraction = Math.round((at - Math.floor(at)) * 10_000)
  const places = fraction === 0 ? '' : `.${String(fraction).padStart(4, '0').replace(/0+$/, '')}`
  return `${dayAt(day)}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}${places}Z`
}
