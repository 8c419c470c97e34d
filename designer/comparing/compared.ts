import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Difference } from '#shared/comparing/difference.ts'
import { marksBetween, type Marks } from '#shared/comparing/drawing.ts'
import { groupOf, groups } from '#shared/comparing/groups.ts'
import type { Definition } from '#shared/model/definition.ts'
import { restorable } from '../editing/commands/restorePart.ts'

/** All that is different, as people go through it. */
export interface Compared {
  readonly changes: readonly Change[]
  readonly marks: Marks
}

/** A difference, and whether it alone can be as it was. */
export interface Change extends Difference {
  readonly restorable: boolean
}

export function comparedOf(before: Definition, after: Definition): Compared {
  const differences = compareDefinitions(before, after)
  const back = restorable(after, before, differences)
  const changes = differences.map((one, at) => ({ ...one, restorable: back[at] ?? false }))
  return {
    changes: groups.flatMap((group) => changes.filter(({ topic }) => groupOf[topic] === group)),
    marks: marksBetween(before, after),
  }
}
