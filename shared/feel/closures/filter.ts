import type { Of } from '../ast.ts'
import { problem, spend } from '../run.ts'
import { isList, isNumber, type Value } from '../value.ts'
import { inner, type Compute } from './frame.ts'
import { withLocals, type Names } from './names.ts'
import type { Make } from './simple.ts'

/** `list[condition]`, or `list[number]` (DMN 1.5 §10.3.2.5). */
export function makeFilter(ast: Of<'filter'>, names: Names, make: Make): Compute {
  const of = make(ast.of, names)
  const condition = make(ast.condition, withLocals(names, ['item'], true))
  return (frame) => {
    const value = of(frame)
    const list = isList(value) ? value : value === null ? [] : [value]
    if (list.length === 0) return isNumber(condition(inner(frame, [null]))) ? null : list
    const kept: Value[] = []
    // one frame for all: nothing that a condition makes outlives its answer
    const local = inner(frame, [null])
    for (const item of list) {
      spend(frame.run)
      local.values[0] = item
      const answer = condition(local)
      if (answer === true) kept.push(item)
      else if (typeof answer === 'number') return at(list, answer)
      else if (answer !== false && answer !== null) {
        return problem(frame.run, { code: 'typeMismatch', position: ast.condition, what: '[]' })
      }
    }
    return kept
  }
}

function at(list: readonly Value[], position: number): Value {
  if (position === 0) return null
  return list.at(position > 0 ? position - 1 : position) ?? null
}
