import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
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
  const execArgv = program === 'httpServer' ? optionsOfStart() : []
  const child = fork(pathOf(program), [JSON.stringify(settings)], { execArgv })
  const gone = once(child, 'exit').then(() => {
    throw new Error(`${program}: ended before it was ready`)
  })
  const [said] = await Promise.race([once(child, 'message'), gone])
  gone.catch(() => undefined) // it may end now
  return { said: schema.parse(said), child }
}

/** A server, ours or the one beside it, gets of Node what `npm start` gives. */
function optionsOfStart(): string[] {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) })

export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
