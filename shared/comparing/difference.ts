import type { Localised } from '../model/localised.ts'
import type { DeadlineDetail } from './deadlines.ts'

export type Effect = 'added' | 'changed' | 'removed'
/** Moved: it stands elsewhere in the drawing and is otherwise the same. */
export type Mark = Effect | 'moved'

export const topics = [
  'page',
  'step',
  'branch',
  'lane',
  'process',
  'participant',
  'message',
  'event',
  'store',
  'form',
  'decision',
  'letter',
  'mapping',
  'deadline',
  'source',
  'field',
  'scenario',
  'waiver',
  'settings',
  'drawing',
] as const
export type Topic = (typeof topics)[number]

/** One thing that is different, for people: what it is, what became of it, and the particulars. */
export interface Difference {
  readonly topic: Topic
  readonly effect: Mark
  readonly title: Localised
  readonly details: readonly Detail[]
  /** JSON Pointers to all it speaks for; the first is its place. */
  readonly at: readonly [string, ...string[]]
}

/** The way from what is different to the part of it that is there now: ["rows", "large"]. */
interface Inner {
  readonly inner?: readonly string[]
}

export type Detail =
  | { readonly kind: 'renamed'; readonly from: Localised }
  | { readonly kind: 'questions'; readonly from: number; readonly to: number }
  | ({
      readonly kind: 'value'
      readonly name: Localised
      readonly from: string
      readonly to: string
    } & Inner)
  | ({ readonly kind: 'part'; readonly effect: Effect; readonly name: Localised } & Inner)
  | { readonly kind: 'lane'; readonly to: Localised | null }
  | { readonly kind: 'places'; readonly count: number }
  | DeadlineDetail
  | { readonly kind: 'settings' }
