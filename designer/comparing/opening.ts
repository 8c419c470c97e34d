import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo, valueAtPointer } from '#shared/model/pointer.ts'
import { placeOf, showPlace } from '../commands/findings.ts'
import { hrefOf } from '../designer/route.ts'

interface Opening {
  readonly href: string
  readonly open: () => void
}

/** How to get to what a difference speaks of in the editor, to the first part of it that is different; undefined where it is not there any more. */
export function openingOf(
  draft: Definition,
  { at: [first], details }: Difference,
): Opening | undefined {
  const place = placeOf(first)
  if (place === undefined || valueAtPointer(draft, first) === undefined) return undefined
  const { view, item } = place
  const route = view === 'flow' || item === undefined ? { view } : { view, item }
  const [inner = []] = details.flatMap((detail) =>
    'inner' in detail && detail.inner !== undefined ? [detail.inner] : [],
  )
  const there = first + pointerTo(...inner)
  return { href: hrefOf({ service: draft.id, ...route }), open: () => showPlace(there) }
}
