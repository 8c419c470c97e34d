/** Why an instance cannot go over to another version. */
const migrationProblems = [
  'otherService',
  'sameVersion',
  /** The new version decides automatically without being allowed to. */
  'notAuthorised',
  /** It stands at a step, or something can still be undone, that has no place in the new version. */
  'noTarget',
  'typeChanged',
  /** In another sub-process than the scope that runs. */
  'scopeChanged',
  'loopChanged',
  /** What is under way is another work in the new version. */
  'workChanged',
  'calledProcessChanged',
  /** A token waits on a flow that has no place in the new version, or leads elsewhere there. */
  'noFlow',
  'flowLeadsElsewhere',
  /** Nothing undoes there what is done. */
  'cannotBeUndone',
  'dataNotAccepted',
  /** What it would have to wait for cannot be found out. */
  'cannotWait',
] as const

export interface MigrationProblem {
  readonly code: (typeof migrationProblems)[number]
  readonly process: string
  /** The element, flow or path it is about, of the old version where there is one. */
  readonly id: string
  readonly problem?: string
}
