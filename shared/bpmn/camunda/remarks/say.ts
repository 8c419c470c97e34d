import type { ReportEntry } from '../../report.ts'

/** What is said of `what`; `more` where a second thing is named. */
export type Say = (
  what: string,
  more: string,
) => Pick<ReportEntry, 'severity' | 'reason' | 'action'>
