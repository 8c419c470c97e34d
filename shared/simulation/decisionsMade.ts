import type { DecidedRow } from '../decisions/evaluate.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { createSimulation, runToEnd } from './simulate.ts'

/** What the steps of a sample case decided by a table. */
export interface DecisionsMade {
  readonly rows: readonly DecidedRow[]
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
    rows: events.flatMap((event) =>
      event.type === 'decisionMade' && event.decision === decision ? event.rows : [],
    ),
    unclear: events.some((event) => event.type === 'incidentRaised' && deciding.has(event.element)),
  }
}
