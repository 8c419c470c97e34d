import { waitOf, type TimerWait } from '../engine/instance.ts'
import { answer } from './answer.ts'
import { begin } from './begin.ts'
import { correlate } from './correlating.ts'
import { broadcast, deliver } from './delivering.ts'
import { move } from './moving.ts'
import { outputOf } from './outputs.ts'
import { isActive, type Running, type Task, type World } from './world.ts'

/** Does what is due. What waits no longer, or waits anew, is passed over. */
export function perform(world: World, task: Task): void {
  switch (task.type) {
    case 'begin':
      return begin(world, task)
    case 'message':
      return deliver(world, task)
    case 'signal':
      return broadcast(world, task)
    case 'answer':
    case 'fire':
    case 'arrive':
      if (isActive(task.running)) performOpen(world, task)
  }
}

type OpenTask = Extract<Task, { wait: string }>

function performOpen(world: World, task: OpenTask): void {
  const { running, generation } = task
  const wait = running.instance && waitOf(running.instance, task.wait)
  if (wait === undefined || wait.generation !== generation) return
  if (wait.kind === 'timer') return fire(world, running, wait)
  const isAsked = wait.kind === 'job' || wait.kind === 'task'
  if (task.type === 'answer' && isAsked) {
    return answer(world, running, { wait, answer: task.answer })
  }
  if (task.type !== 'arrive' || isAsked || wait.kind === 'condition') return
  const payload = outputOf(world, running, { wait, output: task.output })
  if (payload !== undefined) correlate(world, running, { wait, payload })
}

function fire(world: World, running: Running, timer: TimerWait): void {
  const { id: timerId, generation, activation: moved, cycle } = timer
  if (cycle?.left === null && !mayFire(world, timer)) return
  move(world, running, { body: { type: 'fireTimer', timerId, generation }, moved })
}

/** A cyclic timer without end would fire for ever, unless somebody stops the clock. */
const mostFirings = 1_000

function mayFire({ firings, notes }: World, { id, element }: TimerWait): boolean {
  if (firings === undefined) return true
  const count = firings.get(id) ?? 0
  firings.set(id, count + 1)
  if (count < mostFirings) return true
  notes.push({ code: 'timerWithoutEnd', element, times: mostFirings })
  return false
}
