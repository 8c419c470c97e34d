import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const server = 'dist/runtime/main.js'

/** The built server in a process of its own, until it says where it is. */
export async function startServer(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, url] = /^Fachwerk: (\S+)$/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${server}: ended before it listened`)
  })
  const url = await Promise.race([listening, failed])
  failed.catch(() => undefined) // it may end now
  return { child, url }
}
