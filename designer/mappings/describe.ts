import { decisionOf, resultOf } from '#shared/decisions/required.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { recordsIn, recordsOf, type Field } from '../editing/fields.ts'
import type { Use } from './usedIn.ts'

/** Where a value comes from, as people would say it. */
export type Origin =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'result'; readonly label: string }
  | { readonly kind: 'constant'; readonly label: string }
  | { readonly kind: 'calculated'; readonly fields: readonly Field[] }

export interface Sources {
  readonly fields: readonly Field[]
  /** What the step yields, when the mapping takes over a result. */
  readonly result: readonly Field[]
  readonly words: {
    readonly wholeResult: string
    readonly yes: string
    readonly no: string
    readonly empty: string
  }
  readonly language: Language
}

const path = /[a-zA-Z_][\w]*(?:\.[a-zA-Z_]\w*)*/g

export function describe(expression: string, { fields, result, words, language }: Sources): Origin {
  const text = expression.trim()
  const known = fields.find((field) => field.path === text)
  if (known !== undefined) return { kind: 'field', field: known }
  if (text === 'result') return { kind: 'result', label: words.wholeResult }
  const taken = result.find((field) => field.path === text)
  if (taken !== undefined) return { kind: 'result', label: inLanguage(taken.label, language) }
  const constant = constantOf(text, words)
  if (constant !== undefined) return { kind: 'constant', label: constant }
  const named = new Set(text.match(path) ?? [])
  return {
    kind: 'calculated',
    fields: [...fields, ...result].filter((field) => named.has(field.path)),
  }
}

function constantOf(text: string, { yes, no, empty }: Sources['words']): string | undefined {
  if (text === 'true') return yes
  if (text === 'false') return no
  if (text === 'null') return empty
  const [, inner] = /^"([^"]*)"$/.exec(text) ?? []
  if (inner !== undefined) return `„${inner}“`
  return /^-?\d+(\.\d+)?$/.test(text) ? text.replace('.', ',') : undefined
}

/** Fields of what the step yields, under `result`. */
export function resultFields(definition: Definition, use: Use | undefined): Field[] {
  const element = use?.element
  if (element?.type === 'serviceTask') return answerFields(definition, element.source)
  if (element?.type === 'businessRuleTask') return outputFields(definition, element.decision)
  return []
}

function answerFields({ sources, types }: Definition, id: string | undefined): Field[] {
  const source = referred(sources, id)
  if (source === undefined) return []
  return recordsIn(source.response, { types, group: source.title, prefix: 'result' })
}

function outputFields(definition: Definition, id: string | undefined): Field[] {
  if (id === undefined) return []
  const { decisions, types } = definition
  const table = referred(decisions, id)
  if (table === undefined || table.plain === true) {
    const group = decisionOf(definition, id)?.title
    if (group === undefined) return []
    const schema = resultOf(definition, id, caseScope(definition))
    return recordsIn(schema, { types, group, prefix: 'result' })
  }
  const { title: group, outputs } = table
  return outputs.map(({ id: output, label, schema }) => ({
    path: `result.${output}`,
    label,
    schema,
    group,
  }))
}

/** What a mapping can fill: the request of a source, or the case data. */
export function targetsOf(definition: Definition, use: Use | undefined): Field[] {
  const { sources, types } = definition
  if (use?.side !== 'input' || use.element.type !== 'serviceTask') return recordsOf(definition)
  const source = referred(sources, use.element.source)
  return source === undefined ? [] : recordsIn(source.request, { types, group: source.title })
}
