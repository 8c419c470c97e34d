import { textOf } from '../textLiteral.ts'
import { Range, type Value } from '../value.ts'
import { order } from '../values/compare.ts'
import { parseDate } from '../values/date.ts'
import { parseDuration } from '../values/duration.ts'
import { parseNumber } from '../values/number.ts'
import { parseTemporal } from '../values/temporal.ts'
import { parseDateTime, parseTime } from '../values/time.ts'

/** A number, a text, or `@"…"` or a call before one. Each text can be read in one way only, so that none takes long. */
const end = String.raw`\s*((?:@|[a-z][a-z ]*\(\s*)?"(?:[^"\\]|\\.)*"(?:\s*\))?|-?\d*\.?\d+(?:e[+-]?\d+)?)\s*`
const form = new RegExp(String.raw`^\s*([\[(\]])${end}\.\.${end}([\])\[])\s*$`, 'si')

/** `[1..3]` with literals as its ends (DMN 1.5 §10.3.4.1). */
export function parseRange(text: string): Range | undefined {
  const [, open, first = '', last = '', close] = form.exec(text) ?? []
  const [low, high] = [endOf(first), endOf(last)]
  if (low === undefined || high === undefined) return undefined
  if (!((order(low, high) ?? 1) <= 0)) return undefined
  return new Range({ low, high, holdsLow: open === '[', holdsHigh: close === ']' })
}

const readers: Readonly<Record<string, (text: string) => Value | undefined>> = {
  '': (text) => text,
  '@': parseTemporal,
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  duration: parseDuration,
}

function endOf(written: string): Value | undefined {
  const quote = written.indexOf('"')
  if (quote < 0) return parseNumber(written)
  const reader = written.slice(0, quote).replace('(', '').trim().replaceAll(/\s+/g, ' ')
  const isClosed = written.slice(0, quote).includes('(') === written.endsWith(')')
  const text = textOf(written.slice(quote, written.lastIndexOf('"') + 1))
  return isClosed && Object.hasOwn(readers, reader) ? readers[reader]?.(text) : undefined
}
