import { evaluateDecision } from '../../decisions/evaluate.ts'
import { decisionSchema } from '../../decisions/result.ts'
import { anyInput } from '../behaviour.ts'
import { failure, seenIn } from '../evaluating.ts'
import { insideOf, type Make } from '../making.ts'
import { emit, known } from '../run.ts'
import { work } from './jobs.ts'
import { referred } from '../../model/referred.ts'

export const businessRuleTask: Make<'businessRuleTask'> = (element, making) => {
  const { definition, answered } = making
  const scope = insideOf(element, making)
  const id = element.decision
  if (answered || id === undefined) return work
  const decision = referred(definition.decisions, id)
  const legalBasis = element.legalBasis ?? decision?.legalBasis ?? element.authorisedBy
  return {
    ...(decision === undefined ? {} : { result: decisionSchema(decision, scope) }),
    origin: { kind: 'rule', from: id, ...(legalBasis === undefined ? {} : { legalBasis }) },
    request: anyInput,
    enter(run, { node, activation, input }) {
      const seen = seenIn(run, activation.scope)
      const decided = evaluateDecision(known(decision, 'decision', id), {
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
