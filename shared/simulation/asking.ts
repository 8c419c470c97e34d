import { waitOf, type Wait } from '../engine/instance.ts'
import type { Answer } from './answering.ts'
import { arrivalOf } from './arriving.ts'
import { takeBuffered } from './delivering.ts'
import { later } from './later.ts'
import type { Running, World } from './world.ts'

/** Sees to everything that waits anew: when it is answered, fires, or comes. */
export function attend(world: World): void {
  const opened = world.opened.splice(0).flatMap(({ running, wait: id }) => {
    const wait = running.instance && waitOf(running.instance, id)
    return wait === undefined ? [] : [{ running, wait }]
  })
  const together = new Map<string, Wait[]>()
  for (const { running, wait } of opened) {
    const key = `${running.id} ${wait.activation}`
    const others = together.get(key) ?? []
    others.push(wait)
    together.set(key, others)
  }
  for (const { running, wait } of opened) {
    const rivals = together.get(`${running.id} ${wait.activation}`) ?? []
    attendTo(world, running, { wait, rivals })
  }
}

interface Attended {
  readonly wait: Wait
  /** What the same activation waits for since the same moment. */
  readonly rivals: readonly Wait[]
}

function attendTo(world: World, running: Running, { wait, rivals }: Attended): void {
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
  const arrival = arrivalOf(world, running, { wait, rivals })
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
