import type { Act } from '../model/act.ts'
import type { Scenario } from '../model/content.ts'
import type { JsonObject } from '../model/json.ts'
import { sameJson } from '../model/hash.ts'
import { createSimulation, runToEnd } from '../simulation/simulate.ts'
import type { Simulation, SimulationStep } from '../simulation/simulation.ts'
import { actsOf, outcomeOf } from './runScenario.ts'

type Recorded = Omit<Scenario, 'title'>

/**
 * A run as a sample case that comes out the same: its answers by source and form, and where these alone would not lead
 * the same way, all that was done, in order. It expects the way and the letters; values are for a person to choose.
 */
export function record(run: Simulation): Recorded {
  const { identity, today } = run.scenario
  const { sources, forms } = answersIn(run)
  const { way, letters } = outcomeOf(run)
  const plain: Recorded = {
    today,
    ...(identity === undefined ? {} : { identity }),
    sources,
    forms,
    way: [...way],
    letters: [...letters],
  }
  const acts = actsOf(run)
  return leadsTo(run, plain, acts) ? plain : { ...plain, course: [...acts] }
}

function leadsTo(
  { graph, scenario: { title } }: Simulation,
  recorded: Recorded,
  acts: readonly Act[],
): boolean {
  const { definition, holidays } = graph
  const place = holidays === undefined ? {} : { holidays }
  const again = runToEnd(createSimulation(definition, { title, ...recorded }, place))
  return again.rejection === undefined && sameJson([...actsOf(again)], [...acts])
}

/** The first answer of each source, the first values of each form. */
function answersIn({ steps }: Simulation): Pick<Scenario, 'sources' | 'forms'> {
  const sources: Record<string, Scenario['sources'][string]> = {}
  const forms: Record<string, JsonObject> = {}
  for (const [index, { act }] of steps.entries()) {
    const before = steps[index - 1]
    if (act === undefined || before === undefined) continue
    const asked = askedBy(before, act)
    if (act.type === 'fill' && asked.form !== undefined) forms[asked.form] ??= act.values
    if (asked.source === undefined) continue
    if (act.type === 'answer') sources[asked.source] ??= { answer: act.answer }
    if (act.type === 'error') sources[asked.source] ??= { error: act.error }
  }
  return { sources, forms }
}

/** Which source or form waited there. */
function askedBy({ instance }: SimulationStep, { type, element }: Act) {
  const waits = Object.values(instance.waits).filter((wait) => wait.element === element)
  const task = type === 'fill' ? waits.find((wait) => wait.kind === 'task') : undefined
  const job = waits.find((wait) => wait.kind === 'job')?.job
  return { form: task?.form, source: job?.kind === 'source' ? job.source : undefined }
}
