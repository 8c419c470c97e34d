import { pointerTo } from '../pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** P15: a deadline that only a letter names is an announcement; one that nothing names is nothing. */
export const deadlineConsequence: Rule = {
  id: 'deadlineConsequence',
  check: ({ definition, expressions }) =>
    Object.entries(definition.deadlines).flatMap(([id, { title }]) => {
      const readers = expressions.filter(({ expression }) =>
        expression.reads.includes(`deadlines.${id}`),
      )
      if (readers.some(({ pointer }) => pointer.startsWith('/processes/'))) return []
      const place = { pointer: pointerTo('deadlines', id) }
      const severity = readers.length === 0 ? 'warning' : 'info'
      return [
        finding('deadlineConsequence', place, {
          severity,
          text: 'deadlineWithoutConsequence',
          about: [title],
        }),
      ]
    }),
}
