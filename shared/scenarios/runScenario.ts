import type { Act } from '../model/act.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { compile } from '../engine/compile.ts'
import { dataOf, type Instance } from '../engine/instance.ts'
import { valueAt } from '../model/path.ts'
import { runToEnd, simulationOf } from '../simulation/simulate.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { differences, type Difference } from './differences.ts'

/** How a sample case went, as data that can be sent. */
export interface Ran {
  readonly id: string
  /** A sample expects nothing. */
  readonly state: 'asExpected' | 'differs' | 'sample'
  readonly differences: readonly Difference[]
  /** The case came to its end. */
  readonly hasEnded: boolean
  readonly passed: Instance['passed']
  /** Rows that decided, by table. */
  readonly rows: Readonly<Record<string, readonly string[]>>
  readonly outcome: Outcome
}

/** What a run came to: what a scenario may expect. */
export interface Outcome {
  readonly data: JsonObject
  readonly way: readonly string[]
  readonly letters: readonly string[]
}

/** Every sample case, from beginning to end. Throws when one has to run and the definition is broken. */
export function runScenarios(definition: Definition, holidays?: HolidayPlace): readonly Ran[] {
  if (Object.keys(definition.scenarios).length === 0) return []
  const graph = compile(definition, holidays === undefined ? {} : { holidays })
  return Object.entries(definition.scenarios).map(([id, scenario]) =>
    ranAs(id, scenario, runToEnd(simulationOf(graph, scenario))),
  )
}

function ranAs(id: string, scenario: Scenario, run: Simulation): Ran {
  const last = run.steps.at(-1)?.instance
  const outcome = outcomeOf(run)
  const found = isTest(scenario) ? differences(scenario, run, outcome) : []
  return {
    id,
    state: isTest(scenario) ? (found.length === 0 ? 'asExpected' : 'differs') : 'sample',
    differences: found,
    hasEnded: last?.status === 'completed',
    passed: last?.passed ?? {},
    rows: rowsIn(run),
    outcome,
  }
}

function isTest({ expect = {}, way, letters }: Scenario): boolean {
  return Object.keys(expect).length > 0 || way !== undefined || letters !== undefined
}

export function outcomeOf({ steps }: Simulation): Outcome {
  const last = steps.at(-1)?.instance
  return {
    data: last === undefined ? {} : dataOf(last),
    way: steps.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'elementEntered' ? [event.element] : [])),
    ),
    letters: steps.flatMap((step) => step.letters.map(({ letter }) => letter)),
  }
}

/** What was done, in order. */
export function actsOf({ steps }: Simulation): readonly Act[] {
  return steps.flatMap(({ act }) => (act === undefined ? [] : [act]))
}

function rowsIn({ steps }: Simulation): Ran['rows'] {
  const found = new Map<string, Set<string>>()
  for (const event of steps.flatMap(({ events }) => events)) {
    if (event.type !== 'decisionMade') continue
    for (const { row, decision = event.decision } of event.rows)
      found.set(decision, (found.get(decision) ?? new Set()).add(row))
  }
  return Object.fromEntries([...found].map(([decision, rows]) => [decision, [...rows]]))
}

/** The scenario with what it expects as it is found now. */
export function asFound(scenario: Scenario, { data, way, letters }: Outcome): Scenario {
  const values = Object.keys(scenario.expect ?? {}).flatMap((path): [string, Json][] => {
    const value = valueAt(data, path)
    return value === undefined ? [] : [[path, value]]
  })
  return {
    ...scenario,
    ...(scenario.expect === undefined ? {} : { expect: Object.fromEntries(values) }),
    ...(scenario.way === undefined ? {} : { way: [...way] }),
    ...(scenario.letters === undefined ? {} : { letters: [...letters] }),
  }
}
