import { create } from 'zustand'
import { barrierFindings, type Barrier } from '#shared/lint/barriers.ts'
import type { Finding } from '#shared/lint/lint.ts'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'

interface Seen {
  /** As it was looked at: what was seen of another counts no more. */
  readonly form: Form
  /** By the page that was shown, and how. */
  readonly pages: Readonly<Record<string, readonly Barrier[]>>
}

/** What looking at the previews of forms has shown, until the form changes. */
export const useSeenBarriers = create<{ readonly seen: Readonly<Record<string, Seen>> }>(() => ({
  seen: {},
}))

export function keepSeen(
  { id, form }: { readonly id: string; readonly form: Form },
  page: string,
  barriers: readonly Barrier[],
): void {
  const { seen } = useSeenBarriers.getState()
  const before = referred(seen, id)
  const pages = before?.form === form ? before.pages : {}
  const known = referred(pages, page)
  if (before?.form === form && JSON.stringify(known) === JSON.stringify(barriers)) return
  useSeenBarriers.setState({
    seen: { ...seen, [id]: { form, pages: { ...pages, [page]: barriers } } },
  })
}

/** Each once, however many pages show it. */
export function seenFindings(
  definition: Definition,
  seen: Readonly<Record<string, Seen>>,
): readonly Finding[] {
  return Object.entries(seen).flatMap(([id, { form, pages }]) => {
    if (referred(definition.forms, id) !== form) return []
    const found = barrierFindings(definition, id, Object.values(pages).flat())
    return [...new Map(found.map((one) => [one.id, one])).values()]
  })
}
