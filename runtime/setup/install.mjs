import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './folder.mjs'
import { run, sideBySide, stage } from './stage.mjs'

const stamp = join(root, 'node_modules', '.fachwerk-install')

/**
 * Installs when the lock file, the platform or the ABI of Node is another one than last time. Does other
 * stages beside, since compiling SQLite takes one core a while; answers how they failed, as `sideBySide`.
 */
export async function install(others = []) {
  const wanted = state()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return sideBySide(others)

  await stage('Installing packages', installPackages)
  // The only package with an install step that matters: its prebuilt binary, else a compiler.
  const native = ['Installing SQLite', () => npm('rebuild', 'better-sqlite3')]
  const [failed, ...failures] = await sideBySide([native, ...others])
  if (failed !== undefined) throw failed
  writeFileSync(stamp, wanted)
  return failures
}

function installPackages() {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund']
  return npm('ci', ...quietly).catch((error) => {
    // EUSAGE: the lock was written where a registry offers no binaries for other platforms, and `ci`
    // insists on them. `install` takes the same locked versions and leaves the lock as it is.
    if (!error.message.includes('EUSAGE')) throw error
    return npm('install', '--no-save', ...quietly)
  })
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
