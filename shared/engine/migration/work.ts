import { sameJson } from '../../model/hash.ts'
import type { Element } from '../../model/elements.ts'
import type { Json } from '../../model/json.ts'
import type { Job } from '../instance.ts'

/** Whether a step of the new version would ask for the job that is under way. */
export function asksFor(element: Element, job: Job): boolean {
  switch (job.kind) {
    case 'source':
      return 'source' in element && element.source === job.source
    case 'letter':
      return 'letter' in element && element.letter === job.letter
    case 'call':
      return element.type === 'callActivity' && sameJson(calledBy(element), calledBy(job))
    case 'work':
      return namesOfWork.every((name) => !(name in element))
  }
}

function calledBy({ service, version, process }: Called): Json {
  return [service ?? null, version ?? null, process ?? null]
}

interface Called {
  readonly service?: string
  readonly version?: number
  readonly process?: string
}

/** What says who does the work, or what it is. */
const namesOfWork = [
  'source',
  'letter',
  'message',
  'form',
  'script',
  'decision',
  'process',
  'service',
] as const
