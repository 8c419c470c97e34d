import { tasks, type AnswerOf, type AskedOf, type Task } from './tasks.ts'

/** Of a file that would take for ever. */
const longest = 60_000

const canWork = typeof Worker === 'function'

/** Works beside the page, in a worker of its own that ends with the answer, whatever becomes of it. */
export function beside<T extends Task>(task: T, asked: AskedOf<T>): Promise<AnswerOf<T>> {
  return canWork ? inWorker(task, asked) : here(task, asked)
}

function here<T extends Task>(task: T, asked: AskedOf<T>): Promise<AnswerOf<T>> {
  // reason: a table of functions is called with what its own key asks
  const work = tasks[task] as (asked: AskedOf<T>) => Promise<AnswerOf<T>>
  return work(asked)
}

export interface Ask<T extends Task = Task> {
  readonly task: T
  readonly asked: AskedOf<T>
}

export type Answer<T extends Task = Task> =
  | { readonly answer: AnswerOf<T> }
  | { readonly failed: string }

function inWorker<T extends Task>(task: T, asked: AskedOf<T>): Promise<AnswerOf<T>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const answering = new Promise<AnswerOf<T>>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`${task}: took too long`)), longest)
    worker.addEventListener('error', ({ message }) => reject(new Error(`${task}: ${message}`)))
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<T>>) => {
      clearTimeout(tooLong)
      if ('answer' in data) resolve(data.answer)
      else reject(new Error(`${task}: ${data.failed}`))
    })
    const ask: Ask<T> = { task, asked }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(ask)
  })
  return answering.finally(() => worker.terminate())
}
