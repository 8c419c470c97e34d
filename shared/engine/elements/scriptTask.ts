import { anyInput } from '../behaviour.ts'
import { evaluate, evaluateWith } from '../evaluating.ts'
import { expressionOf, insideOf, type Make } from '../making.ts'
import { work } from './jobs.ts'

export const scriptTask: Make<'scriptTask'> = (element, making) => {
  const { script } = element
  if (making.answered || script === undefined) return work
  const expression = expressionOf(script, { scope: insideOf(element, making) })
  return {
    request: anyInput,
    enter(run, { activation: { scope }, input }) {
      const evaluated =
        input === undefined
          ? evaluate(run, expression, scope)
          : evaluateWith(run, expression, { scope, names: input })
      return 'failure' in evaluated ? evaluated : { done: evaluated.value }
    },
  }
}
