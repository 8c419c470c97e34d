import { contextOf } from '../engine/context.ts'
import type { Instance } from '../engine/instance.ts'
import { environmentOf } from '../feel/environment.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { unbegun } from './unbegun.ts'
import { sampleRun } from './sampleRun.ts'
import { pendingOf } from './simulate.ts'
import type { Simulation } from './simulation.ts'

/** What a form sees of a sample case at the moment it is opened, and who said so. */
export interface OpenedForm {
  readonly data: JsonObject
  readonly origins: Instance['origins']
  readonly at: string
  readonly today: string
  /** False where the case does not come to the form: then it sees what the case knows at its end. */
  readonly isReached: boolean
}

interface Opening {
  readonly form: string
  readonly scenario: Scenario
  readonly holidays: HolidayPlace | undefined
}

export function openedForm(
  definition: Definition,
  { form, scenario, holidays }: Opening,
): OpenedForm {
  const isOpen = (run: Simulation): boolean => taskOf(run, form) !== undefined
  const run = sampleRun(definition, { scenario, holidays }, isOpen)
  const step = run?.steps.at(-1)
  if (run === undefined || step === undefined) {
    return { ...unbegun(scenario), origins: {}, isReached: false }
  }
  const { instance, at, today } = step
  const task = taskOf(run, form)
  const scope = instance.activations[task?.activation ?? '']?.scope
  const data = contextOf(instance, {
    definition,
    environment: environmentOf({ at, today }, holidays),
    ...(scope === undefined ? {} : { scope }),
  })
  return { data, origins: instance.origins, at, today, isReached: task !== undefined }
}

function taskOf(run: Simulation, form: string) {
  return pendingOf(run).tasks.find((task) => task.form === form)
}
