import { automationProblems } from '../../release/automation.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** § 35a VwVfG, § 155 (4) AO. There is no waiver. */
export const automaticDecision: Rule = {
  id: 'automaticDecision',
  check: ({ definition }) =>
    automationProblems(definition).map(({ code, process, element }) => {
      const name = definition.processes[process]?.elements[element]?.name ?? element
      const member = code === 'discretion' ? 'fimGroup' : 'authorisedBy'
      const pointer = pointerTo('processes', process, 'elements', element, member)
      return finding(
        'automaticDecision',
        { pointer, process, element },
        { severity: 'error', text: code, about: [name] },
      )
    }),
}
