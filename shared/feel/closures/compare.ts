import type { Ast, Comparison } from '../ast.ts'
import { diagnostic } from '../messages.ts'
import { note, type Run } from '../run.ts'
import { equal, isWithin, order } from '../values/compare.ts'
import { isList, Range, type Value } from '../value.ts'

export type Compare = (left: Value, right: Value) => boolean | undefined

/** Undefined when the values cannot be compared. */
export const comparisons: Readonly<Record<Comparison, Compare>> = {
  '=': equal,
  '!=': (left, right) => {
    const same = equal(left, right)
    return same === undefined ? undefined : !same
  },
  '<': ordered((sign) => sign < 0),
  '<=': ordered((sign) => sign <= 0),
  '>': ordered((sign) => sign > 0),
  '>=': ordered((sign) => sign >= 0),
}

function ordered(test: (sign: number) => boolean): Compare {
  return (left, right) => {
    const sign = order(left, right)
    return sign === undefined ? undefined : test(sign)
  }
}

/** What cannot be compared is unknown: null, with a warning. */
export function known(run: Run, answer: boolean | undefined, node: Ast): boolean | null {
  if (answer !== undefined) return answer
  const what = node.kind === 'compare' || node.kind === 'openRange' ? node.operator : 'in'
  note(run, diagnostic('typeMismatch', node, { what, severity: 'warning' }))
  return null
}

/** Where yes or no is asked for, null is unknown. Anything else is too, with a warning. */
export function noteNoTruth(run: Run, answer: Value, node: Ast): void {
  if (answer === null || typeof answer === 'boolean') return
  note(run, diagnostic('notBoolean', node, { severity: 'warning' }))
}

/** `value in test`: equal to it, or in the list or range that it is. */
export function isIn(value: Value, test: Value): boolean | undefined {
  if (test instanceof Range)
    return value instanceof Range ? equal(value, test) : isWithin(value, test)
  if (isList(test)) {
    return (
      test.some((one) => (one instanceof Range ? isIn(value, one) : equal(value, one)) === true) ||
      (isList(value) && equal(value, test) === true)
    )
  }
  return equal(value, test)
}
