import type { ReportEntry } from '../../../xml/report.ts'

/** What is said of `what`; `more` where a second thing is named. */
export type Say = (
  what: string,
  more: string,
) => Pick<ReportEntry, 'severity' | 'reason' | 'action'>
