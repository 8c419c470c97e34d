import { toSchema } from '../feel/coerce.ts'
import { compile, type Environment, type Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Mapping, MappingRow } from '../model/content.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import { setValueAt } from '../model/path.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { itemPlace, type MappingPlace } from './place.ts'

/** A row made ready to be evaluated. */
export interface CompiledRow {
  readonly target: string
  /** Undefined when there is no such target. */
  readonly schema: Schema | undefined
  readonly expression: Expression
  readonly otherwise: Expression | undefined
  readonly isRequired: boolean
  readonly items: CompiledItems | undefined
}

interface CompiledItems {
  readonly name: string
  readonly rows: readonly CompiledRow[]
  /** Every row fills a member of the item itself. */
  readonly isFlat: boolean
  /** What is left to ask of a list whose values each have the form of their target; undefined where more is. */
  readonly whole: { readonly required: readonly string[]; readonly mostItems: number } | undefined
}

export function compileMapping(
  { rows }: Pick<Mapping, 'rows'>,
  place: MappingPlace,
): readonly CompiledRow[] {
  return Object.entries(rows).map(([target, row]) => compileRow(target, row, place))
}

function compileRow(target: string, row: MappingRow, place: MappingPlace): CompiledRow {
  const { scope } = place
  const schema = place.target(target)
  const expression = compile(row.value, { kind: 'expression', scope })
  const inside = row.rows === undefined ? undefined : itemPlace(row, target, place)
  const isFlat = Object.keys(row.rows ?? {}).every(isMember)
  return {
    target,
    schema,
    expression,
    otherwise:
      row.default === undefined ? undefined : compile(row.default, { kind: 'expression', scope }),
    isRequired: row.required === true,
    items:
      inside === undefined || row.rows === undefined
        ? undefined
        : {
            name: inside.name,
            rows: compileMapping({ rows: row.rows }, inside),
            isFlat,
            whole: isFlat ? wholeOf(schema, scope.types) : undefined,
          },
  }
}

function wholeOf(schema: Schema | undefined, types: Scope['types']): CompiledItems['whole'] {
  const list = resolve(schema ?? {}, types)
  const item = resolve(list.items ?? {}, types)
  const isPlain = [list, item].every((one) => one.enum === undefined)
  return list.type === 'array' && item.type === 'object' && item.properties !== undefined && isPlain
    ? { required: item.required ?? [], mostItems: list.maxItems ?? Infinity }
    : undefined
}

export interface MappingContext {
  readonly data: JsonObject
  readonly environment: Environment
  readonly types: Scope['types']
}

/** `target` is the path of the schema; `message` says what is wrong and at which item, never a value. */
export interface MappingFailure {
  readonly target: string
  readonly message: string
}

export type Mapped =
  | { readonly values: Readonly<Record<string, Json>> }
  | { readonly failure: MappingFailure }

/** Values by target path. Null where the target knows no null is left out: it is absent. */
export function evaluateMapping(rows: readonly CompiledRow[], context: MappingContext): Mapped {
  const values: Record<string, Json> = {}
  for (const row of rows) {
    const found = evaluateRow(row, context)
    if ('failure' in found) return found
    if (found.value !== undefined) values[row.target] = found.value
  }
  return { values }
}

type Found = { readonly value: Json | undefined } | { readonly failure: MappingFailure }

/** The value of one row as its target wants it; undefined when there is none. */
export function evaluateRow(row: CompiledRow, context: MappingContext): Found {
  const { target, schema, isRequired } = row
  if (schema === undefined) return failure(target, `„${target}“ gibt es im Ziel nicht.`)
  const made = valueOf(row, context)
  if ('failure' in made) return made
  const { value } = made
  if (isWhole(value, row.items)) return made
  const coerced = toSchema(value, schema, context.types)
  const isMissing = value === null && isRequired
  if ('value' in coerced && !isMissing) return coerced
  if (value === null && !isRequired) return { value: undefined }
  return failure(target, 'problem' in coerced ? inLanguage(coerced.problem, 'de') : missing)
}

/** Each value was given the form of its target already, and what a whole list has to have is there. */
function isWhole(value: Json, items: CompiledItems | undefined): boolean {
  const whole = items?.whole
  if (whole === undefined || !Array.isArray(value) || value.length > whole.mostItems) return false
  const { required } = whole
  return required.length === 0 || value.every((item) => hasAll(item, required))
}

function hasAll(item: Json, names: readonly string[]): boolean {
  return isJsonObject(item) && names.every((name) => Object.hasOwn(item, name))
}

const missing = 'Der Wert fehlt.'

type Made = { readonly value: Json } | { readonly failure: MappingFailure }

/** What the row says, before it has the form its target wants. */
function valueOf(row: CompiledRow, context: MappingContext): Made {
  const { target, expression, otherwise, items } = row
  const { data, environment } = context
  let { value, diagnostics } = expression.evaluate(data, environment)
  if (value === null && otherwise !== undefined)
    ({ value, diagnostics } = otherwise.evaluate(data, environment))
  if (value === undefined)
    return failure(target, diagnostics.map(({ message }) => message.de).join(' '))
  if (items === undefined || value === null) return { value }
  return Array.isArray(value)
    ? evaluateItems(row, { items, list: value }, context)
    : failure(target, 'Erwartet wird eine Liste.')
}

interface Items {
  readonly items: CompiledItems
  readonly list: readonly Json[]
}

function evaluateItems(
  { target }: CompiledRow,
  { items: { name, rows, isFlat }, list }: Items,
  context: MappingContext,
): Made {
  const made: Json[] = []
  const data: Record<string, Json> = { [name]: null, ...context.data } // a new name last would be slow
  const within = { ...context, data }
  for (const [index, item] of list.entries()) {
    data[name] = item
    const mapped = evaluateMapping(rows, within)
    if ('failure' in mapped) {
      const inner = mapped.failure
      return failure(`${target}.${inner.target}`, `${index + 1}. Eintrag: ${inner.message}`)
    }
    made.push(isFlat ? mapped.values : nested(mapped.values))
  }
  return { value: made }
}

/** A path of one name, whose value can be written as it is. */
function isMember(path: string): boolean {
  return !path.includes('.') && path !== '__proto__'
}

/** {"address.city": "X"} → {"address": {"city": "X"}} */
export function nested(values: Readonly<Record<string, Json>>): JsonObject {
  const object: Record<string, Json> = {}
  for (const path of Object.keys(values)) setValueAt(object, path, values[path] ?? null)
  return object
}

function failure(target: string, message: string): { readonly failure: MappingFailure } {
  return { failure: { target, message } }
}
