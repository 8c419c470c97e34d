import { create } from 'zustand'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { StoredDraft } from './drafts.ts'

/** What came from others without a question, until the next time. */
interface Merged {
  readonly count: number
  readonly by: string
}

export const useMerged = create<{ readonly last: Merged | undefined }>(() => ({ last: undefined }))

/** What others changed since the state that both knew; who moved a box needs no word. */
export function tellMerged(before: Definition, { definition, by }: StoredDraft): void {
  const count = compareDefinitions(before, definition).length
  useMerged.setState({ last: count === 0 ? undefined : { count, by } })
}
