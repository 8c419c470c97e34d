import type { ViewRow } from '#shared/lint/viewRow.ts'
import type { Source } from './sources.ts'

/** What is being put together for a row, before it is taken over. */
export type Draft = ViewRow['row']

export interface SentenceProps {
  readonly draft: Draft
  readonly row: ViewRow
  readonly sources: readonly Source[]
  readonly label: string
  /** The value that the next choice replaces. */
  readonly slot: number
  readonly onChange: (draft: Draft) => void
  readonly onSlot: (at: number) => void
}
