import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { findBrowser } from './setup/browser.mjs'
import { root } from './setup/folder.mjs'
import { install } from './setup/install.mjs'
import { prepare } from './setup/prepare.mjs'
import { forwardSignals, run, stage, StageFailed, StageStopped, start } from './setup/stage.mjs'

const commands = { install: () => install(), start: startRuntime, test, dev, bench }

const checks = [
  ['Format', () => run('oxfmt', ['--check'])],
  ['Types', () => run('tsc', ['-b'])],
  ['Lint', () => run('oxlint', ['--deny-warnings'])],
  ['Dead code', () => run('knip', [])],
]

// tsx compiles JSX only for files its tsconfig includes.
const typescript = ['--tsconfig', 'runtime/setup/tsconfig.json']

const endToEnd = 'test/e2e/vitest.config.ts'
const benches = 'test/bench/vite.config.ts'

await main(process.argv[2], process.argv.slice(3))

async function main(name, args) {
  const command = commands[name]
  if (command === undefined) {
    process.stderr.write(`Expected one of ${Object.keys(commands).join(', ')}, found ${name}\n`)
    process.exitCode = 2
    return
  }
  try {
    requireNode()
    await command(args)
  } catch (error) {
    // A failed stage has said why; anything else is a fault of the setup and keeps its stack.
    process.stderr.write(`\n${expected(error) ? error.message : error.stack}\n`)
    process.exitCode ||= 1
  }
}

function expected(error) {
  return error instanceof StageFailed || error instanceof StageStopped
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new StageFailed(`Fachwerk needs Node 20.19 or newer, this is ${process.versions.node}`)
}

/** In this very process, so that signals and exit codes are the runtime's own. */
async function startRuntime() {
  await prepare()
  process.env.NODE_ENV = 'production'
  await import('../dist/runtime/main.js')
}

async function test() {
  forwardSignals()
  // Collected, so that one run shows every failing check.
  const failures = (await install(checks)).flatMap((failed) => failed?.message ?? [])
  await stage('Unit, laws, conformance', () => run('vitest', ['run', '--reporter=dot'])).catch(
    keep(failures),
  )
  if (failures.length === 0 && existsSync(join(root, endToEnd))) await testEndToEnd()
  if (failures.length > 0) throw new StageFailed(failures.join('\n\n'))
}

async function testEndToEnd() {
  const browser = await findBrowser()
  await build()
  await stage('End to end', () =>
    run('vitest', ['run', '--config', endToEnd], { env: { CHROME_PATH: browser } }),
  )
}

async function dev() {
  forwardSignals()
  await install()
  const inherit = { stdio: 'inherit' }
  const children = [
    start('vite', [], inherit),
    start('tsx', ['watch', '--clear-screen=false', ...typescript, 'runtime/main.ts'], inherit),
  ]
  const [code] = await Promise.race(children.map(ended))
  for (const child of children) child.kill('SIGTERM')
  process.exitCode ??= code ?? 1
}

async function bench(args) {
  forwardSignals()
  await install()
  await build()
  await run('vite', ['build', '--config', benches, '--logLevel', 'warn'])
  const child = start('node', ['dist/bench/main.js', ...args], {
    stdio: 'inherit',
    env: { NODE_ENV: 'production' },
  })
  const [code] = await ended(child)
  process.exitCode ??= code ?? 1
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve([code, signal]))
  })
}

function keep(failures) {
  return (error) => {
    if (!(error instanceof StageFailed)) throw error
    failures.push(error.message)
  }
}
