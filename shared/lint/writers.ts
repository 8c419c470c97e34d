import type { Scope } from '../feel/scope.ts'
import { asExpression } from '../mappings/asExpression.ts'
import { withEntries, type Question } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { PlacedElement } from './drawing.ts'
import { inFlowOrder } from './flowOrder.ts'
import { outputScope } from './elementExpressions.ts'
import { holdersOf, oncePerSubject, type Subject } from './subject.ts'

/** What puts a value into the case data: a row of what a step yields, or a question of a form. */
export interface Writer {
  readonly path: string
  readonly placed: PlacedElement
  readonly kind: 'source' | 'person' | 'rule'
  readonly by: Localised
  readonly value?: WrittenValue
  readonly question?: Question
}

export interface WrittenValue {
  readonly text: string
  /** With what stands in where there is none, and with what the entries of a list are made of. */
  readonly whole: string
  readonly scope: Scope
  readonly isSure: boolean
}

/** The first step that writes a value comes first. */
export const writersOf: (subject: Subject) => readonly Writer[] = oncePerSubject((subject) =>
  inFlowOrder(subject.drawings).flatMap((placed) => [
    ...rowsOf(placed, subject),
    ...questionsOf(placed, subject),
  ]),
)

function rowsOf(placed: PlacedElement, subject: Subject): readonly Writer[] {
  const { element } = placed
  const id = 'output' in element ? element.output : undefined
  if (id === undefined) return []
  const { mappings, sources } = subject.definition
  const scope = outputScope(placed, subject)
  const source = element.type === 'serviceTask' ? referred(sources, element.source) : undefined
  return Object.entries(referred(mappings, id)?.rows ?? {}).map(([path, row]) => ({
    path,
    placed,
    kind: source === undefined ? 'rule' : 'source',
    by: source?.title ?? element.name,
    value: {
      text: row.value,
      whole: asExpression(row),
      scope,
      isSure: row.required === true || (row.default !== undefined && row.default !== 'null'),
    },
  }))
}

function questionsOf(placed: PlacedElement, { definition }: Subject): readonly Writer[] {
  const { element } = placed
  if (element.type !== 'userTask') return []
  const form = referred(definition.forms, element.form)
  return withEntries(form?.questions ?? []).map((question) => ({
    path: question.path,
    placed,
    kind: 'person',
    by: form?.title ?? element.name,
    question,
  }))
}

/** Those that write a path, a part of it or the whole it belongs to; found without asking all of them. */
export function writersByPath(writers: readonly Writer[]): (path: string) => readonly Writer[] {
  const at = new Map<string, Writer[]>()
  const below = new Map<string, Writer[]>()
  for (const writer of writers) {
    append(at, writer.path, writer)
    for (const holder of holdersOf(writer.path)) append(below, holder, writer)
  }
  return (path) => [
    ...[path, ...holdersOf(path)].flatMap((one) => at.get(one) ?? []),
    ...(below.get(path) ?? []),
  ]
}

function append(map: Map<string, Writer[]>, key: string, writer: Writer): void {
  const own = map.get(key)
  if (own === undefined) map.set(key, [writer])
  else own.push(writer)
}
