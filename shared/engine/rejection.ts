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
  /** Nothing under way there that could take it. */
  | { readonly code: 'notUnderWay'; readonly id: string }
