import type { ViewRow } from '#shared/lint/viewRow.ts'
import type { PhrasePath } from '#shared/phrases/phrase.ts'
import type { Source } from './sources.ts'

/** What is being put together for a row, before it is taken over. */
export type Draft = ViewRow['row']

export interface SentenceProps {
  readonly draft: Draft
  readonly row: ViewRow
  readonly sources: readonly Source[]
  readonly label: string
  /** Where the next choice goes: in place of a value, or behind the last. */
  readonly slot: PhrasePath | 'end'
  readonly onChange: (draft: Draft) => void
  readonly onSlot: (at: PhrasePath | 'end') => void
}
