import type { Definition } from '../model/definition.ts'
import { citizenGroup } from '../model/elements.ts'
import { referred } from '../model/referred.ts'

/** What a version asks of people and of machines, to put beside the version before. */
export interface Figures {
  /** Questions the applicant is asked. */
  readonly questions: number
  /** Steps a person of the department works on. */
  readonly byHand: number
  /** Steps that run of themselves. */
  readonly automatic: number
  readonly sources: number
  readonly letters: number
}

export function figuresOf(definition: Definition): Figures {
  const steps = Object.values(definition.processes).flatMap(({ elements, lanes }) =>
    Object.values(elements).map((element) => ({
      element,
      byApplicant: referred(lanes, element.lane)?.group === citizenGroup,
    })),
  )
  const questions = steps.flatMap(({ element, byApplicant }) =>
    element.type === 'userTask' && byApplicant
      ? (referred(definition.forms, element.form)?.questions ?? [])
      : [],
  )
  const automaticTypes = ['serviceTask', 'scriptTask', 'businessRuleTask', 'sendTask']
  return {
    questions: questions.length,
    byHand: steps.filter(
      ({ element, byApplicant }) =>
        (element.type === 'userTask' && !byApplicant) || element.type === 'manualTask',
    ).length,
    automatic: steps.filter(({ element }) => automaticTypes.includes(element.type)).length,
    sources: Object.keys(definition.sources).length,
    letters: Object.keys(definition.letters).length,
  }
}
