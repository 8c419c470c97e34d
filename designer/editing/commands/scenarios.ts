import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'

/** A new sample case, or the same one as it is now. */
export function setScenario(definition: Definition, id: string, scenario: Scenario): Definition {
  return { ...definition, scenarios: { ...definition.scenarios, [id]: scenario } }
}

export function removeScenario(definition: Definition, id: string): Definition {
  const { [id]: _gone, ...scenarios } = definition.scenarios
  return { ...definition, scenarios }
}
