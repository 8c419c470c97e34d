import { compile } from '../feel/compile.ts'
import { withNames } from '../feel/scope.ts'
import type { Form, Question } from '../model/content.ts'
import { sameJson } from '../model/hash.ts'
import type { JsonObject } from '../model/json.ts'
import { valueAt, withValueAt } from '../model/path.ts'
import { schemaAt } from '../model/schema.ts'
import { seenIn } from './evaluating.ts'
import type { Run } from './run.ts'
import { accept } from './values.ts'
import type { Values } from './writing.ts'

export interface Given {
  readonly form: Form
  readonly scope: string
  readonly given: Values
}

/**
 * The answers as the case data wants them. Only what the form asks is accepted: its visible questions and
 * the remark. Answers above decide what is asked below.
 */
export function answersTo(run: Run, { form, scope, given }: Given) {
  const { values, problems } = accept(run.graph, answered(given))
  const asked = new Set(form.remark === undefined ? [] : [form.remark.path])
  let data = seenIn(run, scope)
  for (const question of form.questions) {
    if (!isAsked(run, question, data)) continue
    asked.add(question.path)
    const value = values[question.path]
    if (value !== undefined) data = withValueAt(data, question.path, value)
    if (problems.some(({ path }) => path === question.path)) continue
    const problem = problemOf(run, question, data)
    if (problem !== undefined) problems.push({ path: question.path, problem })
  }
  for (const path of Object.keys(values)) {
    if (!asked.has(path)) problems.push({ path, problem: 'Danach wird nicht gefragt.' })
  }
  return { values, problems }
}

/** An answer left empty is no answer. */
function answered(given: Values): Values {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== ''),
  )
}

function isAsked({ graph, environment }: Run, { visible }: Question, data: JsonObject): boolean {
  if (visible === undefined) return true
  const { value } = compile(visible, { kind: 'expression', scope: graph.scope }).evaluate(
    data,
    environment,
  )
  return value !== false && value !== null
}

function problemOf(run: Run, question: Question, data: JsonObject): string | undefined {
  const value = valueAt(data, question.path)
  if (value === undefined || value === null || value === '') {
    return question.required ? 'Der Wert fehlt.' : undefined
  }
  if (isClosed(question) && !question.options?.some((option) => sameJson(option.value, value))) {
    return 'Der Wert ist nicht vorgesehen.'
  }
  return holds(run, question, { ...data, answer: value }) ? undefined : question.check?.message.de
}

function isClosed({ widget, options }: Question): boolean {
  return options !== undefined && (widget === 'radio' || widget === 'select')
}

function holds({ graph, environment }: Run, { check, path }: Question, data: JsonObject): boolean {
  if (check === undefined) return true
  const answer = schemaAt(graph.scope.schema, path, graph.scope.types) ?? {}
  const scope = withNames(graph.scope, { answer })
  return (
    compile(check.condition, { kind: 'expression', scope }).evaluate(data, environment).value ===
    true
  )
}
