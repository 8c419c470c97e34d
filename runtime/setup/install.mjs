import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './folder.mjs'
import { run, stage } from './stage.mjs'

const stamp = join(root, 'node_modules', '.fachwerk-install')

/** Installs when the lock file, the platform or the ABI of Node is another one than last time. */
export async function install() {
  const wanted = state()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  await stage('Installing packages', () => npm('ci', '--ignore-scripts', '--no-audit', '--no-fund'))
  // The only package with an install step that matters: its prebuilt binary, else a compiler.
  await stage('Installing SQLite', () => npm('rebuild', 'better-sqlite3'))
  writeFileSync(stamp, wanted)
}

function state() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return [hash, process.versions.modules, process.platform, process.arch].join(' ')
}

function npm(...args) {
  const script = process.env.npm_execpath
  return script !== undefined && basename(script) === 'npm-cli.js'
    ? run(process.execPath, [script, ...args])
    : run('npm', args, { shell: process.platform === 'win32' })
}
