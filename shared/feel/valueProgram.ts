import type { Ast } from './ast.ts'
import { make } from './closures/make.ts'
import { outermost, withLocals } from './closures/names.ts'
import type { Computation } from './compile.ts'
import { diagnostic, type Position } from './messages.ts'
import { endOf } from './program.ts'
import { problem, type Run } from './run.ts'
import type { Scope } from './scope.ts'
import type { FunctionValue, Value } from './value.ts'

export type ValueProgram = (values: ReadonlyMap<string, Value>, run: Run) => Computation

/** The names of the scope are read like those that a function adds, so no value becomes JSON on the way. */
export function valueProgram(ast: Ast, scope: Scope): ValueProgram {
  const names = Object.keys(scope.schema.properties ?? {})
  const nothing: Scope = { ...scope, schema: { type: 'object', properties: {} } }
  const compute = make(ast, withLocals(outermost(nothing), names))
  return (given, run) =>
    within(run, ast, () => {
      const values = names.map((name) => given.get(name) ?? null)
      return compute({ run, data: {}, values, outer: undefined })
    })
}

/** Calls a function from outside of any expression. */
export function callFunction(fn: FunctionValue, values: readonly Value[], run: Run): Computation {
  const position = { from: 0, to: 0 }
  return within(run, position, () => {
    const value = fn.call(values, run)
    return value === undefined ? problem(run, { code: 'invalidArguments', position }) : value
  })
}

/** Several share a run, and what they may spend, even where one is evaluated within another; each tells its own errors. */
function within(run: Run, position: Position, compute: () => Value): Computation {
  const { diagnostics, depth } = run
  run.diagnostics = []
  try {
    return { value: compute(), diagnostics: run.diagnostics }
  } catch (error) {
    const end = diagnostic(endOf(error), position)
    return { value: undefined, diagnostics: [...run.diagnostics, end] }
  } finally {
    Object.assign(run, { diagnostics, depth })
  }
}
