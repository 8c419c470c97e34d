import type { Ast } from './ast.ts'
import { make } from './closures/make.ts'
import { outermost, withLocals } from './closures/names.ts'
import type { Computation, Environment } from './compile.ts'
import { diagnostic, type Position } from './messages.ts'
import { endOf } from './program.ts'
import { limits, problem, type Run } from './run.ts'
import type { Scope } from './scope.ts'
import type { FunctionValue, Value } from './value.ts'

export type ValueProgram = (
  values: ReadonlyMap<string, Value>,
  environment: Environment,
) => Computation

/** The names of the scope are read like those that a function adds, so no value becomes JSON on the way. */
export function valueProgram(ast: Ast, scope: Scope): ValueProgram {
  const names = Object.keys(scope.schema.properties ?? {})
  const nothing: Scope = { ...scope, schema: { type: 'object', properties: {} } }
  const compute = make(ast, withLocals(outermost(nothing), names))
  return (given, environment) =>
    within(environment, ast, (run) => {
      const values = names.map((name) => given.get(name) ?? null)
      return compute({ run, data: {}, values, outer: undefined })
    })
}

/** Calls a function from outside of any expression. */
export function callFunction(
  fn: FunctionValue,
  values: readonly Value[],
  environment: Environment,
): Computation {
  const position = { from: 0, to: 0 }
  return within(environment, position, (run) => {
    const value = fn.call(values, run)
    return value === undefined ? problem(run, { code: 'invalidArguments', position }) : value
  })
}

function within(
  environment: Environment,
  position: Position,
  compute: (run: Run) => Value,
): Computation {
  const run: Run = { environment, steps: limits.steps, diagnostics: [], depth: 0 }
  try {
    return { value: compute(run), diagnostics: run.diagnostics }
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [...run.diagnostics, diagnostic(endOf(error), position)],
    }
  }
}
