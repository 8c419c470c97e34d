import { assigned, durationOf } from '../people.ts'
import { attribute, kindOf, said, type Rule } from '../place.ts'

/** Who does a task. */
export const assignmentRule: Rule = (place) => {
  const words = said(place, ['assignee', 'candidateGroups', 'candidateUsers'])
  if (words.length === 0 || kindOf(place) !== 'userTask') return undefined
  const persons = ['assignee', 'candidateUsers'].flatMap((name) => attribute(place, name) ?? [])
  return assigned(place, { words, persons, groups: attribute(place, 'candidateGroups') ?? '' })
}

/** Until when, from when, and how urgent. */
export const scheduleRule: Rule = (place) => {
  const words = said(place, ['dueDate', 'followUpDate', 'priority', 'businessCalendarName'])
  if (words.length === 0 || kindOf(place) !== 'userTask') return undefined
  const due = attribute(place, 'dueDate')
  const followUp = attribute(place, 'followUpDate')
  const priority = attribute(place, 'priority')
  const duration = due === undefined ? undefined : durationOf(due)
  return {
    words,
    ...(duration === undefined ? {} : { patch: { due: duration } }),
    remarks: [
      ...(due === undefined || duration !== undefined ? [] : [{ code: 'due', what: due } as const]),
      ...(followUp === undefined ? [] : [{ code: 'followUp', what: followUp } as const]),
      ...(priority === undefined ? [] : [{ code: 'priority', what: priority } as const]),
    ],
  }
}
