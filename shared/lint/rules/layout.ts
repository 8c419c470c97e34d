import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

export const layout: Rule = {
  id: 'layout',
  check: ({ definition, drawings }) =>
    drawings.flatMap(({ id, elements }) => {
      const placed = definition.layout[id]?.elements ?? {}
      const missing = [...elements.keys()].filter((key) => !Object.hasOwn(placed, key)).length
      if (missing === 0) return []
      const title = definition.processes[id]?.title ?? id
      const place = { pointer: pointerTo('layout', id), process: id }
      return [
        finding('layout', place, {
          severity: 'info',
          text: 'noLayout',
          about: [title, String(missing)],
        }),
      ]
    }),
}
