import type { Definition } from '../model/definition.ts'
import type { Difference } from './difference.ts'
import { orSettings, renamed, same } from './records.ts'

/** What people read of the service before they begin. */
const parts = ['title', 'summary', 'legalBasis', 'portal', 'leika'] as const

export function pageChanges(before: Definition, after: Definition): Difference[] {
  const [first, ...more] = parts
    .filter((part) => !same(before[part], after[part]))
    .map((part) => `/${part}`)
  if (first === undefined) return []
  const details = orSettings(renamed(before.title, after.title))
  return [{ topic: 'page', effect: 'changed', title: after.title, details, at: [first, ...more] }]
}
