import type { MigrationProblem } from './migration/problem.ts'

/** Why somebody cannot go on by hand at an element. */
export const obstacles = [
  /** There is no such element, flow or error. */
  'unknown',
  /** It belongs to another one: a boundary event. */
  'belongsToAnother',
  /** Only an event begins it. */
  'begunByEvent',
  /** It runs several times, or leads out of what does. */
  'insideLoop',
  /** It undoes something, or is undone. */
  'undoing',
  /** It joins several flows: one of them has to be named. */
  'needsFlow',
  /** What the sub-process around it begins with cannot be found out. */
  'inputFailed',
] as const

/** A command that was refused; nothing happened. */
export type Rejection =
  | { readonly code: 'instanceExists' }
  | { readonly code: 'instanceUnknown' }
  | { readonly code: 'instanceEnded' }
  | { readonly code: 'taskNotOpen'; readonly taskId: string }
  | { readonly code: 'taskClaimedByAnother'; readonly taskId: string }
  | { readonly code: 'waitNotOpen'; readonly id: string }
  | {
      readonly code: 'staleGeneration'
      readonly id: string
      readonly expected: number
      readonly found: number
    }
  | {
      readonly code: 'valuesNotAccepted'
      readonly problems: readonly { readonly path: string; readonly problem: string }[]
    }
  | { readonly code: 'incidentUnknown'; readonly incidentId: string }
  | { readonly code: 'startEventUnknown'; readonly startEvent: string }
  | { readonly code: 'automationNotAuthorised'; readonly element: string }
  | { readonly code: 'processUnknown'; readonly process: string }
  | { readonly code: 'instanceSuspended' }
  | { readonly code: 'instanceNotSuspended' }
  /** Why nobody can go on there by hand. */
  | {
      readonly code: 'notPossibleHere'
      readonly element: string
      readonly why: (typeof obstacles)[number]
    }
  | { readonly code: 'notMigratable'; readonly problems: readonly MigrationProblem[] }
  /** New cases of the version are not begun for now. */
  | { readonly code: 'versionSuspended' }
  /** Nothing under way there that could take it. */
  | { readonly code: 'notUnderWay'; readonly id: string }
