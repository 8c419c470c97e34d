import type { Job, JobRunner } from '../hosts/host.ts'

/** One connector for each kind of job. */
export type Connectors = Readonly<Record<Job['kind'], JobRunner>>

export function createJobRunner(connectors: Connectors): JobRunner {
  return { run: (delivery, signal) => connectors[delivery.job.kind].run(delivery, signal) }
}
