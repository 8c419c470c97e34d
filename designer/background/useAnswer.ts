import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { answers, type Questions, type Topic } from './answers.ts'

const canWork = typeof Worker === 'function'

/**
 * The answer to the newest question, worked out beside the page; the one before until then. Only one question is out
 * at a time, and of those asked meanwhile only the last is. Without a worker, or where it broke, the page works it out
 * itself, later: what is wrong with the question is then told as anything else that breaks.
 */
export function useAnswer<T extends Topic>(
  topic: T,
  asked: Questions[T]['asked'],
): Questions[T]['answer'] | undefined {
  const settled = useDeferredValue(asked)
  const { answer, isBroken } = useWorker(topic, asked)
  const own = useMemo(
    () => (canWork && !isBroken ? undefined : answers[topic](settled)),
    [topic, settled, isBroken],
  )
  return own ?? answer
}

function useWorker<T extends Topic>(
  topic: T,
  asked: Questions[T]['asked'],
): { readonly answer: Questions[T]['answer'] | undefined; readonly isBroken: boolean } {
  const [answer, setAnswer] = useState<Questions[T]['answer']>()
  const [isBroken, setBroken] = useState(false)
  const state = useRef<{
    worker: Worker
    isBusy: boolean
    next: Questions[T]['asked'] | undefined
  }>(undefined)
  useEffect(() => {
    if (!canWork) return undefined
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const mine = { worker, isBusy: false, next: undefined as Questions[T]['asked'] | undefined }
    state.current = mine
    worker.addEventListener('message', ({ data }: MessageEvent<Questions[T]['answer']>) => {
      setAnswer(data)
      mine.isBusy = mine.next !== undefined
      if (mine.next !== undefined) ask(worker, { topic, asked: mine.next })
      mine.next = undefined
    })
    worker.addEventListener('error', () => setBroken(true))
    return () => worker.terminate()
  }, [topic])
  useEffect(() => {
    const { current } = state
    if (current === undefined) return
    if (current.isBusy) current.next = asked
    else {
      current.isBusy = true
      ask(current.worker, { topic, asked })
    }
  }, [topic, asked])
  return { answer, isBroken }
}

function ask(worker: Worker, question: unknown): void {
  worker.postMessage(question) // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker has none
}
