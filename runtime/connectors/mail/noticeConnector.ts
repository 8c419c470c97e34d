import { noticeTexts } from '#shared/text/notices.ts'
import type { JobRunner } from '../../hosts/host.ts'
import type { Mailer } from './mailer.ts'
import { send } from './send.ts'

export interface NoticeOptions {
  readonly mailer: Mailer
  readonly report: (error: unknown) => void
}

/** Says by mail that the department has intervened; who gave no address finds it in the portal. */
export function createNoticeConnector(options: NoticeOptions): JobRunner {
  return {
    async run({ instance, jobId }) {
      const to = instance.identity?.email
      if (to === undefined) return { output: null }
      const { subject, text } = noticeTexts.de // as letters: the official language (§ 23 VwVfG)
      return (await send(options, { to, subject, text, key: jobId })) ?? { output: null }
    },
  }
}
