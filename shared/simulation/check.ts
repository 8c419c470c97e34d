import { bySeverity, lint, type Finding } from '../lint/lint.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Definition } from '../model/definition.ts'
import { unanswered } from './unanswered.ts'

/** What shows only when the sample cases are run, and what the checker says; errors first. */
export function check(
  definition: Definition,
  catalogue: readonly CatalogueEntry[] = [],
): readonly Finding[] {
  return [...unanswered(definition), ...lint(definition, catalogue)].toSorted(bySeverity)
}
