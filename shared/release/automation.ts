import type { Definition } from '../model/definition.ts'

export interface AutomationProblem {
  readonly code: 'notAuthorised' | 'discretion'
  readonly process: string
  readonly element: string
}

/**
 * § 35a VwVfG, § 155 (4) AO: deciding without a person needs a provision that allows it and leaves no
 * discretion (FIM group 5). There is no waiver.
 */
export function automationProblems({ processes }: Definition): readonly AutomationProblem[] {
  return Object.entries(processes).flatMap(([process, { elements }]) =>
    Object.entries(elements).flatMap(([id, element]): AutomationProblem[] => {
      if (!automatic.has(element.type)) return []
      if ('fimGroup' in element && element.fimGroup === discretion) {
        return [{ code: 'discretion', process, element: id }]
      }
      const unauthorised = element.type === 'businessRuleTask' && element.authorisedBy === undefined
      return unauthorised ? [{ code: 'notAuthorised', process, element: id }] : []
    }),
  )
}

const automatic: ReadonlySet<string> = new Set(['businessRuleTask', 'scriptTask', 'serviceTask'])
const discretion = 5
