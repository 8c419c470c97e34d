import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

type Program = 'hostProcess' | 'httpServer' | 'crashWorker'

export function pathOf(program: Program): string {
  return join('dist/bench', `${program}.js`)
}

/** What a host says once it has served. */
export const servedSchema = z.object({
  /** Bytes of memory. */
  resident: z.number(),
})

/** What a server says once it listens. */
export const listeningSchema = z.object({ port: z.number(), cookie: z.string() })
export type Listening = z.infer<typeof listeningSchema>

/** A program of the bench in a process of its own, until it has said its first word. */
export async function startProgram<T>(
  program: Program,
  settings: object,
  schema: z.ZodType<T>,
): Promise<{ readonly said: T; readonly child: ChildProcess }> {
  const child = fork(pathOf(program), [JSON.stringify(settings)], { execArgv: [] })
  const gone = once(child, 'exit').then(() => {
    throw new Error(`${program}: ended before it was ready`)
  })
  const [said] = await Promise.race([once(child, 'message'), gone])
  gone.catch(() => undefined) // it may end now
  return { said: schema.parse(said), child }
}

export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
