import { saidReasons } from '../decisions/reasons.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Instance } from './instance.ts'

interface Known {
  readonly decided: NonNullable<Instance['decided']>
  readonly definition: Definition
  readonly reasons: JsonObject
}

/** One case after the other goes on, and each asks several times; to remember all of them is dearer than to ask anew. */
let last: Known | undefined

/** What the rows that decided say to the person concerned, by decision, in the official language (§ 23 VwVfG). */
export function reasonsIn(
  decided: NonNullable<Instance['decided']>,
  definition: Definition,
): JsonObject {
  if (last?.decided === decided && last.definition === definition) return last.reasons
  const reasons: Record<string, string | null> = {}
  for (const id in decided) {
    const decision = referred(definition.decisions, id)
    reasons[id] = decision === undefined ? null : saidReasons(decision, decided[id] ?? [], 'de')
  }
  last = { decided, definition, reasons }
  return reasons
}
