import type { Questions, Topic } from './answers.ts'
import type { Answer, Question, Withdrawn } from './question.ts'

interface Listener<T extends Topic> {
  tell(answer: Questions[T]['answer']): void
  /** The worker is gone, and no answer will come. */
  breakOff(): void
}

const listeners = new Map<string, Listener<Topic>>()
let worker: Worker | undefined
let waiting: readonly (Question | Withdrawn)[] = []

/** One worker for all who ask: it starts with the first of them and ends with the last. */
export function listen<T extends Topic>(asker: string, listener: Listener<T>): () => void {
  listeners.set(asker, listener)
  worker ??= start()
  return () => {
    listeners.delete(asker)
    ask({ asker, asked: undefined })
    if (listeners.size === 0) end()
  }
}

/** What is asked in one go is sent in one message, so that a definition is sent once. */
export function ask(question: Question | Withdrawn): void {
  if (waiting.length === 0) queueMicrotask(send)
  waiting = [...waiting.filter(({ asker }) => asker !== question.asker), question]
}

function send(): void {
  const questions = waiting
  waiting = []
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  worker?.postMessage(questions)
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
    listeners.get(data.asker)?.tell(data.answer),
  )
  started.addEventListener('error', () => {
    const left = [...listeners.values()]
    listeners.clear()
    end()
    for (const listener of left) listener.breakOff()
  })
  return started
}

function end(): void {
  worker?.terminate()
  worker = undefined
}
