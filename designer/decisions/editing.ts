import type { Decision } from '#shared/model/content.ts'
import { change } from '../designer/documentStore.ts'
import { updateDecision } from '../editing/commands/decisionRows.ts'
import { updateVersion } from '../editing/commands/decisionVersions.ts'

export type SetDecision = (what: string, update: (decision: Decision) => Decision) => void

/** Changes to a table, each one undo step with its name. */
export function settingOf(id: string): SetDecision {
  return (what, update) => {
    change(what, (definition) => updateDecision(definition, id, update))
  }
}

/** Changes to one version of it. */
export function settingVersion(set: SetDecision, at: number): SetDecision {
  return (what, update) => set(what, (decision) => updateVersion(decision, at, update))
}
