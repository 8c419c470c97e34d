import type { Fragment, Place } from './place.ts'
import type { Remark } from './remarks/remark.ts'

interface Called {
  readonly words: readonly string[]
  /** Its id, as the file has it. */
  readonly decision: string
  readonly isComputed: boolean
  /** Which version applies, where the file says so. */
  readonly binding?: string
}

/** A decision of the definition that is imported into; a to-do where there is none of that id. */
export function decisionFragment({ decisions }: Place, called: Called): Fragment {
  const { words, decision, isComputed, binding } = called
  if (isComputed) return { words, remarks: [{ code: 'decisionComputed', what: decision }] }
  if (!Object.hasOwn(decisions, decision)) {
    return { words, remarks: [{ code: 'decision', what: decision }] }
  }
  const remarks: readonly Remark[] =
    binding === undefined || binding === 'deployment'
      ? []
      : [{ code: 'sameRelease', what: binding }]
  return { words, patch: { decision }, remarks }
}
