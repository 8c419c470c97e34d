import { bySeverity, lint, type Finding } from '../lint/lint.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Definition } from '../model/definition.ts'
import { unanswered } from './unanswered.ts'

/** What the checker says, and what shows only when the sample cases are run. */
export function check(
  definition: Definition,
  catalogue: readonly CatalogueEntry[] = [],
): readonly Finding[] {
  return [...lint(definition, catalogue), ...unanswered(definition)].toSorted(bySeverity)
}
