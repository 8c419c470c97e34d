import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { createSimulation, runToEnd } from './simulate.ts'
import type { Simulation } from './simulation.ts'

export interface Sampled {
  readonly scenario: Scenario
  readonly holidays: HolidayPlace | undefined
}

/** A sample case up to where somebody wants to look, else to its end. Undefined where the draft cannot run. */
export function sampleRun(
  definition: Definition,
  { scenario, holidays }: Sampled,
  isThere: (simulation: Simulation) => boolean,
): Simulation | undefined {
  const place = holidays === undefined ? {} : { holidays }
  try {
    const begun = createSimulation(definition, scenario, { ...place, makesAnswers: true })
    return isThere(begun) ? begun : runToEnd(begun, isThere)
  } catch {
    return undefined // a draft with loose ends cannot be compiled; the findings say why
  }
}
