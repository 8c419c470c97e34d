import { compile, type Diagnostic } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Localised } from '../model/localised.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { mismatch, misfitsOf } from '../feel/misfits.ts'
import { isAlike } from './alike.ts'

/** What is true of a row, the worst first. */
export type Verdict =
  /** There is no such target. */
  | { readonly kind: 'gone' }
  /** Required, and nothing fills it. */
  | { readonly kind: 'missing' }
  /** Free to stay empty. */
  | { readonly kind: 'open' }
  /** The expression does not work here. */
  | { readonly kind: 'broken'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'mismatch'; readonly reason: Localised }
  /** Required, and what fills it need not be there. */
  | { readonly kind: 'mayBeMissing' }
  | { readonly kind: 'fits' }

export interface Checked {
  readonly value: string | undefined
  readonly default?: string
  readonly required?: true
  readonly rows?: object
  readonly schema: Schema | undefined
  readonly isRequired: boolean
  readonly scope: Scope
}

export type MayBeMissing = (text: string, scope: Scope) => boolean

const anyList: Schema = { type: 'array' }

export function verdictOf(row: Checked, mayBeMissing: MayBeMissing): Verdict {
  const { value, schema, scope, isRequired } = row
  if (schema === undefined) return { kind: 'gone' }
  if (value === undefined) return { kind: isRequired ? 'missing' : 'open' }
  const wanted = row.rows === undefined ? schema : anyList
  const texts = [value, ...(row.default === undefined ? [] : [row.default])]
  for (const text of texts) {
    const { diagnostics } = compile(text, { kind: 'expression', scope })
    const diagnostic = diagnostics.find(({ severity }) => severity === 'error')
    if (diagnostic !== undefined) return { kind: 'broken', diagnostic }
    const reason = reasonAgainst(text, { scope, target: wanted })
    if (reason !== undefined) return { kind: 'mismatch', reason }
  }
  return isRequired && isLeftOpen(row, mayBeMissing) ? { kind: 'mayBeMissing' } : { kind: 'fits' }
}

/** What is certain to be wrong. Null is another question: it is left out where nothing is required. */
function reasonAgainst(
  text: string,
  wanted: { readonly scope: Scope; readonly target: Schema },
): Localised | undefined {
  const misfits = misfitsOf(text, { kind: 'expression', ...wanted, isRequired: false })
  return misfits.find(({ severity }) => severity === 'error')?.message
}

/** Nothing is said of what happens without a value, where the target needs one. */
function isLeftOpen(row: Checked, mayBeMissing: MayBeMissing): boolean {
  const { value, default: otherwise, required, schema, scope } = row
  if (required === true || resolve(schema ?? {}, scope.types).nullable === true) return false
  if (otherwise !== undefined && !mayBeMissing(otherwise, scope)) return false
  return value !== undefined && mayBeMissing(value, scope)
}

/** How well one value could fill a target; shown before it is chosen. */
export type Fit =
  /** `anEntry`: of a list, and which one is a question. `special`: protected by Art. 9 GDPR, and the target is not. */
  | { readonly kind: 'exact' | 'possible' | 'mayBeMissing' | 'anEntry' | 'special' }
  | { readonly kind: 'no'; readonly reason: Localised }

const differs: Localised = {
  de: 'Die Angaben darin heißen anders. Ordnen Sie sie einzeln zu.',
  en: 'What is in it is called differently. Map it one by one.',
}

export function fitOf(
  from: Schema,
  target: Schema,
  { scope, isSure }: { readonly scope: Scope; readonly isSure: boolean },
): Fit {
  const { types } = scope
  const [a, b] = [resolve(from, types), resolve(target, types)]
  const reason = mismatch(from, target, types)
  if (reason !== undefined)
    return a.items !== undefined && mismatch(a.items, target, types) === undefined
      ? { kind: 'anEntry' }
      : { kind: 'no', reason }
  if (!isAlike(from, target, types)) return { kind: 'no', reason: differs }
  if (!isSure) return { kind: 'mayBeMissing' }
  const isSame = b.type === undefined || (a.type === b.type && a.format === b.format)
  return { kind: isSame ? 'exact' : 'possible' }
}
