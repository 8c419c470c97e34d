import type { HolidayPlace } from '../model/city.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'
import { analyse, type Analysis } from './analyse.ts'
import type { Ast } from './ast.ts'
import { check, checkSize } from './check.ts'
import { diagnostic, type MessageCode } from './messages.ts'
import { misfitsOf } from './misfits.ts'
import { program, type Program } from './program.ts'
import type { Scope } from './scope.ts'
import { parse, type Kind } from './syntax.ts'
import { toAst } from './toAst.ts'
import type { FeelType } from './type/type.ts'
import type { Value } from './value.ts'
import { valueProgram, type ValueProgram } from './valueProgram.ts'

export interface Diagnostic {
  readonly code: string
  readonly message: Localised
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning'
}

/** Expressions know no other clock: `now` is an instant in UTC, `today` the legal date. */
export interface Environment {
  readonly now: string
  readonly today: string
  /** The values of the names that the scope says are given. */
  readonly given?: ReadonlyMap<string, Value>
  /** Whose holidays count where an expression names no state. */
  readonly holidays?: HolidayPlace
}

export interface Evaluation {
  /** Undefined when the evaluation failed; `diagnostics` says why. */
  readonly value: Json | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** As FEEL has it: an error is null, and noted. */
export interface Computation {
  /** Undefined when the evaluation was stopped; `diagnostics` says why. */
  readonly value: Value | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export interface Expression {
  readonly evaluate: (data: JsonObject, environment: Environment) => Evaluation
  /** On values instead of case data, by the names of the scope. Names and members that do not exist are null. */
  readonly compute: ValueProgram
  readonly diagnostics: readonly Diagnostic[]
  /** False for what is no FEEL or has no meaning here: evaluating it fails with the diagnostics. */
  readonly canRun: boolean
  /** Paths of the case data that it reads, e.g. "order.items". */
  readonly reads: readonly string[]
  /** What it yields unless an error is noted. */
  readonly type: FeelType
  /** The same as a schema, as far as schemas can say it. */
  readonly schema?: Schema
}

export interface CompileOptions {
  readonly kind: Kind
  readonly scope: Scope
  /** What the value is to become: the diagnostics say what keeps it from that, too. */
  readonly target?: Schema
}

const expressionsPerScope = 2_000
const compiled = new WeakMap<Scope, Map<string, Expression>>()

/** Never throws: what is wrong with the text stands in `diagnostics`. */
export function compile(text: string, { kind, scope, target }: CompileOptions): Expression {
  if (target !== undefined) return compileFor(text, { kind, scope, target })
  const known = compiled.get(scope) ?? new Map<string, Expression>()
  compiled.set(scope, known)
  const key = `${kind} ${text}`
  const found = known.get(key)
  if (found !== undefined) return found
  const expression = compileAnew(text, { kind, scope })
  if (known.size >= expressionsPerScope) known.clear()
  known.set(key, expression)
  return expression
}

function compileFor(text: string, options: Required<CompileOptions>): Expression {
  const { target, ...free } = options
  const expression = compile(text, free)
  const known = compiledFor.get(expression) ?? new WeakMap<Schema, Expression>()
  compiledFor.set(expression, known)
  const found = known.get(target)
  if (found !== undefined) return found
  const misfits = misfitsOf(text, options)
  const checked =
    misfits.length === 0
      ? expression
      : { ...expression, diagnostics: [...expression.diagnostics, ...misfits] }
  known.set(target, checked)
  return checked
}

/** A draft is checked again at each change, most of it with the same schemas as before. */
const compiledFor = new WeakMap<Expression, WeakMap<Schema, Expression>>()

/** What cannot mean anything is not evaluated. Other errors yield null, which an expression may cope with. */
const preventing: ReadonlySet<string> = new Set<MessageCode>([
  'unknownName',
  'unknownProperty',
  'unsupported',
])

function compileAnew(text: string, { kind, scope }: CompileOptions): Expression {
  const source = kind === 'unaryTests' && text.trim() === '' ? '-' : text
  const tooLarge = checkSize(source)
  if (tooLarge !== undefined) return failing([tooLarge])
  const root = parse(source, kind, scope)
  const problems = check(root, source)
  if (problems.length > 0) return failing(problems)
  const ast = toAst(root, source)
  if (ast === undefined) return failing([diagnostic('unsupported', root, { what: source })])
  const analysis = analyse(ast, { text: source, scope })
  const prevented = analysis.diagnostics.filter(({ code }) => preventing.has(code))
  const compute = onValues(ast, scope, prevented)
  return prevented.length > 0
    ? { ...failing(analysis.diagnostics, analysis), compute }
    : { ...working(() => program(ast, scope), analysis), compute }
}

function failing(diagnostics: readonly Diagnostic[], analysis?: Analysis): Expression {
  const evaluation = { value: undefined, diagnostics }
  return {
    evaluate: () => evaluation,
    compute: () => evaluation,
    diagnostics,
    canRun: false,
    reads: analysis?.reads ?? [],
    type: analysis?.type ?? 'any',
    ...(analysis?.schema === undefined ? {} : { schema: analysis.schema }),
  }
}

/** Checkers compile many expressions that they never evaluate, so the program is made when it is needed. */
function working(
  make: () => Program,
  { diagnostics, reads, type, schema }: Analysis,
): Omit<Expression, 'compute'> {
  let run: Program | undefined
  return {
    diagnostics,
    canRun: true,
    reads,
    type,
    ...(schema === undefined ? {} : { schema }),
    evaluate: (data, environment) => {
      run ??= make()
      return run(data, environment)
    },
  }
}

/** What has no meaning is noted, and does not keep the rest from having a value. */
function onValues(ast: Ast, scope: Scope, diagnostics: readonly Diagnostic[]): ValueProgram {
  let run: ValueProgram | undefined
  return (values, within) => {
    run ??= valueProgram(ast, scope)
    const computed = run(values, within)
    return diagnostics.length === 0
      ? computed
      : { ...computed, diagnostics: [...diagnostics, ...computed.diagnostics] }
  }
}
