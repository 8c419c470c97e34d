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

type Answer = { readonly printed: Printed[keyof Printed] } | { readonly refusal: string }

interface Asked {
  readonly question: { readonly as: keyof Printed; readonly page: Page }
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** For one page. */
const longest = 60_000

/**
 * Typst in a thread of its own, begun with the first page. It sets them in the order in which they are asked for. One
 * that takes too long, or ends the thread, is refused alone: those behind it are set by a new thread.
 */
export function createTypesetter(fonts: readonly Buffer[]) {
  /** The first is under way. */
  const waiting: Asked[] = []
  let thread: Worker | undefined
  let alarm: NodeJS.Timeout | undefined

  function begin(): Worker {
    const program = threadFile('typst/typesetWorker.mjs', import.meta.url)
    const begun = new Worker(program, { workerData: fonts, execArgv: [] })
    begun.on('message', (answer: Answer) => {
      if (thread === begun) settle(({ resolve }) => resolve(answer))
    })
    begun.on('error', (error: Error) => giveUp(begun, error))
    begun.on('exit', () => giveUp(begun, new Error('typst: its thread ended')))
    return begun
  }

  function giveUp(worker: Worker, error: Error): void {
    if (thread !== worker) return // it was given up before
    thread = undefined
    void worker.terminate()
    settle(({ reject }) => reject(error))
  }

  function settle(how: (asked: Asked) => void): void {
    clearTimeout(alarm)
    const first = waiting.shift()
    if (first !== undefined) how(first)
    next()
  }

  function next(): void {
    const [first] = waiting
    if (first === undefined) return thread?.unref()
    const worker = (thread ??= begin())
    worker.ref()
    const tooLong = (): void => giveUp(worker, new Error('typst: a page takes too long'))
    alarm = setTimeout(tooLong, longest)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(first.question)
  }

  /** Throws when Typst refuses the page. */
  return async <As extends keyof Printed>(as: As, page: Page): Promise<Printed[As]> => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.push({ question: { as, page }, resolve, reject })
      if (waiting.length === 1) next()
    })
    if ('refusal' in answer) throw new Error(answer.refusal)
    return answer.printed as Printed[As] // as typesetWorker.mjs prints it
  }
}
