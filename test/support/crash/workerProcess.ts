import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Ask, Told } from './ask.ts'

/** A worker that can be asked until it is gone. */
export interface WorkerProcess {
  /** undefined when it is gone before it answers: nobody knows whether it has done it. */
  readonly ask: (ask: Ask) => Promise<Answer | undefined>
  /** SIGKILL; resolves when nothing of it runs or is told any more. */
  readonly kill: () => Promise<void>
  /** Ended cleanly, by itself. */
  readonly ended: Promise<void>
  /** What went wrong inside. */
  readonly problems: readonly string[]
}

export interface WorkerSettings {
  readonly folder: string
  readonly ahead: number
  readonly register: string
}

export async function startWorker(
  script: string,
  settings: WorkerSettings,
  signal: AbortSignal,
): Promise<WorkerProcess> {
  const child = fork(script, [JSON.stringify(settings)], {
    execArgv: [],
    signal,
    killSignal: 'SIGKILL',
  })
  // Told when it is killed by the signal; that it ends is seen below.
  child.on('error', () => undefined)
  const problems: string[] = []
  const pending = new Map<number, (answer: Answer | undefined) => void>()
  let count = 0
  let isGone = false
  const ended = end()
  const ready = new Promise<void>((resolve) => {
    child.on('message', (told: Told) => {
      if ('ready' in told) resolve()
      else if ('problem' in told) problems.push(told.problem)
      else {
        pending.get(told.id)?.(told.answer)
        pending.delete(told.id)
      }
    })
  })

  async function end(): Promise<void> {
    await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
    isGone = true
    for (const resolve of pending.values()) resolve(undefined)
  }

  await Promise.race([ready, ended])
  if (isGone) throw new Error('worker: ended before it was ready')
  return {
    ask: (ask) =>
      new Promise((resolve) => {
        if (isGone) return resolve(undefined)
        const id = count++
        pending.set(id, resolve)
        // A channel that is closed meanwhile is told by `ended`.
        child.send({ id, ask }, () => undefined)
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    ended,
    problems,
  }
}
