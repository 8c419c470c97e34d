import { isJsonObject, type Json } from '#shared/model/json.ts'
import type { Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { CaseDetail } from '../api/cases.ts'
import type { CaseAct } from '../api/steering.ts'
import { nameOf, wayOf } from './names.ts'
import { jsonNumber } from '#shared/feel/jsonNumber.ts'

export const actNames = [
  'retry',
  'correct',
  'complete',
  'fail',
  'move',
  'suspend',
  'resume',
  'cancel',
] as const
export type ActName = (typeof actNames)[number]

/** What a person of the department can do about a case as it stands. */
export function actsFor(
  { status, suspended, incidents, underWay, waiting }: CaseDetail,
  isOwner: boolean,
): readonly ActName[] {
  if (status !== 'active') return []
  const rests = suspended !== null
  const possible: Readonly<Record<ActName, boolean>> = {
    retry: !rests && incidents.length > 0,
    correct: !rests && incidents.length > 0,
    complete: !rests && underWay.length > 0,
    fail: !rests && underWay.length > 0,
    move: isOwner && underWay.length + waiting.length > 0,
    suspend: isOwner && !rests,
    resume: isOwner && rests,
    cancel: isOwner,
  }
  return actNames.filter((name) => possible[name])
}

export interface Choosable {
  readonly id: string
  readonly label: string
}

type Drawn = Pick<CaseDetail, 'definition'>

export interface Movable extends Choosable {
  readonly process: string
  readonly from: Extract<CaseAct, { act: 'move' }>['from']
}

/** Steps under way, and what waits on a line for others. */
export function movableIn(detail: CaseDetail, language: Language): readonly Movable[] {
  const { waits } = steeringTexts[language]
  return [
    ...stepsOf(detail, language).map((step) => ({ ...step, from: { activation: step.id } })),
    ...detail.waiting.map(({ scope, process, flow }) => ({
      id: `${scope} ${flow}`,
      label: waits(wayOf(detail.definition, { process, flow }, language)),
      process,
      from: { scope, flow },
    })),
  ]
}

export interface Step extends Choosable {
  readonly process: string
}

export function stepsOf({ definition, underWay }: CaseDetail, language: Language): readonly Step[] {
  const { run } = steeringTexts[language]
  return underWay.map(({ activation: id, item, process, element }) => {
    const name = nameOf(definition, { process, element }, language)
    return { id, process, label: item === null ? name : `${name}, ${run(item + 1)}` }
  })
}

export interface Target extends Choosable {
  readonly to: Extract<CaseAct, { act: 'move' }>['to']
}

/** Steps it can go on at, and lines it can wait on for others: boundary events belong to others, and what has no name says nothing. */
export function targetsIn(
  { definition }: Drawn,
  process: string,
  language: Language,
): readonly Target[] {
  const { elements = {}, flows = {} } = definition.processes[process] ?? {}
  const { waits } = steeringTexts[language]
  const steps = Object.entries(elements)
    .filter(([, element]) => element.type !== 'boundaryEvent' && element.name.de !== '')
    .map(([id, { name }]) => ({ id, label: inLanguage(name, language), to: { element: id } }))
  const lines = Object.entries(flows)
    .filter(([, { target }]) => joining.has(referred(elements, target)?.type ?? ''))
    .filter(([, { target }]) => joinedAt(target, flows) > 1)
    .map(([id]) => ({
      id: `flow ${id}`,
      label: waits(wayOf(definition, { process, flow: id }, language)),
      to: { flow: id },
    }))
  return [...steps, ...lines]
}

const joining: ReadonlySet<string> = new Set([
  'parallelGateway',
  'inclusiveGateway',
  'complexGateway',
])

function joinedAt(element: string, flows: Process['flows']): number {
  return Object.values(flows).filter(({ target }) => target === element).length
}

/** What may be said to have gone wrong, by the names of the definition. */
export function errorsOf({ definition }: Drawn, language: Language): readonly Choosable[] {
  return Object.entries(definition.errors).map(([id, { title }]) => {
    const label = inLanguage(title, language)
    return { id, label: label === '' ? id : label }
  })
}

export interface Field extends Choosable {
  readonly schema: Schema
}

/** Every single value of the case data, by its label. */
export function fieldsOf({ definition }: Drawn, language: Language): readonly Field[] {
  const fieldsIn = (path: string, given: Schema): readonly Field[] => {
    const schema = resolve(given, definition.types)
    if (schema.type === 'array') return []
    if (schema.properties === undefined) {
      const label = schema.label === undefined ? path : inLanguage(schema.label, language)
      return [{ id: path, label, schema }]
    }
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      fieldsIn(`${path}.${name}`, inner),
    )
  }
  return Object.entries(definition.data).flatMap(([path, schema]) => fieldsIn(path, schema))
}

export type ValueKind = 'text' | 'number' | 'date' | 'boolean'

export function kindOf({ type, format }: Schema): ValueKind {
  if (type === 'boolean') return 'boolean'
  if (format === 'date') return 'date'
  return type === 'number' || type === 'integer' ? 'number' : 'text'
}

/** What a person has typed, as the case data holds it; the server says when it does not fit. */
export function valueOf(text: string, schema: Schema, yes: string): Json {
  const kind = kindOf(schema)
  if (kind === 'boolean') return text.trim().toLowerCase() === yes
  const number = kind === 'number' ? jsonNumber(text.trim().replace(',', '.')) : undefined
  return number ?? text.trim()
}

/** The problems of a refusal, one sentence each. */
export function problemsIn(details: unknown): readonly string[] {
  if (!isJsonObject(details as Json)) return [] // reason: what a server sent is any JSON
  const { problems } = details as { readonly problems?: Json } // reason: looked at below
  if (!Array.isArray(problems)) return []
  return problems.flatMap((one: Json) =>
    isJsonObject(one) && typeof one['problem'] === 'string' ? [one['problem']] : [],
  )
}
