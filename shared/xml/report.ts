import type { Localised } from '../model/localised.ts'

/** What an import could not take as it is. Everything without an entry means the same here as in the file. */
export interface ReportEntry {
  /** Its id in the definition; null when it concerns the whole file. */
  readonly element: string | null
  /** Its name in the file ("userTask"), or the vendor's name. */
  readonly elementType: string
  /** info: taken over with a change; todo: something to complete; notExecuted: kept for the export, never run. */
  readonly severity: 'info' | 'todo' | 'notExecuted'
  readonly reason: ReportText
  readonly action: ReportText
}

export type ReportText = Required<Localised>

export interface ReportPlace {
  readonly element: string | null
  readonly elementType: string
  /** The word of the file that the reason quotes. */
  readonly detail?: string
}
