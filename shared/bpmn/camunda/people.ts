import type { Fragment, Place } from './place.ts'
import type { Remark } from './remarks/remark.ts'

export interface Assigned {
  readonly words: readonly string[]
  readonly persons: readonly string[]
  /** Separated by commas, or an expression. */
  readonly groups: string
}

/** One group by name gets a lane where the task has none. */
export function assigned({ read }: Place, { words, persons, groups }: Assigned): Fragment {
  const remarks: readonly Remark[] = persons.map((what) => ({ code: 'person', what }))
  if (groups === '') return { words, remarks }
  const isOne = /^[^,${}=[\]"]+$/.test(groups)
  const hasLane = 'lane' in read && read.lane !== undefined
  if (!isOne || hasLane)
    return { words, remarks: [...remarks, { code: 'groupBeside', what: groups }] }
  return { words, group: groups, remarks: [...remarks, { code: 'group', what: groups }] }
}

const isoDuration = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/

/**
 * A due date that is a duration from the start of the task: one of ISO 8601, or the usual
 * `${dateTime().plusDays(3).toDate()}` and `=now() + duration("P3D")`.
 */
export function durationOf(text: string): string | undefined {
  const feel = /^=\s*now\(\)\s*\+\s*(?:duration\(|@)"([^"]+)"\)?$/.exec(text.trim())?.[1]
  if (isoDuration.test(feel ?? text)) return feel ?? text
  const [, unit = '', count = ''] =
    /^\$\{\s*(?:dateTime\(\)|now\(\))\.plus(\w+)\((\d+)\)(?:\.toDate\(\))?\s*\}$/.exec(text) ?? []
  return units[unit]?.(count)
}

const units: Readonly<Record<string, (count: string) => string>> = {
  Minutes: (count) => `PT${count}M`,
  Hours: (count) => `PT${count}H`,
  Days: (count) => `P${count}D`,
  Weeks: (count) => `P${count}W`,
  Months: (count) => `P${count}M`,
  Years: (count) => `P${count}Y`,
}
