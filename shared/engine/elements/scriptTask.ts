import { evaluate } from '../evaluating.ts'
import { expressionOf, type Make } from '../making.ts'

export const scriptTask: Make<'scriptTask'> = ({ script }, making) => {
  const expression = expressionOf(script, making)
  return {
    enter(run, { activation }) {
      const evaluated = evaluate(run, expression, activation.scope)
      return 'failure' in evaluated ? evaluated : { done: evaluated.value }
    },
  }
}
