import type { Ast, Of } from '../ast.ts'
import { mentionsInput } from '../closures/mentions.ts'
import { absent, find, mayBe, truth, type FeelType } from '../type/type.ts'
import { union } from '../type/union.ts'
import { compared, neverEqual } from './operations.ts'
import { lookUp, withNames, type Sight } from './sight.ts'
import { ofType, unknown, type Known, type Walk } from './walk.ts'

/** What is compared with an end that is unknown is unknown. */
const maybe = union(truth, absent)

export function inferBetween(walk: Walk, ast: Of<'between'>, sight: Sight): Known {
  const { type } = walk.use(ast.of, sight)
  const ends = [walk.use(ast.low, sight).type, walk.use(ast.high, sight).type]
  const found = ends.map((end) => compared('<=', type, end))
  if (!found.every(({ isPossible }) => isPossible)) {
    walk.report('typeMismatch', ast, { what: 'between' })
  }
  return ofType(union(...found.map((one) => one.type)))
}

/** `x in (> 5, 3)`: inside, `?` stands for x. */
export function inferIn(walk: Walk, ast: Of<'in'>, sight: Sight): Known {
  const input = walk.use(ast.of, sight)
  const inside = withNames(sight, new Map([['?', input]]))
  return ofType(union(...ast.tests.map((test) => inferTest(walk, test, { sight: inside, input }))))
}

/** The cell of a decision table: what is not true is false (DMN 1.5 §7.3.6). */
export function inferTests(walk: Walk, ast: Of<'tests'>, sight: Sight): Known {
  const input = lookUp(sight, '?') ?? unknown
  for (const test of ast.tests) inferTest(walk, test, { sight, input })
  return ofType(truth)
}

interface Tested {
  readonly sight: Sight
  readonly input: Known
}

function inferTest(walk: Walk, test: Ast, { sight, input }: Tested): FeelType {
  if (test.kind === 'openRange') {
    const { type, isPossible } = compared(test.operator, input.type, walk.use(test.end, sight).type)
    if (!isPossible) walk.report('typeMismatch', test, { what: test.operator })
    return type
  }
  const { type } = walk.use(test, sight)
  if (mentionsInput(test) && mayBe(type, 'boolean')) return maybe
  if (!mayBeIn(input.type, type) && !isAnswer(test, type)) {
    walk.report('typeMismatch', test, { what: 'in' })
  } else if (!walk.isCalling && neverEqual(input.type, type)) {
    walk.report('neverEqual', test, { severity: 'warning' })
  }
  return maybe
}

/** A truth value that the test works out itself. */
function isAnswer(test: Ast, type: FeelType): boolean {
  return test.kind !== 'truth' && mayBe(type, 'boolean')
}

/** Whether a value may be one of the tested ones, in the list or in the range. */
function mayBeIn(input: FeelType, tested: FeelType): boolean {
  if (compared('=', input, tested).isPossible) return true
  const [range, list] = [find(tested, 'range'), find(tested, 'list')]
  if (range !== undefined && compared('<', input, range.ends).isPossible) return true
  return list !== undefined && mayBeIn(input, list.element)
}
