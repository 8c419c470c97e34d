import type { Effect } from '#shared/engine/effect.ts'
import { commandFor } from './commandFor.ts'
import { goOn, type Course, type Occasion } from './course.ts'
import { takeKept } from './takeKept.ts'

/** A case that asks for more within one command goes on from the outbox, so that others get their turn. */
const mostAtOnce = 100

/**
 * What is there already is taken in the same commit: answers of jobs that need nobody outside, and messages
 * that came before anybody waited for them. Answers what is left to be carried out.
 */
export function answerAtOnce(course: Course, occasion: Occasion): readonly Effect[] {
  const open: Effect[] = []
  let left = mostAtOnce
  // An array is walked on to what is added to it meanwhile.
  for (const effect of course.effects) {
    const isAnswered =
      effect.type === 'createJob' && left > 0 && answerJob(effect, course, occasion)
    if (isAnswered) left -= 1
    else open.push(effect)
    if (effect.type === 'openSubscription') takeKept(effect, course, occasion)
  }
  return open
}

function answerJob(
  effect: Extract<Effect, { type: 'createJob' }>,
  course: Course,
  occasion: Occasion,
): boolean {
  const { jobId, generation, element, job } = effect
  if (occasion.jobs.atOnce === undefined || job.kind === 'call') return false
  const { command, version } = occasion
  const { at, today } = command
  const { instance } = course
  const { definition } = version
  const asked = { jobId, generation, element, job, instance, definition, at, today }
  const result = occasion.jobs.atOnce(asked)
  const answer = result && commandFor(effect, result, command)
  return answer !== undefined && goOn(course, answer, occasion)
}
