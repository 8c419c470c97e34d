import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { valueAtPointer } from '#shared/model/pointer.ts'
import { placeOf, showPlace } from '../commands/findings.ts'
import { hrefOf } from '../designer/route.ts'

interface Opening {
  readonly href: string
  readonly open: () => void
}

/** How to get to what a difference speaks of in the editor; undefined where it is not there any more. */
export function openingOf(draft: Definition, { at: [first] }: Difference): Opening | undefined {
  const place = placeOf(first)
  if (place === undefined || valueAtPointer(draft, first) === undefined) return undefined
  const { view, item } = place
  const route = view === 'flow' || item === undefined ? { view } : { view, item }
  return { href: hrefOf({ service: draft.id, ...route }), open: () => showPlace(first) }
}
