import type { Ast, Of } from '../ast.ts'
import { bounded, problem, spend, type Run } from '../run.ts'
import { calculate, negative } from '../values/calculate.ts'
import { isWithin } from '../values/compare.ts'
import { parseNumber } from '../values/number.ts'
import { parseTemporal } from '../values/temporal.ts'
import { Entries, isNumber, Range, type Value } from '../value.ts'
import { comparisons, known, noteNoTruth } from './compare.ts'
import { inner, type Compute } from './frame.ts'
import { memberIn, type Step } from './members.ts'
import { withLocals, type Names } from './names.ts'

export type Make = (ast: Ast, names: Names) => Compute

export function constant(value: Value): Compute {
  return () => value
}

export function makeNumber({ digits }: Of<'number'>): Compute {
  return constant(parseNumber(digits) ?? null)
}

export function makeTemporal(ast: Of<'temporal'>): Compute {
  const value = parseTemporal(ast.written)
  return value === undefined
    ? ({ run }) => problem(run, { code: 'invalidArguments', position: ast, what: '@' })
    : constant(value)
}

export function makeCalculation(ast: Of<'calculate'>, left: Compute, right: Compute): Compute {
  const { operator } = ast
  return (frame) => {
    const { run } = frame
    spend(run)
    const first = left(frame)
    const second = right(frame)
    const result = calculate(operator, first, second)
    if (result === undefined) return misfit(run, ast, [first, second])
    if (typeof result === 'string') bounded(run, result)
    return result
  }
}

function misfit(run: Run, ast: Of<'calculate'>, operands: readonly [Value, Value]): null {
  const { operator } = ast
  if (operator === '/' && operands[1] === 0) {
    return problem(run, { code: 'divisionByZero', position: ast })
  }
  const code = operands.every(isNumber) ? 'noResult' : 'typeMismatch'
  return problem(run, { code, position: ast, what: operator })
}

export function makeNegation(ast: Of<'negate'>, of: Compute): Compute {
  return (frame) =>
    negative(of(frame)) ?? problem(frame.run, { code: 'typeMismatch', position: ast, what: '-' })
}

export function makeComparison(ast: Of<'compare'>, left: Compute, right: Compute): Compute {
  const compare = comparisons[ast.operator]
  return (frame) => known(frame.run, compare(left(frame), right(frame)), ast)
}

export function makeBetween(ast: Of<'between'>, names: Names, make: Make): Compute {
  const [of, low, high] = [make(ast.of, names), make(ast.low, names), make(ast.high, names)]
  return (frame) => {
    const [from, to] = [low(frame), high(frame)]
    const range = new Range({ low: from, high: to, holdsLow: true, holdsHigh: true })
    const isBounded = from !== null && to !== null
    return known(frame.run, isBounded ? isWithin(of(frame), range) : undefined, ast)
  }
}

/** Three-valued logic: what is neither true nor false is unknown. */
export function makeLogic(ast: Of<'and' | 'or'>, left: Compute, right: Compute): Compute {
  const deciding = ast.kind === 'or'
  return (frame) => {
    const first = left(frame)
    if (first === deciding) return deciding
    const second = right(frame)
    if (second === deciding) return deciding
    if (first === !deciding && second === !deciding) return !deciding
    noteNoTruth(frame.run, first, ast.left)
    noteNoTruth(frame.run, second, ast.right)
    return null
  }
}

export function makeMember(of: Compute, step: Step): Compute {
  return (frame) => memberIn(frame.run, of(frame), step)
}

/** An entry may use the ones before it. */
export function makeContext(ast: Of<'context'>, names: Names, make: Make): Compute {
  const keys = ast.entries.map(({ name }) => name)
  const entries = ast.entries.map(({ name, value }, index) => ({
    name,
    value: make(value, withLocals(names, keys.slice(0, index))),
  }))
  const isAmbiguous = new Set(keys).size < keys.length
  return (frame) => {
    if (isAmbiguous) {
      return problem(frame.run, { code: 'invalidArguments', position: ast, what: '{}' })
    }
    spend(frame.run, entries.length)
    const local = inner(frame, [])
    const values = new Map<string, Value>()
    for (const { name, value } of entries) {
      const result = value(local)
      local.values.push(result)
      values.set(name, result)
    }
    return new Entries(values)
  }
}

export function makeList(items: readonly Compute[]): Compute {
  return (frame) => {
    const list: Value[] = []
    for (const item of items) list.push(item(frame))
    bounded(frame.run, list)
    return list
  }
}

export function makeRange(ast: Of<'range'>, names: Names, make: Make): Compute {
  const [low, high] = [make(ast.low, names), make(ast.high, names)]
  const { holdsLow, holdsHigh } = ast
  return (frame) => new Range({ low: low(frame), high: high(frame), holdsLow, holdsHigh })
}
