import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

type Import = { readonly path: string; readonly onlyType: boolean }

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each top folder may import besides itself. */
const folders: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  runtime: ['shared'],
  designer: ['shared'],
  examples: ['shared'],
  test: ['shared', 'runtime', 'designer', 'examples'],
}

const perValue = ['model', 'feel', 'text', 'deadlines']
const interpreted = [...perValue, 'decisions', 'forms', 'mappings', 'letters', 'sources']

/** What each feature of shared may import besides itself. */
const features: Readonly<Record<string, readonly string[]>> = {
  model: [],
  xml: ['model'],
  dmn: ['model', 'xml', 'feel'],
  feel: ['model', 'deadlines'],
  import: ['model', 'xml', 'feel'],
  text: ['model'],
  deadlines: ['model'],
  decisions: [...perValue, 'dmn'],
  mappings: perValue,
  forms: [...perValue, 'letters'],
  letters: perValue,
  sources: perValue,
  policy: ['model'],
  comparing: ['model'],
  release: ['model', 'comparing'],
  messages: ['model'],
  engine: ['model', 'feel', 'text', 'decisions', 'mappings', 'deadlines', 'forms', 'release'],
  simulation: [...interpreted, 'engine', 'release'],
  soundness: ['model', 'engine'],
  lint: [...interpreted, 'dmn', 'engine', 'policy', 'release', 'soundness'],
  scenarios: ['model', 'text', 'forms', 'engine', 'lint', 'simulation'],
  maturity: ['model', 'text', 'lint', 'release'],
  bpmn: [...interpreted, 'lint', 'policy', 'release', 'xml'],
  phrases: ['model', 'feel', 'text'],
  documentation: [...interpreted, 'phrases', 'outline', 'lint', 'maturity', 'xml'],
  outline: ['model', 'feel', 'text', 'phrases'],
  renaming: ['model', 'feel', 'mappings', 'lint'],
}

/** Packages that only some files may know, so that they can be replaced. */
const reserved: readonly { readonly packages: RegExp; readonly files: RegExp }[] = [
  { packages: /^(feelin|lezer-feel|@lezer\/)/, files: /^shared\/feel\// },
  { packages: /^saxen/, files: /^shared\/xml\// },
  { packages: /^bpmn-moddle/, files: /^shared\/bpmn\// },
  { packages: /^elkjs\/lib\/elk-worker/, files: /^designer\/canvas\/arranging\.ts$/ },
  { packages: /^elkjs(?!\/lib\/elk-worker)/, files: /^shared\/(bpmn|dmn)\// },
  { packages: /^drizzle-/, files: /^runtime\/(storage\/|.*\/store\.ts$)/ },
  { packages: /^better-sqlite3/, files: /^(runtime\/(storage|hosts\/sqlite)|examples\/sources)\// },
  {
    packages: /^(react|@xyflow|@tanstack)/,
    files: /^(designer|shared\/(forms|letters)|runtime)\//,
  },
]

const forbiddenNames =
  /^(utils|helpers|common|misc|lib|manager|service|base|data|types|interfaces)(\.|$)/

const sources = Object.keys(folders).flatMap(filesBelow)
const product = sources.filter((file) => !file.startsWith('test/'))

describe('architecture', () => {
  test.each(sources)('%s imports only what its place allows', (file) => {
    const offences = importsOf(file).flatMap((imported) => offence(file, imported))

    expect(offences).toEqual([])
  })

  test.each(sources)('%s has a name that says what it holds', (file) => {
    expect(file.split('/').filter((part) => forbiddenNames.test(part))).toEqual([])
  })

  test.each(sources)('%s exports what it defines and nothing else', (file) => {
    expect(read(file).match(/^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/gm) ?? []).toEqual([])
  })

  test.each(sources)('%s is short enough to read', (file) => {
    expect(lines(file)).toBeLessThanOrEqual(file.startsWith('test/') ? 600 : 400)
  })

  test('the median file has at most 100 lines', () => {
    const sizes = product.map(lines).toSorted((a, b) => a - b)

    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(100)
  })

  test('only the settings read the environment', () => {
    const readers = product.filter((file) => /\bprocess\.env\b/.test(read(file)))

    expect(readers.filter((file) => !environmentReaders.test(file))).toEqual([])
  })

  test('every feature of shared has its row in the table', () => {
    const found = new Set(filesBelow('shared').map((file) => featureOf(file)))

    expect([...found].filter((feature) => feature !== undefined && !(feature in features))).toEqual(
      [],
    )
  })
})

const environmentReaders =
  /^(runtime\/config\.ts|examples\/(sources\/main|seed)\.ts|.*\.config\.ts)$/

function offence(file: string, imported: Import): readonly string[] {
  const { path } = imported
  const target = targetOf(file, path)
  if (target === undefined) return isReserved(file, path) ? [path] : []

  const isAllowed =
    topOf(file) === topOf(target)
      ? path.startsWith('.') && mayReach(file, target, imported.onlyType)
      : mayCross(file, target, imported)
  return isAllowed ? [] : [path]
}

function mayCross(file: string, target: string, { path, onlyType }: Import): boolean {
  if (file === 'designer/api/client.ts' && target === 'runtime/app.ts') return onlyType
  const isAllowed = (folders[topOf(file)] ?? []).includes(topOf(target))
  return isAllowed && (path.startsWith('#') || topOf(target) === 'examples')
}

/** Inside a top folder: the table of shared, and no feature reaches into another one's subfolders. */
function mayReach(file: string, target: string, onlyType: boolean): boolean {
  const [from, to] = [featureOf(file), featureOf(target)]
  if (from === undefined || to === undefined || from === to) return true
  if (topOf(file) === 'test' || topOf(file) === 'examples') return true
  if (target.split('/').length > 3 && !target.startsWith(editingCommands)) return false
  return topOf(file) !== 'shared' || mayUse(from, to, onlyType)
}

/** One file per gesture, made to be called by the views of all features. */
const editingCommands = 'designer/editing/commands/'

/** Texts name the codes of every feature, so they may know all types and no values. */
function mayUse(from: string, to: string, onlyType: boolean): boolean {
  return (features[from] ?? []).includes(to) || (from === 'text' && onlyType)
}

function isReserved(file: string, path: string): boolean {
  if (file.startsWith('test/')) return false
  return reserved.some(({ packages, files }) => packages.test(path) && !files.test(file))
}

function importsOf(file: string): readonly Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g
  const text = read(file)
  return [
    ...[...text.matchAll(statement)].map(([, type, path = '']) => ({
      path,
      onlyType: type !== undefined,
    })),
    ...[...text.matchAll(dynamic)].map(([, path = '']) => ({ path, onlyType: false })),
  ]
}

/** The imported file from the root on; nothing for packages and built-ins. */
function targetOf(file: string, path: string): string | undefined {
  if (path.startsWith('#')) return path.slice(1)
  return path.startsWith('.') ? relative(root, join(root, dirname(file), path)) : undefined
}

function topOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function featureOf(file: string): string | undefined {
  const parts = file.split('/')
  return parts.length > 2 ? parts[1] : undefined
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

function lines(file: string): number {
  return read(file).trimEnd().split('\n').length
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
