import type { Json } from '../../model/json.ts'
import type { Validity } from '../validity.ts'

/** A case that shows what is meant, by input id. */
type Example = Readonly<Record<string, Json>>
type When = Readonly<Record<string, string>>

/** What is wrong with a table as a whole. Rows are named by their index. */
export type Problem =
  | {
      readonly kind: 'gap'
      readonly period: Validity
      readonly when: When
      readonly example: Example
      /** The rows between which the missing one belongs: after this one; -1 for the first. */
      readonly after: number
    }
  | { readonly kind: 'moreGaps'; readonly period: Validity }
  | { readonly kind: 'noRowValid'; readonly period: Validity }
  /** Against the hit policy; a contradiction when the conditions are the same and the results are not. */
  | {
      readonly kind: 'overlap' | 'contradiction'
      readonly rows: readonly [number, number]
      readonly example: Example
      readonly sameCase: boolean
      readonly sameResult: boolean
    }
  /** Rows that decide before leave nothing to it. */
  | { readonly kind: 'unreachable'; readonly row: number; readonly by: readonly number[] }
  /** It says nothing that the other row does not say. */
  | { readonly kind: 'subsumed'; readonly row: number; readonly by: number }
  | { readonly kind: 'neverApplies'; readonly row: number; readonly column: string }
  | {
      readonly kind: 'mergeable'
      readonly rows: readonly number[]
      readonly column: string
      readonly text: string
    }
  | {
      readonly kind: 'outside'
      readonly row: number
      readonly column: string
      /** As FEEL writes it. */
      readonly value: string
      readonly why: 'type' | 'list' | 'range'
    }
  /** The check cannot compare the cell, and what it says of gaps or overlaps holds without it. */
  | { readonly kind: 'unread'; readonly row: number; readonly column: string }
  /** The table is too entangled to be checked to the end. */
  | { readonly kind: 'unfinished'; readonly period: Validity }
