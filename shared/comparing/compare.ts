import type { Definition } from '../model/definition.ts'
import { deadlineDetails } from './deadlines.ts'
import { decisionChanges } from './decisions.ts'
import type { Difference } from './difference.ts'
import { fieldChanges } from './fields.ts'
import { formDetails } from './forms.ts'
import { letterDetails } from './letters.ts'
import { mappingDetails } from './mappings.ts'
import { pageChanges } from './page.ts'
import { processChanges } from './process.ts'
import { recordChanges, within, type Records } from './records.ts'
import { restOf } from './rest.ts'

/** All that is different between two definitions, in words a person can follow; of equal ones nothing. */
export function compareDefinitions(before: Definition, after: Definition): readonly Difference[] {
  const both = <T>(part: string, of: (definition: Definition) => Records<T> | undefined) =>
    [within([part], of(before)), within([part], of(after))] as const
  const told = [
    ...pageChanges(before, after),
    ...processChanges(before, after),
    ...recordChanges(
      'form',
      both('forms', ({ forms }) => forms),
      formDetails,
    ),
    ...decisionChanges(before, after),
    ...recordChanges(
      'letter',
      both('letters', ({ letters }) => letters),
      letterDetails,
    ),
    ...recordChanges(
      'mapping',
      both('mappings', ({ mappings }) => mappings),
      mappingDetails,
    ),
    ...recordChanges(
      'deadline',
      both('deadlines', ({ deadlines }) => deadlines),
      (from, to) => deadlineDetails([from, to], [before, after]),
    ),
    ...recordChanges(
      'source',
      both('sources', ({ sources }) => sources),
    ),
    ...fieldChanges(before, after),
    ...recordChanges(
      'scenario',
      both('scenarios', ({ scenarios }) => scenarios),
    ),
    ...recordChanges(
      'waiver',
      both('waivers', ({ waivers }) => waivers),
    ),
  ]
  return [...told, ...restOf([before, after], told)]
}
