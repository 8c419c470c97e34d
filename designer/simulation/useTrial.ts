import { useMemo, useState } from 'react'
import { answerTask, createSimulation, next, runToEnd } from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { useHolidays } from '../api/queries.ts'

export interface Trial {
  /** Undefined when the draft cannot run at all. */
  readonly simulation: Simulation | undefined
  readonly restart: () => void
  readonly stepBack: () => void
  readonly step: () => void
  readonly finish: () => void
  readonly answer: (task: string, values: Readonly<Record<string, Json>>) => void
}

/** A rehearsal in this page: the same engine as in the data centre, no source, no mail, no letter box. */
export function useTrial(definition: Definition, scenario: Scenario): Trial {
  const holidays = useHolidays()
  const first = useMemo(
    () => begin(definition, scenario, holidays),
    [definition, scenario, holidays],
  )
  const [moved, setMoved] = useState<{
    readonly from: Simulation | undefined
    readonly now: Simulation
  }>()
  const simulation = moved !== undefined && moved.from === first ? moved.now : first
  const move = (to: (simulation: Simulation) => Simulation): void => {
    if (simulation !== undefined) setMoved({ from: first, now: to(simulation) })
  }
  return {
    simulation,
    restart: () => setMoved(undefined),
    stepBack: () => move(earlier),
    step: () => move(next),
    finish: () => move(runToEnd),
    answer: (task, values) => move((current) => answerTask(current, task, values)),
  }
}

function begin(
  definition: Definition,
  scenario: Scenario,
  holidays: HolidayPlace | undefined,
): Simulation | undefined {
  try {
    return createSimulation(definition, scenario, holidays === undefined ? {} : { holidays })
  } catch {
    // a draft with loose ends cannot be compiled; the findings say why
    return undefined
  }
}

function earlier({ rejection: _refused, ...simulation }: Simulation): Simulation {
  return simulation.steps.length < 2
    ? simulation
    : { ...simulation, steps: simulation.steps.slice(0, -1) }
}
