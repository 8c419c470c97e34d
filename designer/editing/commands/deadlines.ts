import type { Deadline } from '#shared/model/deadline.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { idFrom } from '../ids.ts'
import { withUpdated, without } from '../records.ts'

export function updateDeadline(
  definition: Definition,
  deadline: string,
  update: (deadline: Deadline) => Deadline,
): Definition {
  const deadlines = withUpdated(definition.deadlines, deadline, update)
  return deadlines === definition.deadlines ? definition : { ...definition, deadlines }
}

export function deadlineId({ deadlines }: Definition, title: Localised): string {
  return idFrom(title.de, deadlines)
}

/** One month from today, until somebody says otherwise. */
export function addDeadline(definition: Definition, id: string, title: Localised): Definition {
  const made: Deadline = {
    title,
    legalBasis: definition.legalBasis === '' ? '–' : definition.legalBasis,
    start: 'today()',
    period: 'P1M',
  }
  return { ...definition, deadlines: { ...definition.deadlines, [id]: made } }
}

export function removeDeadline(definition: Definition, id: string): Definition {
  return { ...definition, deadlines: without(definition.deadlines, [id]) }
}
