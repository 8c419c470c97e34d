import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, root } from './folder.mjs'
import { run, stage } from './stage.mjs'

const stamp = join(root, 'dist', '.fachwerk-build')
const sources = ['shared', 'runtime', 'designer', 'examples/sources', 'examples/people']
const settings = ['package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts']

/** Builds when any source differs from what the last build was made of. */
export async function build() {
  const wanted = fingerprint(sources, settings)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  await stage('Building the designer', () => run('vite', ['build']))
  await stage('Building the runtime', () =>
    run('vite', ['build', '--config', 'runtime/vite.config.ts']),
  )
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
}
