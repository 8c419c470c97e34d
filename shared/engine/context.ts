import { addPeriod, nextWorkingDay } from '../deadlines/period.ts'
import { compile, type Environment } from '../feel/compile.ts'
import { caseScope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { dataIn, rootScope, type Instance } from './instance.ts'

export interface Sight {
  readonly definition: Definition
  readonly environment: Environment
  /** The whole case when left out. */
  readonly scope?: string
}

/** What expressions see of a case: its data and `case`, `identity`, `deadlines` (the names of caseScope). */
export function contextOf(instance: Instance, sight: Sight): JsonObject {
  const { id, number, startedAt, service, identity } = instance
  const context = {
    case: { id, number, startedAt, service },
    identity:
      identity === undefined ? null : { personId: identity.personId ?? null, name: identity.name },
    deadlines: {},
    ...dataIn(instance, sight.scope ?? rootScope),
  }
  const deadlines = deadlinesOf(sight, context)
  return deadlines === undefined ? context : { ...context, deadlines }
}

/** The last day of each period (§§ 187–193 BGB), null while its start is not known. */
function deadlinesOf({ definition, environment }: Sight, data: JsonObject): JsonObject | undefined {
  const entries = Object.entries(definition.deadlines)
  if (entries.length === 0) return undefined
  const scope = caseScope(definition)
  const dates = entries.map(([id, { start, period }]): [string, Json] => {
    const { value } = compile(start, { kind: 'expression', scope }).evaluate(data, environment)
    return [id, typeof value === 'string' ? lastDay(value.slice(0, 10), period) : null]
  })
  return Object.fromEntries(dates)
}

function lastDay(start: string, period: string): string | null {
  const end = addPeriod(start, period)
  return (end === undefined ? undefined : nextWorkingDay(end)) ?? null
}
