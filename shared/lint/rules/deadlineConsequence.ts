import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** P15: a deadline that only a letter names is an announcement; one that nothing names is nothing. */
export const deadlineConsequence: Rule = {
  id: 'deadlineConsequence',
  check: ({ definition, expressions, elements }) =>
    Object.entries(definition.deadlines).flatMap(([id, { title }]) => {
      const names = [`deadlines.${id}`, `derivations.${id}`]
      const readers = expressions.filter(({ expression }) =>
        expression.reads.some((read) => names.some((name) => `${read}.`.startsWith(`${name}.`))),
      )
      const isDue = elements.some(({ element }) => 'deadline' in element && element.deadline === id)
      if (isDue || readers.some(({ pointer }) => pointer.startsWith('/processes/'))) return []
      const place = { pointer: pointerTo('deadlines', id) }
      const isShown = Object.values(definition.letters).some(({ blocks }) =>
        blocks.some(({ deadline }) => deadline === id),
      )
      const severity = readers.length === 0 && !isShown ? 'warning' : 'info'
      return [
        finding('deadlineConsequence', place, {
          severity,
          text: 'deadlineWithoutConsequence',
          about: [title],
        }),
      ]
    }),
}
