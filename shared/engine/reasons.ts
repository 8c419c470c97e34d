import { saidReasons } from '../decisions/reasons.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Instance } from './instance.ts'

const known = new WeakMap<
  object,
  { readonly definition: Definition; readonly reasons: JsonObject }
>()

/** What the rows that decided say to the person concerned, by decision, in the official language (§ 23 VwVfG). */
export function reasonsIn(
  decided: NonNullable<Instance['decided']>,
  definition: Definition,
): JsonObject {
  const found = known.get(decided)
  if (found?.definition === definition) return found.reasons
  const reasons: Record<string, string | null> = {}
  for (const id in decided) {
    const decision = referred(definition.decisions, id)
    reasons[id] = decision === undefined ? null : saidReasons(decision, decided[id] ?? [], 'de')
  }
  known.set(decided, { definition, reasons })
  return reasons
}
