import { create } from 'zustand'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Rebased } from '../editing/rebase.ts'

/** What came from others without a question, until the next time. */
interface Merged {
  readonly count: number
  readonly by: string
}

export const useMerged = create<{ readonly last: Merged | undefined }>(() => ({ last: undefined }))

/** What others changed since the state that both knew; who moved a box needs no word. */
export function tellMerged({ base, theirs }: Rebased, by: string): void {
  const count = compareDefinitions(base, theirs).length
  useMerged.setState({ last: count === 0 ? undefined : { count, by } })
}
