import { evaluate, FeelFunction, type Warning } from 'feelin'
import { builtin } from './builtins.ts'
import { diagnostic, type MessageCode } from './messages.ts'
import type { Diagnostic } from './compile.ts'
import { isBetween, negate, operate, satisfies } from './operators.ts'
import type { Compute, Source } from './program.ts'
import { operatorNames, rewrite, type Rewritten } from './rewrite.ts'
import { bounded, LimitExceeded, limits, spend, type Run } from './run.ts'
import { shapeOf, toFeel } from './values.ts'

/**
 * feelin parses on every evaluation. As the body of a function it is parsed once, and because feelin does not
 * copy a context without Object's prototype, the function sees new values at every call. Neither is documented;
 * the tests hold the version to it.
 */
export function throughFeelin(source: Source, run: Run): Compute {
  const { text, kind, analysis, scope } = source
  const rewritten = rewrite(source.root, { text, kind, ...analysis })
  const shape = shapeOf([...analysis.reads, ...(kind === 'unaryTests' ? ['?'] : [])])
  const names: Record<string, unknown> = Object.create(null)
  Object.assign(names, ownFunctions(run), builtinsOf(run, rewritten))
  const { value, warnings } = parsed(rewritten.text, names)
  return (data) => {
    if (!(value instanceof FeelFunction)) throw new Error(`feelin refuses ${text}`)
    warnings.length = 0
    Object.assign(names, toFeel(data, shape, scope))
    const result: unknown = value.invoke([])
    run.diagnostics.push(...warnings.flatMap((one) => fromWarning(one, rewritten, text)))
    return result
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

function ownFunctions(run: Run): Record<string, FeelFunction> {
  const operators = Object.entries(operatorNames).map(
    ([name, symbol]) =>
      [
        name,
        new FeelFunction(
          (...[left, right, from, to]: readonly [unknown, unknown, number, number]) =>
            operate(run, symbol, { from, to })(left, right),
          ['left', 'right', 'from', 'to'],
        ),
      ] as const,
  )
  return {
    ...Object.fromEntries(operators),
    ƒnegate: new FeelFunction(
      (value: unknown, from: number, to: number) => negate(run, value, { from, to }),
      ['value', 'from', 'to'],
    ),
    ƒtrue: new FeelFunction((value: unknown) => value === true, ['value']),
    ƒlist: new FeelFunction((value: unknown) => bounded(run, value), ['value']),
    ƒrange: new FeelFunction((from: unknown, to: unknown) => range(run, from, to), ['from', 'to']),
    ƒbetween: new FeelFunction(isBetween, ['value', 'from', 'to']),
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

type Code = readonly [MessageCode, Diagnostic['severity']]

/** What the case does not hold is null without a word: names that cannot be are found before. */
const codes: Readonly<Record<Warning['type'], Code | undefined>> = {
  NO_VARIABLE_FOUND: undefined,
  NO_CONTEXT_ENTRY_FOUND: undefined,
  NO_PROPERTY_FOUND: undefined,
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
): readonly Diagnostic[] {
  const code = codes[type]
  if (code === undefined) return []
  const from = placeOf(position.from)
  const to = Math.max(from, placeOf(position.to))
  const what = text.slice(from, to).replace(/\(.*/s, '')
  return [diagnostic(code[0], { from, to }, { what, severity: code[1] })]
}
