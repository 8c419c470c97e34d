import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { useSession } from '../designer/sessionStore.ts'

/** The sample case whose values are shown: the one that was chosen last, else the first. */
export function useScenario({ scenarios }: Definition): string | undefined {
  const chosen = useSession(({ scenario }) => scenario)
  return referred(scenarios, chosen) === undefined ? Object.keys(scenarios)[0] : chosen
}

/** The sample case of that name; where there is none, one of which nothing is known. */
export function scenarioOf({ scenarios }: Definition, id: string | undefined): Scenario {
  return referred(scenarios, id) ?? nothingKnown
}

const nothingKnown: Scenario = { title: { de: '' }, today: '2026-01-01', sources: {}, forms: {} }

export const chooseScenario = (scenario: string): void => useSession.setState({ scenario })
