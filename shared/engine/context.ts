import type { Environment } from '../feel/compile.ts'
import type { Definition } from '../model/definition.ts'
import type { Json, JsonObject } from '../model/json.ts'
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
  const context = {
    case: caseOf(instance),
    identity: identityOf(instance),
    deadlines: {},
    ...reasonsOf(instance, sight),
    ...dataIn(instance, sight.scope ?? rootScope),
  }
  return withDeadlines(context, sight)
}

/** The same with room for a result. Written out: V8 is slow to add a name to a copy, and with one that came so. */
export function contextWithResult(instance: Instance, sight: Sight): Record<string, Json> {
  const context = {
    result: null,
    case: caseOf(instance),
    identity: identityOf(instance),
    deadlines: {},
    ...reasonsOf(instance, sight),
    ...dataIn(instance, sight.scope ?? rootScope),
  }
  return withDeadlines(context, sight)
}

function caseOf({ id, number, startedAt, service }: Instance): JsonObject {
  return { id, number, startedAt, service }
}

function identityOf({ identity }: Instance): JsonObject | null {
  return identity === undefined
    ? null
    : { personId: identity.personId ?? null, name: identity.name }
}

function reasonsOf({ decided }: Instance, { definition }: Sight) {
  return decided !== undefined && { reasons: reasonsIn(decided, definition) }
}

function withDeadlines(context: Record<string, Json>, sight: Sight): Record<string, Json> {
  const computed = deadlinesOf(sight, context)
  return computed === undefined ? context : { ...context, ...computed }
}
