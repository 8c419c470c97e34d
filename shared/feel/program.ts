import type { Json, JsonObject } from '../model/json.ts'
import type { Analysis } from './analyse.ts'
import { toClosure } from './closure.ts'
import type { Diagnostic, Environment, Evaluation } from './compile.ts'
import { throughFeelin } from './feelin.ts'
import { diagnostic } from './messages.ts'
import { LimitExceeded, limits, type Run } from './run.ts'
import type { Scope } from './scope.ts'
import type { Kind, SyntaxNode } from './syntax.ts'
import { fromFeel } from './values.ts'

export type Program = (data: JsonObject, environment: Environment) => Evaluation

/** Yields a value of FEEL; what is wrong with it is noted in the run. */
export type Compute = (data: JsonObject) => unknown

export interface Source {
  readonly root: SyntaxNode
  readonly text: string
  readonly kind: Kind
  readonly scope: Scope
  readonly analysis: Analysis
}

/** Closures of our own where we have them for every part of the expression, else feelin. */
export function program(source: Source): Program {
  const { text } = source
  const run: Run = { environment: { now: '', today: '' }, steps: 0, diagnostics: [] }
  const compute = toClosure(source, run) ?? throughFeelin(source, run)
  const whole = { from: 0, to: text.length }
  return (data, environment) => {
    run.environment = environment
    run.steps = limits.steps
    run.diagnostics = []
    try {
      const value = fromFeel(compute(data))
      if (value !== undefined) return settled(value, run.diagnostics)
      return failed([...run.diagnostics, diagnostic('notData', whole)])
    } catch (error) {
      // feelin throws where it is unfinished, and deep recursion overflows the stack: both are the expression's fault
      const code = error instanceof LimitExceeded ? 'limitExceeded' : 'unsupported'
      return failed([diagnostic(code, whole, { what: text })])
    }
  }
}

function failed(diagnostics: readonly Diagnostic[]): Evaluation {
  return { value: undefined, diagnostics }
}

/** FEEL turns errors into null. Null, or data with null inside, is then no result; a condition may still be one. */
function settled(value: Json, found: readonly Diagnostic[]): Evaluation {
  const hasError = found.some(({ severity }) => severity === 'error')
  if (!hasError) return { value, diagnostics: found }
  if (typeof value === 'object') return failed(found)
  return { value, diagnostics: found.map((one) => ({ ...one, severity: 'warning' })) }
}
