import type { Ast, Iteration, Of } from '../ast.ts'
import { LimitExceeded, limits, problem, spend } from '../run.ts'
import { noteNoTruth } from './compare.ts'
import { order } from '../values/compare.ts'
import { DateValue } from '../values/date.ts'
import { isList, Range, type Value } from '../value.ts'
import { inner, type Compute, type Frame } from './frame.ts'
import { withLocals, type Names } from './names.ts'
import type { Make } from './simple.ts'

interface Loop {
  readonly sources: readonly Source[]
  readonly body: Compute
}

interface Source {
  readonly over: Compute
  readonly end: Compute | undefined
}

/** Later iterations may use the names of earlier ones; each has a frame of its own. */
function loopOf(
  { iterations, body }: { readonly iterations: readonly Iteration[]; readonly body: Ast },
  outer: Names,
  make: Make,
): Loop {
  let names = outer
  const sources = iterations.map(({ name, over, end }) => {
    const source = {
      over: make(over, names),
      end: end === undefined ? undefined : make(end, names),
    }
    names = withLocals(names, [name])
    return source
  })
  return { sources, body: make(body, names) }
}

/** `partial` is the list of results so far. */
export function makeFor(ast: Of<'for'>, names: Names, make: Make): Compute {
  const { sources, body } = loopOf(ast, withLocals(names, ['partial']), make)
  return (frame) => {
    const results: Value[] = []
    const local = inner(frame, [results])
    const isComplete = visit(sources, local, (last) => {
      results.push(body(last))
      if (results.length > limits.list) throw new LimitExceeded()
      return true
    })
    return isComplete === undefined
      ? problem(frame.run, { code: 'invalidArguments', position: ast, what: 'for' })
      : results
  }
}

/** One true decides `some`, one false decides `every`. */
export function makeQuantified(ast: Of<'quantified'>, names: Names, make: Make): Compute {
  const { sources, body } = loopOf(ast, names, make)
  const deciding = !ast.every
  return (frame) => {
    let isSure = true
    const wentOn = visit(sources, frame, (last) => {
      const answer = body(last)
      noteNoTruth(frame.run, answer, ast.body)
      isSure &&= typeof answer === 'boolean'
      return answer !== deciding
    })
    if (wentOn === undefined) {
      const what = ast.every ? 'every' : 'some'
      return problem(frame.run, { code: 'invalidArguments', position: ast, what })
    }
    if (!wentOn) return deciding
    return isSure ? !deciding : null
  }
}

/** Goes through all combinations until one says no: false then, true at the end, undefined if there is no list. */
function visit(
  [source, ...others]: readonly Source[],
  frame: Frame,
  each: (last: Frame) => boolean,
): boolean | undefined {
  if (source === undefined) return each(frame)
  const list = listOf(source, frame)
  if (list === undefined) return undefined
  for (const item of list) {
    spend(frame.run)
    const wentOn = visit(others, inner(frame, [item]), each)
    if (wentOn !== true) return wentOn
  }
  return true
}

function listOf({ over, end }: Source, frame: Frame): readonly Value[] | undefined {
  const value = over(frame)
  if (end !== undefined) return steps(frame, value, end(frame))
  if (value instanceof Range) return stepsWithin(frame, value)
  if (value === null) return undefined
  return isList(value) ? value : [value]
}

function stepsWithin(frame: Frame, { low, high, holdsLow, holdsHigh }: Range) {
  if ((order(low, high) ?? 1) > 0) return undefined
  const all = steps(frame, low, high)
  return all?.slice(holdsLow ? 0 : 1, holdsHigh ? undefined : -1)
}

/** Numbers or days, upwards or downwards. */
function steps(frame: Frame, from: Value, to: Value): readonly Value[] | undefined {
  const [first, last] = [from, to].map((end) => (end instanceof DateValue ? end.days : end))
  if (typeof first !== 'number' || typeof last !== 'number') return undefined
  if (from instanceof DateValue !== to instanceof DateValue) return undefined
  const length = Math.abs(last - first) + 1
  if (length > limits.list) throw new LimitExceeded()
  spend(frame.run, length)
  const direction = last < first ? -1 : 1
  const values = Array.from({ length }, (_, index) => first + direction * index)
  return from instanceof DateValue ? values.map((days) => DateValue.ofDays(days) ?? null) : values
}
