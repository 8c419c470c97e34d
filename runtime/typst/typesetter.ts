import { Worker } from 'node:worker_threads'
import { threadFile } from '../threadFile.ts'

/** What Typst is given: its text, and what `sys.inputs` holds. */
export interface Page {
  readonly mainFileContent: string
  readonly inputs: Readonly<Record<string, string>>
}

/** PDF/UA-1, or all pages as one picture (SVG), one below the other. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly picture: string
}

type Thread = (question: { readonly as: keyof Printed; readonly page: Page }) => Promise<Answer>
type Answer = { readonly printed: Printed[keyof Printed] } | { readonly refusal: string }

interface Asked {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** For one page. */
const longest = 60_000

/**
 * Typst in a thread of its own, begun with the first page. It sets them in the order in which they are asked for; one
 * that never comes to its end is refused, with those behind it, and the next one is set by a new thread.
 */
export function createTypesetter(fonts: readonly Buffer[]) {
  let thread: Thread | undefined

  function begin(): Thread {
    const program = threadFile('typst/typesetWorker.mjs', import.meta.url)
    const worker = new Worker(program, { workerData: fonts, execArgv: [] })
    const waiting: Asked[] = []
    let alarm: NodeJS.Timeout | undefined
    const watch = () => {
      clearTimeout(alarm)
      if (waiting.length === 0) return worker.unref()
      alarm = setTimeout(() => giveUp(new Error('typst: a page takes too long')), longest)
      worker.ref()
    }
    const giveUp = (error: Error) => {
      if (thread === ask) thread = undefined
      void worker.terminate()
      for (const { reject } of waiting.splice(0)) reject(error)
      watch()
    }
    worker.on('message', (answer: Answer) => {
      waiting.shift()?.resolve(answer)
      watch()
    })
    worker.on('error', giveUp)
    worker.on('exit', () => giveUp(new Error('typst: its thread ended')))
    const ask: Thread = (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        if (waiting.length === 1) watch()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
        worker.postMessage(question)
      })
    return ask
  }

  /** Throws when Typst refuses the page. */
  return async <As extends keyof Printed>(as: As, page: Page): Promise<Printed[As]> => {
    thread ??= begin()
    const answer = await thread({ as, page })
    if ('refusal' in answer) throw new Error(answer.refusal)
    return answer.printed as Printed[As] // as typesetWorker.mjs prints it
  }
}
