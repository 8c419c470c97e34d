import type { Arguments, Ast, Of } from '../ast.ts'
import { acceptedBy, isTakenAsIs } from '../builtins/accepted.ts'
import type { Kind, Signature } from '../builtins/signature.ts'
import { slotsOf } from '../slots.ts'
import { elementOf } from '../type/memberType.ts'
import { absent, find, mayBe, nullOf, type FeelType } from '../type/type.ts'
import { union } from '../type/union.ts'
import { declaredType } from './declared.ts'
import { builtinOf, withNames, type Sight } from './sight.ts'
import { ofType, unknown, type Known, type Walk } from './walk.ts'

/** With parameters of any type, or of the declared ones. A call infers the body again, with what it hands over. */
export function inferDefinition(walk: Walk, ast: Of<'function'>, sight: Sight): Known {
  const { parameters, body, external } = ast
  if (external) {
    walk.report('unsupported', ast, { what: 'external' })
    return unknown
  }
  const names = parameters.map(({ name, type }) => {
    const declared = type === undefined ? 'any' : declaredType(walk, type, ast)
    return [name, ofType(union(declared, absent))] as const
  })
  const { type: result } = walk.use(body, withNames(sight, new Map(names)))
  return {
    type: [{ kind: 'function', parameters: parameters.map(({ name }) => name), result }],
    paths: [],
    callable: { by: 'definition', parameters, body, sight },
  }
}

interface Call {
  readonly ast: Ast
  readonly what: string
  readonly by: Arguments
  readonly values: readonly Known[]
}

export function inferCall(walk: Walk, ast: Of<'call'>, sight: Sight): Known {
  const { callee, given } = ast
  const what = callee.kind === 'name' ? callee.name : ''
  const builtin = callee.kind === 'name' ? builtinOf(sight, callee.name) : undefined
  const fn = builtin === undefined ? walk.use(callee, sight) : unknown
  const parts = given.by === 'position' ? given.values : given.values.map(({ value }) => value)
  const values = parts.map((part) => walk.infer(part, sight))
  const call = { ast, what, by: given, values }
  if (builtin !== undefined) return callBuiltin(walk, builtin, call)
  if (fn.callable?.by === 'builtin') return callBuiltin(walk, fn.callable.signatures, call)
  if (fn.callable !== undefined) return callDefinition(walk, fn.callable, call)
  for (const value of values) walk.read(value)
  if (!mayBe(fn.type, 'function')) return refused(walk, call)
  return ofType(find(fn.type, 'function')?.result ?? 'any')
}

function refused(walk: Walk, { ast, what, values }: Call): Known {
  for (const value of values) walk.read(value)
  walk.report('invalidArguments', ast, { what })
  return unknown
}

type Definition = Extract<NonNullable<Known['callable']>, { readonly by: 'definition' }>

function callDefinition(walk: Walk, definition: Definition, call: Call): Known {
  const { parameters } = definition
  const slots = slotsOf(
    parameters.map(({ name }) => name),
    call.by,
  )
  if (slots === undefined) return refused(walk, call)
  const placed =
    slots === 'asGiven' ? call.values : slots.map((slot) => call.values[slot] ?? ofType(absent))
  if (placed.length !== parameters.length) return refused(walk, call)
  return applied(walk, definition, placed) ?? unknown
}

/** What a function of the expression yields for what it is given. */
function applied(
  walk: Walk,
  { parameters, body, sight }: Definition,
  values: readonly Known[],
): Known | undefined {
  const names = parameters.map(({ name, type }, index) => {
    const value = values[index] ?? unknown
    if (type === undefined) return [name, value] as const
    const declared = declaredType(walk, type, body)
    return [name, { type: union(declared, nullOf(value.type)), paths: value.paths }] as const
  })
  const result = walk.calling(() => walk.infer(body, withNames(sight, new Map(names))))
  if (result === undefined) for (const value of values) walk.read(value)
  return result
}

/** Then no other way of calling it is looked for. */
function isAsWritten({ taken, isVariadic }: Signature, placed: readonly (Known | undefined)[]) {
  return (
    !isVariadic &&
    placed.every((value, index) => {
      const kind = taken[index]?.kind
      return value === undefined || (kind !== undefined && isTakenAsIs(kind, value.type))
    })
  )
}

interface Fit {
  readonly type: FeelType
  readonly passedOn: readonly Known[]
}

function callBuiltin(walk: Walk, signatures: readonly Signature[], call: Call): Known {
  const fits: Fit[] = []
  for (const signature of signatures) {
    const slots = slotsOf(signature.parameters, call.by)
    if (slots === undefined) continue
    const placed = slots === 'asGiven' ? call.values : slots.map((slot) => call.values[slot])
    const fit = fitOf(walk, signature, placed)
    if (fit === undefined) continue
    fits.push(fit)
    if (isAsWritten(signature, placed)) break
  }
  if (fits.length === 0) return refused(walk, call)
  const passedOn = call.values.filter((value) => fits.every((fit) => fit.passedOn.includes(value)))
  for (const value of call.values) {
    if (passedOn.includes(value))
      for (const member of value.members?.values() ?? []) walk.read(member)
    else walk.read(value)
  }
  return {
    type: union(...fits.map(({ type }) => type)),
    paths: passedOn.flatMap(({ paths }) => paths),
  }
}

/** Undefined where the values never fit. What may be absent, though it is needed, makes an absent result. */
function fitOf(
  walk: Walk,
  { taken, isVariadic, result }: Signature,
  placed: readonly (Known | undefined)[],
): Fit | undefined {
  if (isVariadic) {
    const types = placed.map((value) => value?.type ?? [])
    const type = types.length === 0 ? undefined : result.of(types)
    const passedOn = result.passesOn === true ? placed.filter((value) => value !== undefined) : []
    return type === undefined ? undefined : { type, passedOn }
  }
  if (placed.length > taken.length) return undefined
  const lifted: FeelType[] = []
  const types: FeelType[] = []
  for (const [index, { kind, isOptional }] of taken.entries()) {
    const value = placed[index]
    if (value === undefined) {
      if (!isOptional) return undefined
      if (index < placed.length) types.push([])
      continue
    }
    const accepted = acceptedBy(kind, value.type)
    if (accepted.length === 0 && value.type.length > 0) return undefined
    types.push(accepted)
    if (kind !== 'any') lifted.push(nullOf(value.type))
  }
  const of = result.of(types)
  if (of === undefined) return undefined
  const isHanded = handOver(walk, result.hands, placed)
  const passesOn = result.passesOn === true && (result.hands === undefined || isHanded)
  const passedOn = placed.flatMap((value, index) =>
    passesOn && value !== undefined && holdsItems(taken[index]?.kind) ? [value] : [],
  )
  return { type: union(of, ...lifted), passedOn }
}

/** A list, or what becomes one of its items. */
function holdsItems(kind: Kind | undefined): boolean {
  return kind === 'list' || kind === 'any'
}

/** Calls the functions that are given with what the built-in one will give them. */
function handOver(
  walk: Walk,
  hands: readonly number[] = [],
  placed: readonly (Known | undefined)[],
): boolean {
  const values = hands.map((index) => {
    const value = placed[index] ?? unknown
    return index === 0 ? { type: elementOf(value.type), paths: value.paths } : value
  })
  const functions = placed.flatMap((value) =>
    hands.length > 0 && value?.callable?.by === 'definition' ? [value.callable] : [],
  )
  for (const definition of functions) {
    if (definition.parameters.length !== values.length) continue
    const result = applied(walk, definition, values)
    if (result !== undefined) walk.read(result)
  }
  return functions.length > 0
}
