import type { Json, JsonObject } from '../model/json.ts'
import type { Ast } from './ast.ts'
import { make } from './closures/make.ts'
import { outermost } from './closures/names.ts'
import type { Diagnostic, Environment, Evaluation } from './compile.ts'
import { diagnostic } from './messages.ts'
import { begin, LimitExceeded } from './run.ts'
import type { Scope } from './scope.ts'
import { toJson } from './json.ts'

export type Program = (data: JsonObject, environment: Environment) => Evaluation

export function program(ast: Ast, scope: Scope): Program {
  const compute = make(ast, outermost(scope))
  return (data, environment) => {
    const run = begin(environment)
    try {
      const value = toJson(compute({ run, data, values: [], outer: undefined }))
      if (value !== undefined) return settled(value, run.diagnostics)
      return failed([...run.diagnostics, diagnostic('notData', ast)])
    } catch (error) {
      return failed([diagnostic(endOf(error), ast)])
    }
  }
}

/** A RangeError is a recursion too deep for the stack; all else is a fault of ours, and still no exception. */
export function endOf(error: unknown): 'limitExceeded' | 'failed' {
  const isLimit = error instanceof LimitExceeded || error instanceof RangeError
  return isLimit ? 'limitExceeded' : 'failed'
}

function failed(diagnostics: readonly Diagnostic[]): Evaluation {
  return { value: undefined, diagnostics }
}

/** FEEL turns errors into null. Null, or data with null inside, is then no result; a condition may still be one. */
function settled(value: Json, found: readonly Diagnostic[]): Evaluation {
  if (found.length === 0) return { value, diagnostics: found }
  const hasError = found.some(({ severity }) => severity === 'error')
  if (!hasError) return { value, diagnostics: found }
  if (typeof value === 'object') return failed(found)
  return { value, diagnostics: found.map((one) => ({ ...one, severity: 'warning' })) }
}
