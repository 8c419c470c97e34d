import { evaluate } from '../evaluating.ts'
import { expressionOf, type Make } from '../making.ts'
import { work } from './jobs.ts'

export const scriptTask: Make<'scriptTask'> = ({ script }, making) => {
  if (making.answered || script === undefined) return work
  const expression = expressionOf(script, making)
  return {
    enter(run, { activation }) {
      const evaluated = evaluate(run, expression, activation.scope)
      return 'failure' in evaluated ? evaluated : { done: evaluated.value }
    },
  }
}
