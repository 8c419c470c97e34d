import type { Arguments, Ast, Of } from '../ast.ts'
import type { Signature } from '../builtins/signature.ts'
import { bounded, LimitExceeded, limits, problem, spend, spendOn } from '../run.ts'
import type { Scope } from '../scope.ts'
import { FunctionValue, type Value } from '../value.ts'
import type { Compute, Frame } from './frame.ts'
import { conversions, isInstance } from '../instance.ts'
import { builtinOf, withLocals, type Names } from './names.ts'
import { slotsOf } from '../slots.ts'
import type { Make } from './simple.ts'

export function makeCall(ast: Of<'call'>, names: Names, make: Make): Compute {
  const { callee, given } = ast
  const what = callee.kind === 'name' ? callee.name : ''
  const builtin = callee.kind === 'name' ? builtinOf(names, callee.name) : undefined
  const values = valuesOf(given).map((value) => make(value, names))
  const call =
    builtin === undefined
      ? makeDynamic(make(callee, names), given, values)
      : makeStatic(builtin, given, values)
  return (frame) => {
    spend(frame.run)
    const result = call(frame)
    if (result === undefined) {
      return problem(frame.run, { code: 'invalidArguments', position: ast, what })
    }
    bounded(frame.run, result)
    return result
  }
}

function valuesOf(given: Arguments): readonly Ast[] {
  return given.by === 'position' ? given.values : given.values.map(({ value }) => value)
}

type Call = (frame: Frame) => Value | undefined

function makeStatic(
  signatures: readonly Signature[],
  given: Arguments,
  values: readonly Compute[],
): Call {
  const ways = signatures.flatMap((signature) => {
    const slots = slotsOf(signature.parameters, given)
    return slots === undefined ? [] : [{ signature, slots }]
  })
  return (frame) => {
    const computed: Value[] = []
    for (const value of values) {
      const one = value(frame)
      spendOn(frame.run, one)
      computed.push(one)
    }
    for (const { signature, slots } of ways) {
      const placed = slots === 'asGiven' ? computed : slots.map((slot) => computed[slot])
      const result = signature.call(placed, frame.run)
      if (result !== undefined) return result
    }
    return undefined
  }
}

function makeDynamic(callee: Compute, given: Arguments, values: readonly Compute[]): Call {
  return (frame) => {
    const fn = callee(frame)
    if (!(fn instanceof FunctionValue)) return undefined
    const slots = slotsOf(fn.parameters, given)
    const computed = values.map((value) => value(frame))
    if (slots === undefined) return undefined
    return fn.call(
      slots === 'asGiven' ? computed : slots.map((slot) => computed[slot] ?? null),
      frame.run,
    )
  }
}

/** A built-in function as a value. */
export function makeBuiltin(signatures: readonly Signature[]): Compute {
  const fn = new FunctionValue(signatures[0]?.parameters ?? [], (values, run) => {
    for (const value of values) spendOn(run, value)
    for (const one of signatures) {
      const result = one.call(values, run)
      if (result !== undefined) return result
    }
    return undefined
  })
  return () => fn
}

export function makeFunction(ast: Of<'function'>, names: Names, make: Make): Compute {
  const { parameters, external } = ast
  if (external) {
    return ({ run }) => problem(run, { code: 'unsupported', position: ast, what: 'external' })
  }
  const body = make(
    ast.body,
    withLocals(
      names,
      parameters.map(({ name }) => name),
    ),
  )
  return (frame) =>
    new FunctionValue(
      parameters.map(({ name }) => name),
      (values, run) => {
        if (values.length !== parameters.length) return undefined
        const taken: Value[] = []
        for (const [index, value] of values.entries()) {
          const one = typed(value, parameters[index], names.scope)
          if (one === undefined) return undefined
          taken.push(one)
        }
        return called(body, { run, data: frame.data, values: taken, outer: frame })
      },
    )
}

function called(body: Compute, frame: Frame): Value {
  const { run } = frame
  spend(run)
  run.depth += 1
  if (run.depth > limits.calls) throw new LimitExceeded()
  const result = body(frame)
  run.depth -= 1
  return result
}

/** Undefined for what cannot become of the type; one that nobody knows accepts everything. */
function typed(
  value: Value,
  parameter: Of<'function'>['parameters'][number] | undefined,
  scope: Scope,
): Value | undefined {
  const type = parameter?.type
  if (type === undefined || value === null) return value
  for (const candidate of conversions(value)) {
    if (isInstance(candidate, type, scope) !== false) return candidate
  }
  return undefined
}
