import { startsOf } from '../drawing.ts'
import { pointerTo } from '../pointer.ts'
import { finding, type Rule } from '../rule.ts'

export const processStart: Rule = {
  id: 'processStart',
  check: ({ definition, drawings }) =>
    drawings
      .filter((drawing) =>
        startsOf(drawing, undefined).every(
          (id) => drawing.elements.get(id)?.element.type !== 'startEvent',
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
