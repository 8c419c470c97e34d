import { create } from 'zustand'
import { useSession } from '../designer/sessionStore.ts'
import type { ReadFiles } from './read.ts'

/** Files that a person has dropped, and what the last one that was taken over is reported to be. */
interface Importing {
  readonly dropped: readonly File[]
  readonly report: Report | undefined
}

export interface Report extends Pick<ReadFiles, 'report'> {
  /** The service it went into. */
  readonly service: string
}

export const useImporting = create<Importing>(() => ({ dropped: [], report: undefined }))

export function beginImport(dropped: readonly File[] = []): void {
  useImporting.setState({ dropped })
  useSession.setState({ dialog: 'import' })
}

export function endImport(): void {
  useImporting.setState({ dropped: [] })
  useSession.setState({ dialog: undefined })
}

/** There is something to tell of this service. */
export function hasReport(service: string | undefined): boolean {
  const { report } = useImporting.getState()
  return report !== undefined && report.service === service && report.report.length > 0
}
