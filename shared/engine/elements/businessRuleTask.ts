import { decide } from '../../decisions/decide.ts'
import { decisionOf, resultOf } from '../../decisions/required.ts'
import { anyInput } from '../behaviour.ts'
import { failure, seenIn } from '../evaluating.ts'
import { insideOf, type Make } from '../making.ts'
import { emit, known } from '../run.ts'
import { work } from './jobs.ts'

export const businessRuleTask: Make<'businessRuleTask'> = (element, making) => {
  const { definition, answered } = making
  const scope = insideOf(element, making)
  const id = element.decision
  if (answered || id === undefined) return work
  const decision = decisionOf(definition, id)
  const legalBasis = element.legalBasis ?? decision?.legalBasis ?? element.authorisedBy
  return {
    ...(decision === undefined ? {} : { result: resultOf(definition, id, scope) }),
    origin: { kind: 'rule', from: id, ...(legalBasis === undefined ? {} : { legalBasis }) },
    request: anyInput,
    enter(run, { node, activation, input }) {
      known(decision, 'decision', id)
      const seen = seenIn(run, activation.scope)
      const decided = decide(definition, id, {
        scope,
        data: input === undefined ? seen : { ...seen, ...input },
        environment: run.environment,
      })
      if ('failure' in decided) {
        const code =
          decided.failure.code === 'expressionFailed' ? 'expressionFailed' : 'decisionUnclear'
        return failure(code, decided.failure.message)
      }
      emit(run, {
        type: 'decisionMade',
        activation: activation.id,
        element: node.id,
        decision: id,
        rows: [...decided.rows],
      })
      return { done: decided.value }
    },
  }
}
