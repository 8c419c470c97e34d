import '../ui/jitless.ts'
import type { Answer, Ask } from './beside.ts'
import { tasks } from './tasks.ts'

// elkjs takes a worker that has no document for its own, and would answer our messages.
Object.defineProperty(globalThis, 'document', { value: {} })

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => void answer(data))

async function answer({ task, asked }: Ask): Promise<void> {
  // reason: a table of functions is called with what its own key asks
  const work = tasks[task] as (asked: unknown) => Promise<unknown>
  const told = await work(asked).then(
    (answer) => ({ answer }) as Answer, // reason: the answer of this very task
    // the page says that it failed, and the console why
    (error: unknown): Answer => ({ failed: String(error) }),
  )
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  self.postMessage(told)
}
