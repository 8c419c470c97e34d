import { evaluate, FeelFunction, type Warning } from 'feelin'
import type { Analysis } from './analyse.ts'
import { builtin } from './builtins.ts'
import type { Diagnostic, Environment, Evaluation } from './compile.ts'
import { diagnostic, type MessageCode } from './messages.ts'
import { negation, operator, satisfies } from './operators.ts'
import { operatorNames, rewrite, type Rewritten } from './rewrite.ts'
import { bounded, LimitExceeded, limits, spend, type Run } from './run.ts'
import type { Kind, SyntaxNode } from './syntax.ts'
import { fromFeel } from './values.ts'

export type Program = (names: () => Record<string, unknown>, environment: Environment) => Evaluation

interface Source {
  readonly text: string
  readonly kind: Kind
  readonly analysis: Analysis
}

/**
 * feelin parses on every evaluation. As the body of a function it is parsed once, and because feelin does not
 * copy a context without Object's prototype, the function sees new values at every call. Neither is documented;
 * the tests hold the version to it.
 */
export function program(root: SyntaxNode, { text, kind, analysis }: Source): Program {
  const rewritten = rewrite(root, { text, kind, ...analysis })
  const run: Run = { environment: { now: '', today: '' }, steps: 0, diagnostics: [] }
  const names: Record<string, unknown> = Object.create(null)
  Object.assign(names, ownFunctions(run), builtinsOf(run, rewritten))
  const { value, warnings } = parsed(rewritten.text, names)
  const whole = { from: 0, to: text.length }
  return (data, environment) => {
    Object.assign(run, { environment, steps: limits.steps, diagnostics: [] })
    warnings.length = 0
    try {
      if (!(value instanceof FeelFunction))
        return failed([diagnostic('unsupported', whole, { what: text })])
      Object.assign(names, data())
      const result = fromFeel(value.invoke([]))
      const found = [
        ...run.diagnostics,
        ...warnings.map((one) => fromWarning(one, rewritten, text)),
      ]
      return settled(result, found, diagnostic('notData', whole))
    } catch (error) {
      // feelin throws where it is unfinished, and deep recursion overflows the stack: both are the expression's fault
      return failed([
        diagnostic(error instanceof LimitExceeded ? 'limitExceeded' : 'unsupported', whole, {
          what: text,
        }),
      ])
    }
  }
}

function parsed(text: string, names: Record<string, unknown>): ReturnType<typeof evaluate> {
  try {
    return evaluate(text, names)
  } catch {
    // feelin refuses what the grammar accepts; the evaluation then says that it is unsupported
    return { value: null, warnings: [] }
  }
}

function failed(diagnostics: readonly Diagnostic[]): Evaluation {
  return { value: undefined, diagnostics }
}

/** FEEL turns errors into null. Null, or data with null inside, is then no result; a condition may still be one. */
function settled(
  value: Evaluation['value'],
  found: readonly Diagnostic[],
  notData: Diagnostic,
): Evaluation {
  if (value === undefined) return failed([...found, notData])
  const hasError = found.some(({ severity }) => severity === 'error')
  if (!hasError) return { value, diagnostics: found }
  if (typeof value === 'object') return failed(found)
  return { value, diagnostics: found.map((one) => ({ ...one, severity: 'warning' })) }
}

function ownFunctions(run: Run): Record<string, FeelFunction> {
  const operators = Object.entries(operatorNames).map(
    ([name, symbol]) => [name, operator(run, symbol)] as const,
  )
  return {
    ...Object.fromEntries(operators),
    ƒnegate: negation(run),
    ƒtrue: new FeelFunction((value: unknown) => value === true, ['value']),
    ƒlist: new FeelFunction((value: unknown) => bounded(run, value), ['value']),
    ƒrange: new FeelFunction((from: unknown, to: unknown) => range(run, from, to), ['from', 'to']),
    ƒtest: new FeelFunction(satisfies, ['input', 'test', 'mentionsInput']),
  }
}

function builtinsOf(run: Run, { builtins }: Rewritten): Record<string, FeelFunction> {
  return Object.fromEntries(
    Object.entries(builtins).map(([own, name]) => [own, builtin(run, name)] as const),
  )
}

/** `for i in 1..3`, upwards or downwards. */
function range(run: Run, from: unknown, to: unknown): readonly number[] | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null
  const length = Math.floor(Math.abs(to - from)) + 1
  if (length > limits.list) throw new LimitExceeded()
  spend(run, length)
  const direction = to < from ? -1 : 1
  return Array.from({ length }, (_, index) => from + direction * index)
}

const codes: Readonly<Record<Warning['type'], readonly [MessageCode, Diagnostic['severity']]>> = {
  NO_VARIABLE_FOUND: ['missingValue', 'warning'],
  NO_CONTEXT_ENTRY_FOUND: ['missingValue', 'warning'],
  NO_PROPERTY_FOUND: ['missingValue', 'warning'],
  NOT_COMPARABLE: ['typeMismatch', 'warning'],
  INVALID_TYPE: ['typeMismatch', 'error'],
  INVALID_ARGUMENTS: ['invalidArguments', 'error'],
  NO_FUNCTION_FOUND: ['invalidArguments', 'error'],
  FUNCTION_INVOCATION_FAILURE: ['invalidArguments', 'error'],
  UNSUPPORTED: ['unsupported', 'error'],
}

function fromWarning(
  { type, position }: Warning,
  { placeOf }: Rewritten,
  text: string,
): Diagnostic {
  const [code, severity] = codes[type]
  const from = placeOf(position.from)
  const to = Math.max(from, placeOf(position.to))
  const what = text.slice(from, to).replace(/\(.*/s, '')
  return diagnostic(code, { from, to }, { what, severity })
}
