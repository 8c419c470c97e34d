import type { Phrase } from './phrase.ts'

/** When something holds, as a sentence can say it. Each has one spelling in FEEL (`feelOfCondition`). */
export type Condition = Group | Test

/** Two or more, of which all or one must hold. */
export interface Group {
  readonly kind: 'all' | 'any'
  readonly parts: readonly Condition[]
}

export type Test =
  | {
      readonly kind: 'compare'
      readonly left: Phrase
      readonly operator: Comparison
      readonly right: Phrase
    }
  /** `withBlank`: a text of no letters is empty as well. */
  | {
      readonly kind: 'empty'
      readonly of: Phrase
      readonly isNegated: boolean
      readonly withBlank: boolean
    }
  | {
      readonly kind: 'oneOf'
      readonly of: Phrase
      readonly values: readonly Phrase[]
      readonly isNegated: boolean
    }
  | { readonly kind: 'between'; readonly of: Phrase; readonly low: Phrase; readonly high: Phrase }
  | { readonly kind: 'contains'; readonly of: Phrase; readonly text: Phrase }
  /** Of the entries of a list, called `item` in `where`. */
  | {
      readonly kind: 'entries'
      readonly how: Quantity
      readonly list: Phrase
      readonly item: string
      readonly where: Condition
    }

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const
export type Comparison = (typeof comparisons)[number]

/** At least one entry, all of them, or none. */
export const quantities = ['some', 'every', 'none'] as const
export type Quantity = (typeof quantities)[number]

export function isGroup(condition: Condition): condition is Group {
  return condition.kind === 'all' || condition.kind === 'any'
}

/** What entries are called in a condition that is new. */
export const usualEntry = 'entry'
