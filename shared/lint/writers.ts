import type { Scope } from '../feel/scope.ts'
import type { Question } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { PlacedElement } from './drawing.ts'
import { outputScope } from './elementExpressions.ts'
import type { Subject } from './subject.ts'

/** What puts a value into the case data: a row of what a step yields, or a question of a form. */
export interface Writer {
  readonly path: string
  readonly placed: PlacedElement
  readonly kind: 'source' | 'person' | 'rule'
  readonly by: Localised
  readonly value?: { readonly text: string; readonly scope: Scope; readonly isSure: boolean }
  readonly question?: Question
}

export function writersOf(subject: Subject): readonly Writer[] {
  return subject.elements.flatMap((placed) => [
    ...rowsOf(placed, subject),
    ...questionsOf(placed, subject),
  ])
}

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
      scope,
      isSure: row.required === true || (row.default !== undefined && row.default !== 'null'),
    },
  }))
}

function questionsOf(placed: PlacedElement, { definition }: Subject): readonly Writer[] {
  const { element } = placed
  if (element.type !== 'userTask') return []
  const form = referred(definition.forms, element.form)
  return (form?.questions ?? []).map((question) => ({
    path: question.path,
    placed,
    kind: 'person',
    by: form?.title ?? element.name,
    question,
  }))
}
