import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import { checkTable, type TableProblem } from './checkTable.ts'
import { domainOf } from './domain.ts'
import { versionsOf } from './validity.ts'

export interface CheckedVersion {
  readonly version: Decision
  readonly problems: readonly TableProblem[]
}

const checked = new WeakMap<
  Decision,
  { readonly scope: Scope; readonly versions: readonly CheckedVersion[] }
>()

/** Each version of a table, checked; the same table is checked once. */
export function checkDecision(decision: Decision, scope: Scope): readonly CheckedVersion[] {
  const known = checked.get(decision)
  if (known?.scope === scope) return known.versions
  const versions = versionsOf(decision).map((version) => {
    const schemas = version.inputs.map((input) => [input.id, domainOf(input, scope)] as const)
    const against = { schemas: Object.fromEntries(schemas), types: scope.types }
    return { version, problems: checkTable(version, against) }
  })
  checked.set(decision, { scope, versions })
  return versions
}
