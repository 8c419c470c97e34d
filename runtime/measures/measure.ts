import type { Event } from '#shared/engine/event.ts'
import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'

/** Below this, a figure could be about one person (design.md 10a). */
const fewest = 5

export interface CaseEvents {
  readonly startedAt: string
  /** Absent while it runs. */
  readonly endedAt?: string
  readonly events: readonly Event[]
}

export interface Measures {
  readonly cases: number
  readonly running: number
  /** Share of the finished cases that no clerk touched, 0 to 1. */
  readonly straightThrough: number | null
  /** Mean per sent case: what the person answered, and what was there already. */
  readonly asked: number | null
  readonly prefilled: number | null
  /** Median from start to end of the sent cases. */
  readonly medianSeconds: number | null
  /** Finished without anything being sent. */
  readonly brokenOff: number | null
}

/** Never per person who works on cases, nothing below five cases. */
export function measure(cases: readonly CaseEvents[], definition: Definition): Measures {
  const ended = cases.filter(({ endedAt }) => endedAt !== undefined)
  const counts = { cases: cases.length, running: cases.length - ended.length }
  const sent = ended.filter(({ events }) => events.some(isSent))
  if (ended.length < fewest) return { ...counts, ...nothing }
  const touched = ended.filter(({ events }) => events.some(isByClerk))
  return {
    ...counts,
    straightThrough: (ended.length - touched.length) / ended.length,
    brokenOff: ended.length - sent.length,
    ...(sent.length < fewest ? nothingSent : measureSent(sent, definition)),
  }
}

const nothingSent = { asked: null, prefilled: null, medianSeconds: null }
const nothing = { straightThrough: null, brokenOff: null, ...nothingSent }

function measureSent(sent: readonly CaseEvents[], definition: Definition) {
  return {
    asked: mean(sent.map(({ events }) => answersIn(events))),
    prefilled: mean(sent.map(({ events }) => prefilledIn(events, definition))),
    medianSeconds: median(
      sent.map(
        ({ startedAt, endedAt = startedAt }) =>
          (Date.parse(endedAt) - Date.parse(startedAt)) / 1000,
      ),
    ),
  }
}

function isSent(event: Event): boolean {
  return event.type === 'taskCompleted' && event.group === citizenGroup
}

function isByClerk(event: Event): boolean {
  return event.type === 'taskCompleted' && event.group !== citizenGroup
}

function answersIn(events: readonly Event[]): number {
  return events
    .filter((event) => event.type === 'dataWritten')
    .filter(({ origin }) => origin.kind === 'citizen')
    .reduce((sum, { values }) => sum + Object.keys(values).length, 0)
}

/** Fields shown as known in the forms that were sent. */
function prefilledIn(events: readonly Event[], { forms }: Definition): number {
  const opened = new Map(
    events.flatMap((event) => (event.type === 'taskOpened' ? [[event.taskId, event.form]] : [])),
  )
  return events
    .filter((event) => event.type === 'taskCompleted')
    .filter(isSent)
    .map(({ taskId }) => forms[opened.get(taskId) ?? '']?.known ?? [])
    .reduce((sum, known) => sum + known.reduce((fields, one) => fields + one.fields.length, 0), 0)
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
