import { positions } from '#shared/engine/instance.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { writeMoment } from '#shared/text/notation.ts'
import type { Standing } from './caseState.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { Step } from './steps.ts'
import type { LetterRow } from './store.ts'
import type { View } from './view.ts'

export interface Passage {
  readonly what: string
  /** ISO 8601; absent for what is still to come. */
  readonly at?: string
  readonly detail?: string
  readonly state: 'done' | 'current' | 'next'
}

interface Reading extends Standing {
  readonly letters: readonly LetterRow[]
  /** Who decides where a person must. */
  readonly office: string
  readonly view: View
}

/** What happened so far, then where the case stands, then its end. */
export function timeline(reading: Reading): readonly Passage[] {
  const { instance, view } = reading
  const { texts } = view
  const begun = { what: texts.timeline.begun, at: instance.startedAt, state: 'done' } as const
  const past = reading.steps.flatMap((step) => passageOf(step, reading) ?? [])
  if (instance.status !== 'active') {
    const at = instance.endedAt
    return [
      begun,
      ...past,
      { what: texts.timeline.done, state: 'done', ...(at === undefined ? {} : { at }) },
    ]
  }
  return [begun, ...past, ...present(reading), { what: texts.timeline.done, state: 'next' }]
}

function passageOf({ at, event }: Step, reading: Reading): Passage | undefined {
  const { timeline } = reading.view.texts
  if (event.type === 'jobCompleted') return letterPassage(event.jobId, at, reading)
  if (event.type === 'decisionMade') {
    const what = nameOf(event.element, reading)
    return { what, at, detail: timeline.byRule, state: 'done' }
  }
  const steered = steeredBy(event)
  if (steered !== undefined) {
    return { what: timeline[steered], at, detail: timeline.by(reading.office), state: 'done' }
  }
  if (event.type !== 'taskCompleted') return undefined
  if (event.group === citizenGroup) return { what: timeline.sent, at, state: 'done' }
  const detail = timeline.byPerson(reading.office)
  return { what: taskName(event.taskId, reading), at, detail, state: 'done' }
}

const steering = {
  instanceSuspended: 'rests',
  instanceResumed: 'goesOn',
  cancellationRequested: 'stopped',
  completedByHand: 'steered',
  failedByHand: 'steered',
  tokenMoved: 'steered',
  instanceMigrated: 'migrated',
} as const

type Steered = keyof typeof steering

/** What people of the department decided, as far as it changes result or date. */
function steeredBy(event: Step['event']): (typeof steering)[Steered] | undefined {
  if (!isSteered(event) || event.role === undefined) return undefined
  return steering[event.type]
}

function isSteered(event: Step['event']): event is Extract<Step['event'], { type: Steered }> {
  return event.type in steering
}

function letterPassage(jobId: string, at: string, { letters, view }: Reading): Passage | undefined {
  const letter = letters.find((row) => row.jobId === jobId)
  if (letter === undefined) return undefined
  const { texts } = view
  const read = letter.firstRetrievedAt
  return {
    what: texts.timeline.letter(letter.kind),
    at,
    ...(read === null ? {} : { detail: texts.timeline.firstRead(writeMoment(read, view)) }),
    state: 'done',
  }
}

function present(reading: Reading): readonly Passage[] {
  const names = positions(reading.instance)
    .filter(({ element }) => elementById(reading.definition, element)?.type !== 'subProcess')
    .map(({ element }) => nameOf(element, reading))
  return [...new Set(names)].map((name) => ({
    what: reading.view.texts.timeline.now(name),
    state: 'current',
  }))
}

function nameOf(element: string, { definition, view }: Reading): string {
  const found = elementById(definition, element)
  return found === undefined ? element : inLanguage(found.name, view.language)
}

function taskName(taskId: string, reading: Reading): string {
  const opened = reading.steps.find(
    ({ event }) => event.type === 'taskOpened' && event.taskId === taskId,
  )
  return opened?.event.type === 'taskOpened' ? nameOf(opened.event.element, reading) : ''
}
