import { resolve, type Schema } from '../../model/schema.ts'
import { toSchema } from '../coerce.ts'
import {
  find,
  withoutNull,
  type Alternative,
  type ContextType,
  type FeelType,
  type ListType,
} from '../type/type.ts'
import { kindNames, kindWanted, nameWanted } from './kindName.ts'
import { compareNumbers, parseNumber } from '../values/number.ts'
import { round } from '../values/rounding.ts'
import { certain, inside, possible, uncertain, type Misfit } from './misfit.ts'

type Types = Readonly<Record<string, Schema>>

export interface Target {
  readonly schema: Schema
  readonly types: Types
  /** Whether a value has to be there: null that need not be is left out. */
  readonly isRequired: boolean
}

/** What keeps values of a type from becoming what a target wants (see `coerce.ts`). */
export function checkType(type: FeelType, target: Target): readonly Misfit[] {
  return check(type, target, new Seen())
}

/** Types may refer to themselves: the same type against the same target is looked at once, and never for ever. */
class Seen {
  readonly #pairs: Map<ContextType, Set<Schema['properties']>>
  readonly #work: { left: number }
  readonly depth: number

  constructor(from?: Seen) {
    this.#pairs = from === undefined ? new Map() : from.#pairs
    this.#work = from === undefined ? { left: mostContexts } : from.#work
    this.depth = from === undefined ? 0 : from.depth + 1
  }

  deeper(): Seen {
    return new Seen(this)
  }

  /** By the properties, which stay the same however often a reference to them is resolved. */
  isNew(type: ContextType, { properties }: Schema): boolean {
    const known = this.#pairs.get(type) ?? new Set()
    this.#pairs.set(type, known)
    if (known.has(properties) || this.#work.left <= 0) return false
    this.#work.left -= 1
    return known.add(properties).size > 0
  }
}

const deepest = 40
const mostContexts = 10_000

function check(type: FeelType, target: Target, seen: Seen): readonly Misfit[] {
  if (type === 'any' || seen.depth > deepest) return []
  const schema = resolve(target.schema, target.types)
  const plain = withoutNull(type)
  const alternatives = plain === 'any' ? [] : plain
  const found = alternatives.map((one) => checkOne(one, { ...target, schema }, seen.deeper()))
  const isHopeless = found.every((misfits) => misfits.some(({ isCertain }) => isCertain))
  const misfits = found.flatMap((some) => (isHopeless ? some : uncertain(some)))
  return [...checkNull(type, { ...target, schema }, alternatives.length === 0), ...misfits]
}

function checkNull(type: FeelType, { schema, isRequired }: Target, isOnly: boolean) {
  const isTaken =
    schema.nullable === true || (schema.type === undefined && schema.format === undefined)
  const isStated = find(type, 'null')?.isStated === true
  if (!isStated || isTaken || !isRequired) return []
  return [isOnly ? certain('absent') : possible('mayBeAbsent')]
}

function checkOne(one: Alternative, target: Target, seen: Seen): readonly Misfit[] {
  const { schema } = target
  const wanted = kindWanted(schema)
  if (one.kind === 'range' || one.kind === 'function') return [unlike(one, schema)]
  if ('constants' in one && one.constants !== undefined) {
    return checkConstants(one.constants, target)
  }
  if (wanted === undefined) return []
  if (one.kind === 'string') return checkText(one, schema)
  if (one.kind === wanted) return checkSame(one, target, seen)
  const isDuration = one.kind === 'seconds' && wanted === 'months'
  return isDuration || isWrittenAsText(one, schema) ? [] : [unlike(one, schema)]
}

/** Of a value of the kind that is wanted. */
function checkSame(one: Alternative, target: Target, seen: Seen): readonly Misfit[] {
  if (one.kind === 'list') return checkList(one, target, seen)
  if (one.kind === 'context') return checkContext(one, target, seen)
  return one.kind === 'number' ? checkNumber(one, target.schema) : []
}

function unlike(one: Alternative, schema: Schema): Misfit {
  return certain('wrongType', kindNames[one.kind], nameWanted(schema))
}

function checkConstants(
  constants: readonly (string | number | boolean)[],
  { schema, types }: Target,
): readonly Misfit[] {
  const problems = constants.flatMap((constant) => {
    const coerced = toSchema(constant, schema, types)
    return 'problem' in coerced ? [coerced.problem] : []
  })
  const [first] = problems
  if (first === undefined) {
    const loses = constants.some((one) => schema.format === 'decimal' && isRounded(one, schema))
    return loses ? [rounded(schema)] : []
  }
  const isCertain = problems.length === constants.length
  return [{ code: 'unfitConstant', message: first, isCertain, path: [] }]
}

function isRounded(constant: string | number | boolean, { scale = 2 }: Schema): boolean {
  const amount = parseNumber(String(constant))
  return amount !== undefined && compareNumbers(amount, round('decimal', amount, scale) ?? 0) !== 0
}

function rounded({ scale = 2 }: Schema): Misfit {
  return possible('rounded', { de: String(scale) })
}

/** Dates, times and durations are text once they are stored. */
function isWrittenAsText({ kind }: Alternative, { type, format }: Schema): boolean {
  if (type !== 'string') return false
  if (format === 'partial-date') return kind === 'date'
  const isTemporal = ['date', 'time', 'date and time', 'months', 'seconds'].includes(kind)
  return isTemporal && format === undefined
}

function checkNumber(
  { isWhole, origin }: Extract<Alternative, { readonly kind: 'number' }>,
  schema: Schema,
): readonly Misfit[] {
  if (schema.format !== 'decimal') {
    return schema.type === 'integer' && !isWhole ? [possible('notWhole')] : []
  }
  const places = origin?.format === 'decimal' ? (origin.scale ?? 2) : 0
  return places > (schema.scale ?? 2) ? [rounded(schema)] : []
}

/** Some texts are dates, times or amounts. */
function checkText(
  one: Extract<Alternative, { readonly kind: 'string' }>,
  schema: Schema,
): readonly Misfit[] {
  const { format } = schema
  if (format === 'decimal') return [possible('mayNotFit', kindNames.string, nameWanted(schema))]
  if (schema.type !== 'string') return [unlike(one, schema)]
  if (format === undefined || format === 'email' || one.origin?.format === format) return []
  return [possible('mayNotFit', kindNames.string, nameWanted(schema))]
}

/** Of a list every item has to be there. */
function checkList(
  { element, length }: ListType,
  { schema: { items, maxItems }, types }: Target,
  seen: Seen,
): readonly Misfit[] {
  const isLong = length !== undefined && maxItems !== undefined && length > maxItems
  const tooMany = isLong ? [certain('tooManyItems', { de: String(maxItems) })] : []
  if (items === undefined) return tooMany
  const inner = check(element, { schema: items, types, isRequired: true }, seen)
  return [...tooMany, ...inside('[]', inner)]
}

/** What the target does not know is left out, which is how a part of the data is taken over. */
function checkContext(
  context: ContextType,
  { schema, types }: Target,
  seen: Seen,
): readonly Misfit[] {
  const { properties, required = [] } = schema
  if (properties === undefined || !seen.isNew(context, schema)) return []
  return Object.entries(properties).flatMap(([name, wanted]) => {
    const isRequired = required.includes(name)
    const member = context.member(name)
    if (member === undefined) {
      return isRequired && !context.isOpen ? [certain('memberMissing', { de: name })] : []
    }
    const misfits = check(member.type, { schema: wanted, types, isRequired }, seen)
    const absent = member.isOptional && isRequired ? [possible('mayBeAbsent')] : []
    return inside(name, [...absent, ...misfits])
  })
}
