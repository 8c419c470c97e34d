import { listed } from '../model/listed.ts'
import type { Definition } from '../model/definition.ts'
import { citizenGroup, type Element, type Process } from '../model/elements.ts'
import { referred } from '../model/referred.ts'

/** What a version asks of people and of machines, to put beside the version before. */
export interface Figures {
  /** Questions the applicant is asked where nothing goes wrong: not what is asked because a source does not answer. */
  readonly questions: number
  /** Steps a person of the department works on. */
  readonly byHand: number
  /** Steps that run of themselves. */
  readonly automatic: number
  readonly sources: number
  readonly letters: number
}

export function figuresOf(definition: Definition): Figures {
  const usual = new Set(Object.values(definition.processes).flatMap(withoutErrors))
  const steps = Object.values(definition.processes).flatMap(({ elements, lanes }) =>
    Object.values(elements).map((element) => ({
      element,
      byApplicant: referred(lanes, element.lane)?.group === citizenGroup,
      isUsual: usual.has(element),
    })),
  )
  const questions = steps.flatMap(({ element, byApplicant, isUsual }) =>
    element.type === 'userTask' && byApplicant && isUsual
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

/** What is reached though no error happens. */
function withoutErrors({ elements, flows }: Process): readonly Element[] {
  const ways = Object.values(flows)
  const entered = new Set(ways.map(({ target }) => target))
  const found = new Set(
    Object.entries(elements).flatMap(([id, element]) =>
      entered.has(id) || element.type === 'boundaryEvent' || isErrorStart(element) ? [] : [id],
    ),
  )
  const following = new Map<string, string[]>()
  for (const { source, target } of ways) listed(following, source, target)
  for (const [id, one] of Object.entries(elements))
    if (one.type === 'boundaryEvent' && one.event.type !== 'error')
      listed(following, one.attachedTo, id)
  for (const at of found) for (const next of following.get(at) ?? []) found.add(next)
  return [...found].flatMap((id) => elements[id] ?? [])
}

function isErrorStart(element: Element): boolean {
  return element.type === 'startEvent' && element.event.type === 'error'
}
