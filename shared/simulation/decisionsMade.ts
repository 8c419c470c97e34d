import type { DecidedRow } from '../decisions/evaluate.ts'
import { contextOf } from '../engine/context.ts'
import { evolve } from '../engine/evolve.ts'
import type { Instance } from '../engine/instance.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { createSimulation, runToEnd } from './simulate.ts'
import type { SimulationStep } from './simulation.ts'

/** What a table saw of a case when it decided, beside its inputs: its results may follow from it. */
export interface Seen {
  readonly data: JsonObject
  readonly today: string
}

/** What the steps of a sample case decided by a table. */
export interface DecisionsMade {
  readonly rows: readonly (DecidedRow & { readonly seen: Seen })[]
  /** A step stopped because the table gave no result. */
  readonly unclear: boolean
}

/** Throws when the definition is broken. No source is asked: the answers are those of the sample case. */
export function decisionsMade(
  definition: Definition,
  scenario: Scenario,
  decision: string,
): DecisionsMade {
  const { steps } = runToEnd(createSimulation(definition, scenario))
  const events = steps.flatMap(({ events: some }) => some)
  const deciding = new Set(
    Object.values(definition.processes).flatMap(({ elements }) =>
      Object.entries(elements).flatMap(([id, element]) =>
        element.type === 'businessRuleTask' && element.decision === decision ? [id] : [],
      ),
    ),
  )
  return {
    rows: steps.flatMap((step, at) =>
      decidedIn(step, { definition, decision, before: steps[at - 1]?.instance }),
    ),
    unclear: events.some((event) => event.type === 'incidentRaised' && deciding.has(event.element)),
  }
}

/** One step of a case may compute a value and then decide by it, so what was seen is told event by event. */
function decidedIn(
  { events, at, today }: SimulationStep,
  {
    definition,
    decision,
    before,
  }: {
    readonly definition: Definition
    readonly decision: string
    readonly before: Instance | undefined
  },
): DecisionsMade['rows'] {
  const environment = { now: at, today }
  let instance = before
  return events.flatMap((event) => {
    const now = instance
    instance = evolve(instance, event)
    if (event.type !== 'decisionMade' || event.decision !== decision || now === undefined) return []
    const scope = now.activations[event.activation]?.scope
    const sight = { definition, environment, ...(scope === undefined ? {} : { scope }) }
    const seen = { data: contextOf(now, sight), today }
    return event.rows.map((row) => ({ ...row, seen }))
  })
}
