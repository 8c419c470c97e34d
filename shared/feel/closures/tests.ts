import type { Ast, Of } from '../ast.ts'
import { isWithin } from '../values/compare.ts'
import { Range, type Value } from '../value.ts'
import { comparisons, isIn, known } from './compare.ts'
import { inner, type Compute, type Frame } from './frame.ts'
import { readName, withLocals, type Names } from './names.ts'
import type { Make } from './simple.ts'
import { mentionsInput } from './mentions.ts'

type Test = (frame: Frame, input: Value) => boolean | null

/** `x in (> 5, 3)`: inside, `?` stands for x. */
export function makeIn(ast: Of<'in'>, names: Names, make: Make): Compute {
  const of = make(ast.of, names)
  const tests = ast.tests.map((test) => makeTest(test, withLocals(names, ['?']), make))
  return (frame) => {
    const input = of(frame)
    const local = inner(frame, [input])
    let isUnknown = false
    for (const test of tests) {
      const answer = test(local, input)
      if (answer === true) return true
      isUnknown ||= answer === null
    }
    return isUnknown ? null : false
  }
}

/** The cell of a decision table: what is not true is false (DMN 1.5 §7.3.6). */
export function makeTests(ast: Of<'tests'>, names: Names, make: Make): Compute {
  const input = readName(names, '?')
  const tests = ast.tests.map((test) => makeTest(test, names, make))
  const { negated } = ast
  if (tests.length === 0) return () => true
  return (frame) => {
    const value = input(frame)
    return tests.some((test) => test(frame, value) === true) !== negated
  }
}

function makeTest(test: Ast, names: Names, make: Make): Test {
  if (test.kind === 'openRange') {
    const compare = comparisons[test.operator]
    const end = make(test.end, names)
    return (frame, input) => known(frame.run, compare(input, end(frame)), test)
  }
  if (test.kind === 'range') return makeRangeTest(test, names, make)
  const value = make(test, names)
  if (test.kind === 'truth') return (frame, input) => input === value(frame)
  if (mentionsInput(test)) {
    return (frame, input) => {
      const answer = value(frame)
      return typeof answer === 'boolean' ? answer : known(frame.run, isIn(input, answer), test)
    }
  }
  return (frame, input) => satisfies(input, value(frame))
}

function makeRangeTest(test: Of<'range'>, names: Names, make: Make): Test {
  const [low, high] = [make(test.low, names), make(test.high, names)]
  const { holdsLow, holdsHigh } = test
  return (frame, input) => {
    const range = new Range({ low: low(frame), high: high(frame), holdsLow, holdsHigh })
    const isIn = input instanceof Range ? undefined : isWithin(input, range)
    return known(frame.run, isIn, test)
  }
}

function satisfies(input: Value, test: Value): boolean | null {
  if (typeof test === 'boolean' && typeof input !== 'boolean') return test
  return isIn(input, test) ?? false
}
