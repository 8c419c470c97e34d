import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { compileDmn, type DmnEvaluation, type DmnResult } from '#shared/decisions/evaluateDmn.ts'
import type { DmnModel, InputData } from '#shared/dmn/model.ts'
import type { Problem } from '#shared/decisions/dmn/run.ts'
import { readDmn } from '#shared/dmn/readDmn.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { readCases, type NodeValue, type TestCase } from './readCases.ts'
import { sameValue } from './sameValue.ts'

export interface CaseResult {
  /** Folder and file below the folder that was given, then the id of the case. */
  readonly id: string
  /** '2' or '3' where the path says so. */
  readonly level: string
  readonly expectsValue: boolean
  readonly failures: readonly Failure[]
  /** What is told of each result that is meant to be an error, and is null. */
  readonly errors: readonly (readonly Problem[])[]
}

export interface Failure {
  readonly node: string
  readonly expected: Json
  readonly actual: Json
  readonly problems: readonly string[]
}

/** Every case of the TCK below a folder; `through` changes the text of a model before it is read. */
export function runCases(
  folder: string,
  through: (xml: string) => string = (xml) => xml,
): readonly CaseResult[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((file) => runFile(file, folder, through))
}

type Through = (xml: string) => string

function runFile(file: string, folder: string, through: Through): readonly CaseResult[] {
  const xml = readFileSync(file, 'utf8')
  if (!xml.includes('testCases')) return []
  const read = readCases(xml)
  const path = relative(folder, file)
  const level = /compliance-level-(\d)/.exec(file)?.[1] ?? ''
  if ('problem' in read) return [{ ...unread(read.problem), id: path, level }]
  const bench = benchOf(dirname(file), read.modelName, through)
  return read.cases.map((one) => {
    const outcomes = one.results.map((result) => ({
      result,
      found: evaluated(one, result.name, bench),
    }))
    return {
      id: `${path}#${one.id}`,
      level,
      expectsValue: one.results.some(({ value }) => value !== null),
      failures: outcomes.flatMap(failureOf),
      errors: outcomes
        .filter(({ result, found }) => result.isError && found.value === null)
        .map(({ found }) => found.problems),
    }
  })
}

/** A file that cannot be read is a case that fails, and the others still count. */
function unread(problem: string): Omit<CaseResult, 'id' | 'level'> {
  const failure = { node: 'testCases', expected: null, actual: null, problems: [problem] }
  return { expectsValue: false, failures: [failure], errors: [] }
}

interface Bench {
  readonly main: DmnModel
  readonly models: readonly DmnModel[]
  readonly evaluation: DmnEvaluation
}

/** The models of a folder: the one under test, and those it may import. */
function benchOf(folder: string, modelName: string | undefined, through: Through): Bench | string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.dmn'))
  const models = names.map((name) => ({
    name,
    read: readDmn(through(readFileSync(join(folder, name), 'utf8'))),
  }))
  const main = models.find(({ name }) => name === (modelName ?? models[0]?.name))
  if (main === undefined) return `there is no model ${modelName ?? ''}`.trimEnd()
  if ('problem' in main.read) return `the model is not read: ${main.read.problem.code}`
  const readable = models.flatMap(({ read }) => ('problem' in read ? [] : [read]))
  return { main: main.read, models: readable, evaluation: compileDmn(readable) }
}

interface Outcome {
  readonly result: NodeValue
  readonly found: DmnResult
}

function failureOf({ result: { name, value: expected }, found }: Outcome): readonly Failure[] {
  if (sameValue(expected, found.value)) return []
  return [
    {
      node: name,
      expected,
      actual: found.value,
      problems: found.problems.map(({ message, where }) => `${where}: ${message.en ?? message.de}`),
    },
  ]
}

const environment = { now: '2026-01-15T11:00:00Z', today: '2026-01-15' }

function evaluated(one: TestCase, name: string, bench: Bench | string): DmnResult {
  if (typeof bench === 'string') return broken(bench)
  try {
    return evaluate(one, name, typedBy(one, bench))
  } catch (error) {
    // Evaluation promises not to throw; where it does, this case fails and the others still count.
    return broken(String(error))
  }
}

/** Inputs that a model leaves open are of the type that the case gives them. */
function typedBy({ inputs }: TestCase, bench: Bench): Bench {
  const isOpen = ({ typeRef = 'Any' }: InputData) => typeRef === 'Any'
  const typeOf = ({ name }: InputData) => inputs.find((one) => one.name === name)?.typeRef
  const open = bench.main.inputs.filter((one) => isOpen(one) && typeOf(one) !== undefined)
  if (open.length === 0) return bench
  const main: DmnModel = {
    ...bench.main,
    inputs: bench.main.inputs.map((one) => {
      const typeRef = open.includes(one) ? typeOf(one) : undefined
      return typeRef === undefined ? one : { ...one, typeRef }
    }),
  }
  const models = bench.models.map((one) => (one === bench.main ? main : one))
  return { main, models, evaluation: compileDmn(models) }
}

function broken(text: string): DmnResult {
  return {
    value: text,
    problems: [{ severity: 'error', code: 'broken', message: { de: text }, where: '' }],
  }
}

function evaluate(one: TestCase, name: string, { main, models, evaluation }: Bench): DmnResult {
  const given = new Map(
    one.inputs.flatMap((input) =>
      keysOf(input, main, models).map((key) => [key, input.value] as const),
    ),
  )
  const invoked = one.invocableName ?? name
  const service = main.services.find((service) => service.name === invoked)
  if (service !== undefined) {
    const result = evaluation.serve(service.key, given, environment)
    const { value } = result
    const isOneOf = service.outputs.length > 1 && isJsonObject(value)
    return isOneOf ? { ...result, value: value[name] ?? null } : result
  }
  const knowledge = main.knowledge.find((knowledge) => knowledge.name === invoked)
  if (knowledge !== undefined) {
    const values = new Map(one.inputs.map(({ name, value }) => [name, value]))
    return evaluation.invoke(knowledge.key, values, environment)
  }
  const decision = main.decisions.find((decision) => decision.name === name)
  return decision === undefined
    ? broken(`there is no decision ${name}`)
    : evaluation.decide(decision.key, given, environment)
}

/** Inputs are named, and where models are imported told apart by namespace. */
function keysOf(
  { name, namespace }: NodeValue,
  main: DmnModel,
  models: readonly DmnModel[],
): readonly string[] {
  const places =
    namespace === undefined
      ? [main, ...models]
      : models.filter((model) => model.namespace === namespace)
  return places
    .flatMap(({ inputs, decisions }) => [...inputs, ...decisions])
    .filter((element) => element.name === name)
    .map(({ key }) => key)
    .slice(0, 1)
}
