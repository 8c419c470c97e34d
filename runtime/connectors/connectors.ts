import { connectorTexts } from '#shared/text/connectors.ts'
import type { City } from '#shared/model/city.ts'
import type { Clock } from '../hosts/clock.ts'
import type { Job, JobRunner } from '../hosts/host.ts'
import type { Database } from '../storage/database.ts'
import type { ApprovedHosts } from './approvedHosts.ts'
import { createHttpConnector } from './http/httpConnector.ts'
import { createLetterConnector } from './letter/letterConnector.ts'
import type { Mailer } from './mail/mailer.ts'
import { createNoticeConnector } from './mail/noticeConnector.ts'

export interface ConnectorOptions {
  readonly db: Database
  readonly clock: Clock
  readonly city: City
  readonly approved: ApprovedHosts
  readonly mailer: Mailer
  readonly report: (error: unknown) => void
}

/** What does the jobs of a host: one connector for each kind. */
export function createConnectors(options: ConnectorOptions): JobRunner {
  const connectors: Readonly<Record<Job['kind'], JobRunner>> = {
    source: createHttpConnector(options),
    letter: createLetterConnector(options),
    notice: createNoticeConnector(options),
    work,
  }
  return { run: (delivery, signal) => connectors[delivery.job.kind].run(delivery, signal) }
}

/** Work nobody is named for: an operator has to see to it. */
const work: JobRunner = {
  run: () => Promise.resolve({ problem: connectorTexts.de.workUnassigned, final: true }),
}
