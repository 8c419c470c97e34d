import { compile } from '../engine/compile.ts'
import type { Graph } from '../engine/graph.ts'
import { formatInstant, parseInstant } from '../engine/instant.ts'
import { dataOf, type Instance, type TaskWait, type Wait } from '../engine/instance.ts'
import { step } from '../engine/step.ts'
import { after } from '../engine/timer.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { sameJson } from '../model/hash.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { valueAt } from '../model/path.ts'
import { referred } from '../model/referred.ts'
import { act, openJobs } from './act.ts'
import { answerTo } from './answerTo.ts'
import { byDue } from './byDue.ts'
import { placeOf } from './choices.ts'
import { plannedIn, unknownJob } from './course.ts'
import type { Simulation } from './simulation.ts'
import { beginningOn, sampleNumber } from './unbegun.ts'

interface Surroundings {
  /** Case data at the start. */
  readonly data?: JsonObject
  /** Of the city; those of all states count without. */
  readonly holidays?: HolidayPlace
  readonly makesAnswers?: true
}

/** Starts a sample case at ten in the morning of the scenario's day. Throws when the definition is broken. */
export function createSimulation(
  definition: Definition,
  scenario: Scenario,
  { holidays, ...surroundings }: Surroundings = {},
): Simulation {
  const graph = compile(definition, holidays === undefined ? {} : { holidays })
  return simulationOf(graph, scenario, surroundings)
}

/** The same, for several cases of one definition. */
export function simulationOf(
  graph: Graph,
  scenario: Scenario,
  { data, makesAnswers }: Omit<Surroundings, 'holidays'> = {},
): Simulation {
  const at = beginningOn(scenario.today)
  const { identity } = scenario
  const begun = { graph, scenario, ...(makesAnswers && { makesAnswers }) }
  const outcome = step(graph, undefined, {
    type: 'startInstance',
    commandId: 'start',
    instanceId: 'sample',
    number: sampleNumber,
    at,
    today: scenario.today,
    ...(identity === undefined ? {} : { identity: { subject: 'sample', ...identity } }),
    ...(data === undefined ? {} : { data }),
  })
  if ('rejection' in outcome) return { ...begun, steps: [], rejection: outcome.rejection }
  const { instance, events } = outcome
  const first = { instance, events, at, today: scenario.today, letters: [] }
  return { ...begun, steps: [first] }
}

/** What the case waits for and the scenario does not answer: a person decides how it goes on. */
export interface Pending {
  readonly tasks: readonly TaskWait[]
  readonly messages: readonly Extract<Wait, { kind: 'message' }>[]
  readonly timers: readonly Extract<Wait, { kind: 'timer' }>[]
}

export function pendingOf({ steps }: Simulation): Pending {
  const waits = Object.values(steps.at(-1)?.instance.waits ?? {})
  return {
    tasks: waits.filter((wait) => wait.kind === 'task'),
    messages: waits.filter((wait) => wait.kind === 'message'),
    timers: waits.filter((wait) => wait.kind === 'timer').toSorted(byDue),
  }
}

/**
 * What the scenario says comes next: by its course, else systems first, then forms. When nothing but timers is left,
 * the clock goes to the first of them. The same simulation when a person has to decide, or when the case has ended.
 */
export function next(simulation: Simulation): Simulation {
  const current = simulation.steps.at(-1)
  if (current === undefined) return simulation
  const added = unknownJob(simulation, current.instance)
  if (added !== undefined) return answerTo(simulation, added)
  const planned = plannedIn(simulation, current.instance)
  if (planned !== undefined) return act(simulation, planned)
  const [job] = openJobs(current.instance)
  if (job !== undefined) return answerTo(simulation, job)
  const { tasks, timers } = pendingOf(simulation)
  const task = tasks.find(({ form }) => referred(simulation.scenario.forms, form) !== undefined)
  if (task !== undefined) {
    const values = referred(simulation.scenario.forms, task.form) ?? {}
    return act(simulation, { type: 'fill', element: task.element, values })
  }
  const [timer] = timers
  const waits = Object.values(current.instance.waits)
  return timer !== undefined && waits.every(({ kind }) => kind === 'timer')
    ? act(simulation, { type: 'pass', element: timer.element })
    : simulation
}

/** `next` until the case has ended or a person has to decide, or until it stands where somebody wants to look. */
export function runToEnd(
  simulation: Simulation,
  isThere: (simulation: Simulation) => boolean = () => false,
): Simulation {
  let current = simulation
  for (let left = longest; left > 0; left--) {
    const following = next(current)
    if (following === current || following.rejection !== undefined) return following
    current = following
    if (isThere(current)) break
  }
  return current
}

/** A sample case that asks more often runs in a circle. */
const longest = 500

/** Lets time pass and fires what falls due on the way, one step for each timer. */
export function advance(simulation: Simulation, duration: string): Simulation {
  const target = after(simulation.steps.at(-1)?.at ?? '', duration)
  if (target === undefined) return simulation
  const until = formatInstant(target)
  let current = simulation
  for (let left = longest; left > 0; left--) {
    const due = pendingOf(current).timers.find(({ dueAt }) => dueAt <= until)
    if (due === undefined) break
    current = act(current, { type: 'pass', element: due.element })
  }
  return rest(current, target)
}

/** Nothing more happens but the time. */
function rest(simulation: Simulation, until: number): Simulation {
  const current = simulation.steps.at(-1)
  const now = parseInstant(current?.at ?? '') ?? until
  const element = current && placeOf(current.instance)
  if (element === undefined || now >= until) return simulation
  return act(simulation, { type: 'wait', element, duration: `PT${(until - now) / 1000}S` })
}

/** Expected values of the scenario that the case does not have, by path. */
export function deviations({ scenario, steps }: Simulation): Readonly<Record<string, Json>> {
  return deviationsOf(scenario, steps.at(-1)?.instance)
}

export function deviationsOf(
  { expect = {} }: Scenario,
  instance: Instance | undefined,
): Readonly<Record<string, Json>> {
  const data = instance === undefined ? {} : dataOf(instance)
  return Object.fromEntries(
    Object.entries(expect)
      .filter(([path, expected]) => !sameJson(valueAt(data, path), expected))
      .map(([path]) => [path, valueAt(data, path) ?? null]),
  )
}
