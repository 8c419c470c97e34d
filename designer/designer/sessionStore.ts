import { create } from 'zustand'
import type { Finding } from '#shared/lint/lint.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Answers } from '../editing/conflicts.ts'

/** Of a template only what clashes is asked about: it is there to bring the rest. */
export interface Pasting {
  readonly fragment: Definition
  readonly isTemplate: boolean
  readonly put: (answers: Answers) => void
}

export type DialogName =
  | 'palette'
  | 'searchSteps'
  | 'shortcuts'
  | 'history'
  | 'room'
  | 'paste'
  | 'import'
  | 'report'
  | 'templates'
  | 'keepTemplate'

/** What a person looks at. Nothing of it is saved or undone. */
interface Session {
  readonly process: string
  /** The part of the flow that is looked into. */
  readonly inside: string | undefined
  readonly elements: readonly string[]
  readonly flow: string | undefined
  /** Where steps are worked with: the focus goes back there. */
  readonly at: 'drawing' | 'outline'
  readonly renaming: string | undefined
  /** What dragging on the free canvas does, other than moving the view. */
  readonly tool: 'lasso' | 'room' | undefined
  /** What a floating list is open for. */
  readonly list:
    | {
        readonly kind:
          | 'append'
          | 'insertBefore'
          | 'connect'
          | 'changeKind'
          | 'ways'
          | 'moveTo'
          | 'lane'
          | 'onWay'
        /** Of a list for a way, the way. */
        readonly element: string
      }
    | undefined
  /** The sample case whose values are shown. */
  readonly scenario: string | undefined
  readonly technical: boolean
  readonly submitting: boolean
  readonly dialog: DialogName | undefined
  /** Steps that wait for answers before they come in. */
  readonly pasting: Pasting | undefined
  /** Where in a view somebody is led to (JSON Pointer), until it is in view. */
  readonly sought: string | undefined
  /** Why something was not done. */
  readonly notice: string | undefined
  /** What the checker says now (undefined until it has answered), which of it is in view, and of what severity and rule alone. */
  readonly findings: readonly Finding[] | undefined
  readonly finding: string | undefined
  readonly severity: Finding['severity'] | undefined
  readonly rule: string | undefined
}

export const useSession = create<Session>(() => ({
  process: mainProcess,
  inside: undefined,
  elements: [],
  flow: undefined,
  at: 'drawing',
  renaming: undefined,
  tool: undefined,
  list: undefined,
  scenario: undefined,
  technical: sessionStorage.getItem('technical') === 'true',
  submitting: false,
  dialog: undefined,
  pasting: undefined,
  sought: undefined,
  notice: undefined,
  findings: undefined,
  finding: undefined,
  severity: undefined,
  rule: undefined,
}))

export function select(elements: readonly string[]): void {
  const { elements: before, flow } = useSession.getState()
  if (
    flow === undefined &&
    before.length === elements.length &&
    before.every((id, at) => id === elements[at])
  )
    return
  useSession.setState({ elements, flow: undefined, list: undefined, renaming: undefined })
}

export function selectFlow(flow: string): void {
  useSession.setState({ elements: [], flow, list: undefined, renaming: undefined })
}

export function setTechnical(technical: boolean): void {
  sessionStorage.setItem('technical', String(technical))
  useSession.setState({ technical })
}

export function workAt(at: Session['at']): void {
  if (useSession.getState().at !== at) useSession.setState({ at })
}

export const openList = (list: Session['list']): void => useSession.setState({ list })
export const beginRename = (renaming: string | undefined): void => useSession.setState({ renaming })
export const takeTool = (tool: Session['tool']): void => useSession.setState({ tool })
export const setSubmitting = (submitting: boolean): void => useSession.setState({ submitting })
export const tell = (notice: string | undefined): void => useSession.setState({ notice })
export const askBefore = (pasting: Pasting): void =>
  useSession.setState({ pasting, dialog: 'paste' })
export const openDialog = (dialog: Session['dialog']): void => useSession.setState({ dialog })
