import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { useSession } from '../designer/sessionStore.ts'

/** The sample case whose values are shown: the one that was chosen last, else the first. */
export function useScenario({ scenarios }: Definition): string | undefined {
  const chosen = useSession(({ scenario }) => scenario)
  return referred(scenarios, chosen) === undefined ? Object.keys(scenarios)[0] : chosen
}

export const chooseScenario = (scenario: string): void => useSession.setState({ scenario })
