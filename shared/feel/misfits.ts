import { resolve, type Schema } from '../model/schema.ts'
import type { Localised } from '../model/localised.ts'
import type { CompileOptions, Diagnostic } from './compile.ts'
import type { Scope } from './scope.ts'
import { checkPart } from './target/checkPart.ts'
import { checkType } from './target/checkType.ts'
import { placed } from './target/misfit.ts'
import { typeOf } from './type/typeOf.ts'
import { typed } from './typeAt.ts'

interface Wanted extends Omit<CompileOptions, 'target'> {
  readonly target: Schema
  /** Null is left out where it need not be there; else it is a value that is missing. */
  readonly isRequired?: boolean
}

const known = new WeakMap<Schema, WeakMap<Scope, Map<string, readonly Diagnostic[]>>>()
const mostPerTarget = 500

/** What keeps an expression from filling its target: errors are certain, warnings possible. Worked out once. */
export function misfitsOf(text: string, wanted: Wanted): readonly Diagnostic[] {
  const { target, scope, kind, isRequired = true } = wanted
  const byScope = known.get(target) ?? new WeakMap<Scope, Map<string, readonly Diagnostic[]>>()
  known.set(target, byScope)
  const byText = byScope.get(scope) ?? new Map<string, readonly Diagnostic[]>()
  byScope.set(scope, byText)
  const key = `${kind} ${isRequired} ${text}`
  const found = byText.get(key) ?? misfitsAnew(text, { ...wanted, isRequired })
  if (byText.size >= mostPerTarget) byText.clear()
  byText.set(key, found)
  return found
}

function misfitsAnew(text: string, wanted: Required<Wanted>): readonly Diagnostic[] {
  const { target: schema, isRequired, ...options } = wanted
  const expression = typed(text, options)
  if (expression === undefined) return []
  const { types } = options.scope
  return checkPart(expression.ast, { schema, types, isRequired }, expression.typeOf)
}

type Types = Readonly<Record<string, Schema>>

/** Why a value of one schema can never become another; undefined when it may. */
export function mismatch(from: Schema, target: Schema, types: Types): Localised | undefined {
  const misfits = checkType(typeOf(from, types), {
    schema: resolve(target, types),
    types,
    isRequired: false,
  })
  const certain = misfits.find(({ isCertain }) => isCertain)
  return certain === undefined ? undefined : placed(certain)
}
