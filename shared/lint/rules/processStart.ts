import { isInstantiating } from '../../model/elementKinds.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

export const processStart: Rule = {
  id: 'processStart',
  check: ({ definition, drawings }) =>
    drawings
      .filter(({ elements }) =>
        [...elements.values()].every(
          ({ element }) =>
            element.parent !== undefined ||
            (element.type !== 'startEvent' && !isInstantiating(element)),
        ),
      )
      .map(({ id }) =>
        finding(
          'processStart',
          { pointer: pointerTo('processes', id), process: id },
          { severity: 'error', text: 'noStart', about: [definition.processes[id]?.title ?? id] },
        ),
      ),
}
