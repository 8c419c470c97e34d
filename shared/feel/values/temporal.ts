import { parseDate } from './date.ts'
import { parseDuration } from './duration.ts'
import { parseDateTime, parseTime } from './time.ts'
import type { Temporal } from '../value.ts'

/** What stands in `@"…"`. */
export function parseTemporal(text: string): Temporal | undefined {
  return parseDate(text) ?? parseDateTime(text) ?? parseTime(text) ?? parseDuration(text)
}
