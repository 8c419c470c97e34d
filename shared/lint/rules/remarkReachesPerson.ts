import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'
import { overlaps } from '../subject.ts'

/** § 24 (1) VwVfG: what a person adds in free text decides the way of the case. */
export const remarkReachesPerson: Rule = {
  id: 'remarkReachesPerson',
  check: ({ definition, expressions, elements }) => {
    const conditions = expressions
      .filter(({ pointer }) => pointer.startsWith('/processes/') && pointer.endsWith('/condition'))
      .flatMap(({ expression }) => expression.reads)
    return Object.entries(definition.forms).flatMap(([id, { remark, title }]) => {
      if (remark === undefined || conditions.some((read) => overlaps(read, remark.path))) return []
      const user = elements.find(
        ({ element }) => element.type === 'userTask' && element.form === id,
      )
      const place = {
        pointer: pointerTo('forms', id, 'remark'),
        process: user?.process,
        element: user?.id,
      }
      return [
        finding('remarkReachesPerson', place, {
          severity: 'error',
          text: 'remarkIgnored',
          about: [title],
        }),
      ]
    })
  },
}
