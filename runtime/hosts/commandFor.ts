import type { Command } from '#shared/engine/command.ts'
import type { JobResult } from './host.ts'

interface Asked {
  readonly jobId: string
  readonly generation: number
}

/** The command that carries the answer of a job; undefined when it has none yet. */
export function commandFor(
  { jobId, generation }: Asked,
  result: JobResult,
  { instanceId, at, today }: Pick<Command, 'instanceId' | 'at' | 'today'>,
): Command | undefined {
  const commandId = `job:${jobId}:${generation}`
  const answer = { commandId, instanceId, jobId, generation, at, today }
  if ('output' in result) {
    return Object.assign(answer, { type: 'completeJob', output: result.output } as const)
  }
  if ('error' in result) {
    return Object.assign(answer, { type: 'throwJobError', error: result.error } as const)
  }
  return undefined
}
