import { incomplete } from '../evaluating.ts'
import type { Make } from '../making.ts'
import { catching } from '../planning.ts'
import { awaitPlanned } from '../waiting.ts'
import { work } from './jobs.ts'

/** A link is entered by what throws it, and goes on at once. */
export const intermediateCatchEvent: Make<'intermediateCatchEvent'> = ({ event }, making) => {
  if (making.answered && event.type !== 'link') return work
  const caught = catching(event, making)
  return {
    ...caught,
    enter(run, { node, activation }) {
      if (event.type === 'link') return { done: undefined }
      const waits = caught.plan?.(run, { node, scope: activation.scope })
      if (waits === undefined || (!('failure' in waits) && waits.length === 0)) {
        return incomplete('Worauf gewartet wird,')
      }
      return 'failure' in waits ? waits : awaitPlanned(run, activation, waits)
    },
  }
}

/** It is entered when it has been triggered, so there is nothing left to wait for. */
export const boundaryEvent: Make<'boundaryEvent'> = ({ event }, making) => ({
  ...catching(event, making),
  enter: () => ({ done: undefined }),
})

/** Who decides when a case begins is the world; an event sub-process waits for its own start. */
export const startEvent: Make<'startEvent'> = ({ event }, making) => ({
  ...catching(event, making),
  enter: () => ({ done: undefined }),
})
