import { assigned, durationOf } from '../people.ts'
import { extension, kindOf, type Rule } from '../place.ts'
import { valueOf } from '../xml.ts'

export const assignmentRule: Rule = (place) => {
  const xml = extension(place, 'assignmentDefinition')
  if (xml === undefined || kindOf(place) !== 'userTask') return undefined
  const persons = ['assignee', 'candidateUsers'].flatMap((name) => valueOf(xml, name) ?? [])
  return assigned(place, {
    words: ['assignmentDefinition'],
    persons,
    groups: valueOf(xml, 'candidateGroups') ?? '',
  })
}

export const scheduleRule: Rule = (place) => {
  const xml = extension(place, 'taskSchedule')
  if (xml === undefined || kindOf(place) !== 'userTask') return undefined
  const due = valueOf(xml, 'dueDate')
  const followUp = valueOf(xml, 'followUpDate')
  const duration = due === undefined ? undefined : durationOf(due)
  return {
    words: ['taskSchedule'],
    ...(duration === undefined ? {} : { patch: { due: duration } }),
    remarks: [
      ...(due === undefined || duration !== undefined ? [] : [{ code: 'due', what: due } as const]),
      ...(followUp === undefined ? [] : [{ code: 'followUp', what: followUp } as const]),
    ],
  }
}

export const priorityRule: Rule = (place) => {
  const xml = extension(place, 'priorityDefinition')
  if (xml === undefined || kindOf(place) !== 'userTask') return undefined
  return {
    words: ['priorityDefinition'],
    remarks: [{ code: 'priority', what: valueOf(xml, 'priority') ?? '' }],
  }
}
