import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decide } from '#shared/decisions/decide.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { readCases, type TestCase } from './readCases.ts'
import { sameValue } from './sameValue.ts'

export interface ImportedResult {
  readonly id: string
  readonly expected: Json
  readonly actual: Json
}

/** Every case of the TCK that asks a decision, decided by the definition that an import makes of its files. */
export function runImported(folder: string): {
  readonly passed: number
  readonly failed: readonly ImportedResult[]
} {
  const results = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap(runFile)
  const failed = results.filter(({ expected, actual }) => !sameValue(expected, actual))
  return { passed: results.length - failed.length, failed }
}

function runFile(file: string): readonly ImportedResult[] {
  const xml = readFileSync(file, 'utf8')
  if (!xml.includes('testCases')) return []
  const read = readCases(xml)
  if ('problem' in read) return []
  const { modelName = '', cases } = read
  const definition = definitionIn(dirname(file), modelName)
  if (definition === undefined) return []
  return cases
    .filter(
      ({ type, inputs }) =>
        type === 'decision' && inputs.every((one) => one.namespace === undefined),
    )
    .flatMap((one) => resultsOf(one, definition, file))
}

function definitionIn(folder: string, main: string): Definition | undefined {
  const names = readdirSync(folder).filter((name) => name.endsWith('.dmn'))
  const files = [main, ...names.filter((name) => name !== main)]
    .filter((name) => names.includes(name))
    .map((name) => ({ name, xml: readFileSync(join(folder, name), 'utf8') }))
  const imported = importDmn(files)
  return 'problem' in imported ? undefined : imported.definition
}

const environment = { now: '2026-01-15T11:00:00Z', today: '2026-01-15' }

function resultsOf(
  { id, inputs, results }: TestCase,
  definition: Definition,
  file: string,
): readonly ImportedResult[] {
  const data = Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
  const context = { scope: caseScope(definition), data, environment }
  return results.flatMap(({ name, value: expected }) => {
    const known = idCalled(definition, name)
    if (known === undefined) return []
    const decided = decide(definition, known, context)
    // What is null after an error is no result here.
    const actual = 'failure' in decided ? null : decided.value
    return [{ id: `${file}#${id} ${name}`, expected, actual }]
  })
}

function idCalled({ decisions, boxedDecisions = {} }: Definition, name: string) {
  return Object.entries({ ...decisions, ...boxedDecisions }).find(
    ([id, one]) => (one.name ?? id) === name,
  )?.[0]
}
