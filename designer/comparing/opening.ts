import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { placeOf, showStep, goTo } from '../commands/findings.ts'
import { selectFlow, useSession } from '../designer/sessionStore.ts'
import { hrefOf } from '../designer/route.ts'
import { asJson } from '../editing/asJson.ts'

interface Opening {
  readonly href: string
  readonly open: () => void
}

/** How to get to what a difference speaks of in the editor; undefined where it is not there any more. */
export function openingOf(draft: Definition, { at: [first] }: Difference): Opening | undefined {
  if (!isThere(draft, first)) return undefined
  const [part = '', name = '', kind, id = ''] = namesIn(first)
  if (part === 'processes' || part === 'layout') {
    return {
      href: hrefOf({ service: draft.id }),
      open: () => {
        useSession.setState({ process: name, inside: undefined })
        if (kind === 'elements') return showStep(id)
        goTo('flow')
        if (kind === 'flows') selectFlow(id)
      },
    }
  }
  const place = placeOf(first)
  if (place === undefined) return undefined
  const { view, item } = place
  const href = hrefOf({ service: draft.id, view, ...(item === undefined ? {} : { item }) })
  return { href, open: () => goTo(view, item) }
}

function isThere(draft: Definition, pointer: string): boolean {
  const found = namesIn(pointer).reduce<Json | undefined>(
    (value, name) => (isJsonObject(value) ? referred(value, name) : undefined),
    asJson(draft),
  )
  return found !== undefined
}
