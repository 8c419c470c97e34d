import { isGroup, type Condition, type Group, type Test } from './condition.ts'
import { feelOf, operand } from './feelOf.ts'
import type { Phrase } from './phrase.ts'

/** The expression that a condition stands for; `conditionOf` reads it back. */
export function feelOfCondition(condition: Condition): string {
  if (!isGroup(condition)) return ofTest(condition)
  const { kind, parts } = condition
  return parts.map((part) => inGroup(part, kind)).join(kind === 'all' ? ' and ' : ' or ')
}

/** `and` binds closer than `or`, and a part that is two comparisons or ends with one is set apart. */
function inGroup(condition: Condition, around: Group['kind']): string {
  const text = feelOfCondition(condition)
  return isOneOf(condition, around) ? text : `(${text})`
}

function isOneOf(condition: Condition, around: Group['kind']): boolean {
  if (isGroup(condition)) return false
  if (condition.kind === 'empty') {
    return !condition.withBlank || condition.isNegated === (around === 'all')
  }
  if (condition.kind === 'entries') return condition.how === 'none'
  if (condition.kind === 'oneOf') return condition.isNegated
  return condition.kind !== 'between'
}

function ofTest(test: Test): string {
  switch (test.kind) {
    case 'compare':
      return `${compared(test.left)} ${test.operator} ${compared(test.right)}`
    case 'empty':
      return ofEmpty(test)
    case 'oneOf': {
      const listed = `${operand(test.of)} in (${test.values.map(feelOf).join(', ')})`
      return test.isNegated ? `not(${listed})` : listed
    }
    case 'between':
      return `${operand(test.of)} between ${operand(test.low)} and ${operand(test.high)}`
    case 'contains':
      return `contains(${feelOf(test.of)}, ${feelOf(test.text)})`
    case 'entries': {
      const word = test.how === 'every' ? 'every' : 'some'
      const where = feelOfCondition(test.where)
      const quantified = `${word} ${test.item} in ${operand(test.list)} satisfies (${where})`
      return test.how === 'none' ? `not(${quantified})` : quantified
    }
  }
}

/** Sums and differences bind closer than a comparison. */
function compared(phrase: Phrase): string {
  return phrase.kind === 'shifted' || phrase.kind === 'calculated'
    ? feelOf(phrase)
    : operand(phrase)
}

function ofEmpty({ of, isNegated, withBlank }: Extract<Test, { kind: 'empty' }>): string {
  const value = operand(of)
  const [sign, word] = isNegated ? ['!=', 'and'] : ['=', 'or']
  return withBlank ? `${value} ${sign} null ${word} ${value} ${sign} ""` : `${value} ${sign} null`
}
