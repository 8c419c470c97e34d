import type { Environment } from '../feel/compile.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { deadlinesOf } from './deadlines.ts'
import { reasonsIn } from './reasons.ts'
import { dataIn, rootScope, type Instance } from './instance.ts'

export interface Sight {
  readonly definition: Definition
  readonly environment: Environment
  /** The whole case when left out. */
  readonly scope?: string
}

/** What expressions see of a case: its data and `case`, `identity`, `deadlines`, `derivations` and `reasons` (the names of caseScope). */
export function contextOf(instance: Instance, sight: Sight): JsonObject {
  const { id, number, startedAt, service, identity } = instance
  const context = {
    case: { id, number, startedAt, service },
    identity:
      identity === undefined ? null : { personId: identity.personId ?? null, name: identity.name },
    deadlines: {},
    ...(instance.decided !== undefined && {
      reasons: reasonsIn(instance.decided, sight.definition),
    }),
    ...dataIn(instance, sight.scope ?? rootScope),
  }
  const computed = deadlinesOf(sight, context)
  return computed === undefined ? context : { ...context, ...computed }
}
