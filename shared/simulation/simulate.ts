import { compile } from '../engine/compile.ts'
import { formatInstant } from '../engine/instant.ts'
import {
  dataOf,
  incidentOf,
  waitOf,
  type Instance,
  type TaskWait,
  type Wait,
} from '../engine/instance.ts'
import { step } from '../engine/step.ts'
import { after } from '../engine/timer.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { sameJson } from '../model/hash.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { valueAt } from '../model/path.ts'
import { referred } from '../model/referred.ts'
import { composeFor } from './letters.ts'
import type { Body, Simulation, SimulationStep } from './simulation.ts'

interface Surroundings {
  /** Case data at the start. */
  readonly data?: JsonObject
  /** Of the city; those of all states count without. */
  readonly holidays?: HolidayPlace
}

/** Starts a sample case at ten in the morning of the scenario's day. Throws when the definition is broken. */
export function createSimulation(
  definition: Definition,
  scenario: Scenario,
  { data, holidays }: Surroundings = {},
): Simulation {
  const graph = compile(definition, holidays === undefined ? {} : { holidays })
  const at = `${scenario.today}T10:00:00.000Z`
  const { identity } = scenario
  const outcome = step(graph, undefined, {
    type: 'startInstance',
    commandId: 'start',
    instanceId: 'sample',
    number: 'MUSTER-1',
    at,
    today: scenario.today,
    ...(identity === undefined ? {} : { identity: { subject: 'sample', ...identity } }),
    ...(data === undefined ? {} : { data }),
  })
  if ('rejection' in outcome) return { graph, scenario, steps: [], rejection: outcome.rejection }
  const { instance, events } = outcome
  const first = { instance, events, at, today: scenario.today, letters: [] }
  return { graph, scenario, steps: [first] }
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
 * The next answer of the scenario: systems first, then forms. When nothing but timers is left, the clock
 * goes to the first of them. The same simulation when a person has to decide, or when the case has ended.
 */
export function next(simulation: Simulation): Simulation {
  const current = simulation.steps.at(-1)
  if (current === undefined) return simulation
  const waits = Object.values(current.instance.waits)
  const failed = new Set(Object.values(current.instance.incidents).map((one) => one.activation))
  const job = waits.find((wait) => wait.kind === 'job' && !failed.has(wait.activation))
  if (job?.kind === 'job') return answerJob(simulation, job)
  const task = waits.find((wait) => wait.kind === 'task' && hasAnswers(simulation.scenario, wait))
  if (task?.kind === 'task') {
    return answerTask(simulation, task.id, referred(simulation.scenario.forms, task.form) ?? {})
  }
  const [timer] = pendingOf(simulation).timers
  return timer !== undefined && waits.every(({ kind }) => kind === 'timer')
    ? fireTimer(simulation, timer)
    : simulation
}

/** `next` until the case has ended or a person has to decide. */
export function runToEnd(simulation: Simulation): Simulation {
  let current = simulation
  for (let left = longest; left > 0; left--) {
    const following = next(current)
    if (following === current || following.rejection !== undefined) return following
    current = following
  }
  return current
}

/** A sample case that asks more often runs in a circle. */
const longest = 500

export function answerTask(
  simulation: Simulation,
  taskId: string,
  values: Readonly<Record<string, Json>>,
): Simulation {
  const task = waitIn(simulation, taskId)
  if (task?.kind !== 'task') return simulation
  const { generation, group, element } = task
  return apply(simulation, { type: 'completeTask', taskId, generation, group, values }, { element })
}

export function sendMessage(
  simulation: Simulation,
  subscriptionId: string,
  payload: JsonObject,
): Simulation {
  const wait = waitIn(simulation, subscriptionId)
  if (wait?.kind !== 'message') return simulation
  const { generation, element } = wait
  const body = { type: 'correlateMessage', subscriptionId, generation, payload } as const
  return apply(simulation, body, { element })
}

export function resolveIncident(simulation: Simulation, incidentId: string): Simulation {
  const current = simulation.steps.at(-1)
  const element = current && incidentOf(current.instance, incidentId)?.element
  return apply(simulation, { type: 'resolveIncident', incidentId }, { ...(element && { element }) })
}

/** Lets time pass and fires what falls due on the way, one step for each timer. */
export function advance(simulation: Simulation, duration: string): Simulation {
  const target = after(simulation.steps.at(-1)?.at ?? '', duration)
  if (target === undefined) return simulation
  const until = formatInstant(target)
  let current = simulation
  for (let left = longest; left > 0; left--) {
    const due = pendingOf(current).timers.find(({ dueAt }) => dueAt <= until)
    if (due === undefined) break
    current = fireTimer(current, due)
  }
  return atTime(current, until)
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

function waitIn({ steps }: Simulation, id: string): Wait | undefined {
  const current = steps.at(-1)
  return current && waitOf(current.instance, id)
}

function answerJob(simulation: Simulation, wait: Extract<Wait, { kind: 'job' }>): Simulation {
  const { id: jobId, generation, element, job } = wait
  if (job.kind === 'letter') {
    const content = composeFor(simulation, wait)
    return apply(
      simulation,
      { type: 'completeJob', jobId, generation, output: null },
      { element, letters: [{ letter: job.letter, element, content }] },
    )
  }
  if (job.kind !== 'source') {
    return apply(simulation, { type: 'completeJob', jobId, generation, output: null }, { element })
  }
  const answer = referred(simulation.scenario.sources, job.source)
  if (answer === undefined) {
    const message = `Der Testfall enthält keine Antwort der Datenquelle „${job.source}“.`
    return apply(simulation, { type: 'failJob', jobId, generation, message }, { element })
  }
  const body: Body =
    'error' in answer
      ? { type: 'throwJobError', jobId, generation, error: answer.error }
      : { type: 'completeJob', jobId, generation, output: answer.answer }
  return apply(simulation, body, { element })
}

function fireTimer(simulation: Simulation, timer: Extract<Wait, { kind: 'timer' }>): Simulation {
  const { id: timerId, generation, element, dueAt } = timer
  const now = simulation.steps.at(-1)?.at ?? dueAt
  const body = { type: 'fireTimer', timerId, generation } as const
  return apply(simulation, body, { element, at: dueAt > now ? dueAt : now })
}

function hasAnswers({ forms }: Scenario, wait: Wait): boolean {
  return wait.kind === 'task' && referred(forms, wait.form) !== undefined
}

interface Applying {
  readonly element?: string
  readonly at?: string
  readonly letters?: SimulationStep['letters']
}

function apply(simulation: Simulation, body: Body, { element, letters = [], ...more }: Applying) {
  const { graph, scenario, steps } = simulation
  const current = steps.at(-1)
  if (current === undefined) return simulation
  const at = more.at ?? current.at
  const today = more.at === undefined ? current.today : at.slice(0, 10)
  const context = { commandId: `step-${steps.length}`, instanceId: 'sample', at, today }
  const outcome = step(graph, current.instance, { ...context, ...body })
  if ('rejection' in outcome) return { graph, scenario, steps, rejection: outcome.rejection }
  const { instance, events } = outcome
  const taken = { instance, events, at, today, letters, ...(element && { element }) }
  return { graph, scenario, steps: [...steps, taken] }
}

/** Nothing happened but the time. */
function atTime(simulation: Simulation, at: string): Simulation {
  const current = simulation.steps.at(-1)
  if (current === undefined || current.at >= at) return simulation
  const { instance } = current
  const waited = { instance, events: [], at, today: at.slice(0, 10), letters: [] }
  return { ...simulation, steps: [...simulation.steps, waited] }
}

function byDue(a: { readonly dueAt: string }, b: { readonly dueAt: string }): number {
  return a.dueAt < b.dueAt ? -1 : 1
}
