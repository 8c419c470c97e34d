import { waitOf, type JobWait, type TaskWait } from '../engine/instance.ts'
import type { Rejection } from '../engine/rejection.ts'
import type { Answer } from './answering.ts'
import { processOf } from './arriving.ts'
import { placeOf } from './lines.ts'
import { move, type Body } from './moving.ts'
import { outputOf } from './outputs.ts'
import { tellRefused } from './telling.ts'
import type { Running, World } from './world.ts'

export interface Answered {
  readonly wait: JobWait | TaskWait
  readonly answer: Answer
}

/** What somebody who was asked says: to a job as the script has it, to a task as its form has it. */
export function answer(world: World, running: Running, { wait, answer: said }: Answered): void {
  const rejection =
    wait.kind === 'task'
      ? completeTask(world, running, { wait, answer: said })
      : answerJob(world, running, { job: wait, said })
  const node = world.graph.processes[processOf(running, wait)]?.elements[wait.element]
  if (rejection === undefined || node === undefined) return
  tellRefused(world, running, { place: placeOf(node), rejection })
}

function completeTask(world: World, running: Running, { wait, answer: said }: Answered) {
  if (wait.kind !== 'task') return undefined
  const { id: taskId, generation, group } = wait
  const values = said.type === 'form' ? said.values : {}
  const completing = { activation: wait.activation, payload: {} }
  const body = { type: 'completeTask', taskId, generation, group, values } as const
  return move(world, running, { body, completing })
}

interface Said {
  readonly job: JobWait
  readonly said: Answer
}

function answerJob(world: World, running: Running, { job, said }: Said): Rejection | undefined {
  const { id: jobId, generation, activation: moved } = job
  const { errors, escalations } = world.graph.definition
  const send = (body: Body) => move(world, running, { body, moved })
  switch (said.type) {
    case 'fail':
      return send({ type: 'failJob', jobId, generation, message: said.message })
    case 'error':
      return send({
        type: 'throwJobError',
        jobId,
        generation,
        error: idOf(errors, said.error),
      })
    case 'form':
      return complete(world, running, { job, said: { type: 'complete', output: said.values } })
    case 'complete': {
      if (said.escalation === undefined) return complete(world, running, { job, said })
      const escalation = idOf(escalations, said.escalation)
      const rejection = send({ type: 'escalateJob', jobId, generation, escalation })
      return rejection ?? complete(world, running, { job, said })
    }
  }
}

interface Completed extends Said {
  readonly said: Extract<Answer, { type: 'complete' }>
}

/** Unless an escalation before has ended it. */
function complete(world: World, running: Running, { job, said }: Completed) {
  const { id: jobId, generation, activation } = job
  if (running.instance === undefined || waitOf(running.instance, jobId) === undefined)
    return undefined
  const values = outputOf(world, running, { wait: job, output: said.output })
  if (values === undefined) return undefined
  const isEmpty = Object.keys(values).length === 0
  const output = said.result ?? (isEmpty ? null : values)
  return move(world, running, {
    body: { type: 'completeJob', jobId, generation, output, values },
    completing: { activation, payload: values },
  })
}

/** A script names codes, the engine ids; what nobody has declared is its own code. */
function idOf(
  named: Readonly<
    Record<string, { readonly code?: string; readonly title: { readonly de: string } }>
  >,
  code: string,
): string {
  const entries = Object.entries(named)
  const found =
    entries.find(([, one]) => one.code === code) ??
    entries.find(([id]) => id === code) ??
    entries.find(([, one]) => one.title.de === code)
  return found?.[0] ?? code
}
