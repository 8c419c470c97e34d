import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const setup = new URL('../../../runtime/setup.mjs', import.meta.url)
const stages = new URL('../../../runtime/setup/stage.mjs', import.meta.url)
const browsers = new URL('../../../runtime/setup/browser.mjs', import.meta.url)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-setup-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('setup', () => {
  test('names its commands when it is asked for another one', async () => {
    const { code, stderr } = await node([setup.pathname, 'nonsense'])

    expect(code).toBe(2)
    expect(stderr).toContain('install, start, test, dev, bench')
  })

  test('says one line per stage, and what a failed stage printed', async () => {
    const { code, stderr } = await node([
      script(`
        import { run, stage } from '${stages.href}'
        await stage('First', () => run(process.execPath, ['-e', 'console.log("unseen")']))
        await stage('Second', () => run(process.execPath, ['-e', 'console.log("seen"); process.exit(3)']))
      `),
    ])

    expect(code).toBe(1)
    expect(stderr).toMatch(/^ {2}First … \d+\.\d s\n {2}Second … failed after \d+\.\d s\n/)
    expect(stderr).not.toContain('unseen')
    expect(stderr).toMatch(/StageFailed: seen\n.* ended with 3/)
  })

  test('goes through with all stages side by side, and says which of them failed how', async () => {
    const { code, stdout, stderr } = await node([
      script(`
        import { run, sideBySide } from '${stages.href}'
        const stage = (title, code) => [title, () => run(process.execPath, ['-e', code])]
        const failed = await sideBySide([
          stage('First', 'console.log("seen"); process.exit(3)'),
          stage('Second', 'console.log("unseen")'),
        ])
        console.log(failed.map((one) => one?.message ?? 'fine').join())
      `),
    ])

    expect(code).toBe(0)
    expect(stdout).toMatch(/^seen\n.* ended with 3,fine\n$/)
    expect(stderr).toMatch(/^ {2}First … failed after \d+\.\d s$/m)
    expect(stderr).toMatch(/^ {2}Second … \d+\.\d s$/m)
  })

  test('ends what it runs when it is told to end', async () => {
    const child = spawn(process.execPath, [
      script(`
        import { forwardSignals, run } from '${stages.href}'
        forwardSignals()
        const program = 'process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000)'
        const running = run(process.execPath, ['-e', program])
        console.log('running')
        await running.catch((error) => console.log(error.name))
      `),
    ])
    const output = text(child.stdout)
    await once(child.stdout, 'data')

    child.kill('SIGTERM')

    expect(await once(child, 'exit')).toEqual([128 + 15, null])
    expect(await output).toContain('StageStopped')
  })

  test('takes the browser it is given, and no other in its place', async () => {
    const given = join(folder, 'browser')
    writeFileSync(given, '', { mode: 0o755 })
    const find = script(`
      import { findBrowser } from '${browsers.href}'
      console.log(await findBrowser())
    `)

    const found = await node([find], { CHROME_PATH: given })
    const missing = await node([find], { CHROME_PATH: join(folder, 'none') })

    expect(found.stdout.trim()).toBe(given)
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('CHROME_PATH names no program')
  })
})

function script(source: string): string {
  const path = join(folder, 'script.mjs')
  writeFileSync(path, source)
  return pathToFileURL(path).pathname
}

async function node(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { stdout, stderr, code: Number(code) }
}
