import type { Environment } from '#shared/feel/compile.ts'
import { contextOf } from '#shared/engine/context.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { setValueAt, valueAt } from '#shared/model/path.ts'
import { beginningOn, unbegun } from '#shared/simulation/unbegun.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'

/** A sample case as far as the draft brings it: what its expressions see. */
export interface Sample {
  readonly id: string
  readonly scenario: Scenario
  readonly data: JsonObject
  readonly environment: Environment
}

export function sampleOf(definition: Definition, id: string, scenario: Scenario): Sample {
  const environment = { now: beginningOn(scenario.today), today: scenario.today }
  const data: Record<string, Json> = { ...dataOf(definition, scenario) }
  for (const answers of Object.values(scenario.forms)) {
    for (const [path, answer] of Object.entries(answers)) {
      if (valueAt(data, path) === undefined) setValueAt(data, path, answer)
    }
  }
  return { id, scenario, data, environment }
}

function dataOf(definition: Definition, scenario: Scenario): JsonObject {
  try {
    const last = runToEnd(createSimulation(definition, scenario)).steps.at(-1)
    if (last === undefined) return unbegun(scenario).data
    const { at: now, today } = last
    return contextOf(last.instance, { definition, environment: { now, today } })
  } catch {
    // a draft with loose ends cannot be compiled; the answers of the sample still stand
    return unbegun(scenario).data
  }
}
