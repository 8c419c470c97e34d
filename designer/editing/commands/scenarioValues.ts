import type { Scenario } from '#shared/model/content.ts'
import type { Json } from '#shared/model/json.ts'
import { mapRecord } from '../records.ts'

type Values = Readonly<Record<string, Json>>

/** What a sample case fills in and expects, each record of values by path as `map` makes it. */
export function withScenarioValues(
  { course, expect, ...scenario }: Scenario,
  map: (values: Values) => Record<string, Json>,
): Scenario {
  return {
    ...scenario,
    forms: mapRecord(scenario.forms, map),
    ...(course === undefined
      ? {}
      : {
          course: course.map((act) =>
            'values' in act ? { ...act, values: map(act.values) } : act,
          ),
        }),
    ...(expect === undefined ? {} : { expect: map(expect) }),
  }
}
