import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

export interface Ran {
  readonly code: number | null
  /** What it wrote, and what it complained about. */
  readonly output: string
}

/** `fachwerk <command> …`, built, as a process of its own. */
export async function runCommand(command: string, args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'dist/runtime/cli.js'), command, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')))
  }
  await once(child, 'close')
  return { code: child.exitCode, output: written.join('') }
}
