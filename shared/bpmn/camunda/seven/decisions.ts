import { decisionFragment } from '../decision.ts'
import { attribute, kindOf, said, type Rule } from '../place.ts'

export const decisionRule: Rule = (place) => {
  const words = said(place, [
    'decisionRef',
    'decisionRefBinding',
    'decisionRefVersion',
    'decisionRefVersionTag',
  ])
  const decision = attribute(place, 'decisionRef')
  if (decision === undefined || kindOf(place) !== 'businessRuleTask') return undefined
  const version = ['decisionRefVersion', 'decisionRefVersionTag'].flatMap(
    (name) => attribute(place, name) ?? [],
  )
  const binding = [attribute(place, 'decisionRefBinding') ?? [], version].flat().join(' ')
  return decisionFragment(place, {
    words,
    decision,
    isComputed: /[$#]\{/.test(decision),
    ...(binding === '' ? {} : { binding }),
  })
}
