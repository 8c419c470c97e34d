import { waitOf, type Instance, type Wait } from '../engine/instance.ts'
import type { Answer } from './answering.ts'
import { arrivalOf } from './arriving.ts'
import { takeBuffered } from './delivering.ts'
import { later } from './later.ts'
import type { Running, World } from './world.ts'

/** Sees to everything that waits anew: when it is answered, fires, or comes. */
export function attend(world: World): void {
  for (const { running, wait: id } of world.opened.splice(0)) {
    const wait = running.instance && waitOf(running.instance, id)
    if (running.instance !== undefined && wait !== undefined) {
      attendTo(world, { running, instance: running.instance, wait })
    }
  }
}

interface Attended {
  readonly running: Running
  readonly instance: Instance
  readonly wait: Wait
}

function attendTo(world: World, { running, instance, wait }: Attended): void {
  const { schedule, now } = world
  const open = { running, wait: wait.id, generation: wait.generation }
  if (wait.kind === 'task' || wait.kind === 'job') {
    const answer = answerTo(world, running, wait)
    if (answer === undefined) return
    const delay = 'delay' in answer ? answer.delay : undefined
    return schedule.add(later(now, delay), { type: 'answer', ...open, answer })
  }
  if (wait.kind === 'timer') {
    return schedule.add(wait.dueAt > now ? wait.dueAt : now, { type: 'fire', ...open })
  }
  if (wait.kind === 'message' && takeBuffered(world, running, wait)) return
  if (wait.kind === 'condition') return
  const arrival = arrivalOf(world, { running, instance, wait })
  if (arrival === undefined) return
  const { delay, output = {} } = arrival
  schedule.add(later(now, delay), { type: 'arrive', ...open, output })
}

function answerTo(
  { answering }: World,
  { trace }: Running,
  wait: Extract<Wait, { kind: 'task' | 'job' }>,
): Answer | undefined {
  const { element, activation } = wait
  const visit = trace.activations.get(activation)?.visit ?? 0
  if (wait.kind === 'task') return answering.answerTo({ element, visit, form: wait.form })
  const { job } = wait
  return answering.answerTo({
    element,
    visit,
    ...(job.kind === 'source' ? { source: job.source } : {}),
  })
}
