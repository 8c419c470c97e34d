import { useState } from 'react'
import type { Completion } from '#shared/feel/language/completions.ts'
import type { Support } from './support.ts'

export interface Completing {
  readonly options: readonly Completion[]
  readonly active: number
  readonly isOpen: boolean
  /** After typing: opens where a name has been begun. */
  readonly follow: (text: string, caret: number) => void
  /** On request: whatever may stand here. */
  readonly ask: (text: string, caret: number) => void
  readonly move: (by: number) => void
  readonly close: () => void
}

const none = { options: [], active: 0 } as const
const shown = 12

/** What may be written at the caret, and which of it is chosen. */
export function useCompletion(support: Support): Completing {
  const [{ options, active }, set] = useState<Pick<Completing, 'options' | 'active'>>(none)
  const open = (text: string, caret: number): void => {
    const found = support
      .completions(text, caret)
      .filter(({ from, to, insert }) => insert !== text.slice(from, to))
    set({ options: found.slice(0, shown), active: 0 })
  }
  return {
    options,
    active,
    isOpen: options.length > 0,
    ask: open,
    follow: (text, caret) => (begun.test(text.slice(0, caret)) ? open(text, caret) : set(none)),
    move: (by) => set({ options, active: (active + by + options.length) % options.length }),
    close: () => set(none),
  }
}

/** A letter of a name, the dot before one, or a text that is not closed yet; not a number. */
const begun = /[\p{L}_][\p{L}\p{N}_]*$|[^\d\s]\.$|^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/u
