import { compile, type Environment } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Form, Question } from '../model/content.ts'
import { sameJson } from '../model/hash.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Language, Localised } from '../model/localised.ts'
import { plainWords } from '../model/longNumber.ts'
import { schemaAt, type Schema } from '../model/schema.ts'

/** What answers are checked with. */
export interface AnswerContext {
  /** Names and types the expressions of the form see; its schema is that of the case data. */
  readonly scope: Scope
  /** The case data with the answers so far in place. */
  readonly data: JsonObject
  readonly environment: Environment
  readonly language: Language
}

/** All a form needs to know of its case; the same for portal, inbox and preview. */
export interface FormContext extends AnswerContext {
  readonly form: Form
  readonly timeZone: string
}

/** What is wrong with an answer. `control` is the id of the first wrong part, where a link leads. */
export interface Problem {
  readonly question: string
  readonly control: string
  readonly message: string
  /** Set in an entry of a list: the question that asks for the list, and which entry, "Beleg 2". */
  readonly entry?: { readonly list: string; readonly name: string }
}

export type Answer =
  | { readonly value: Json | undefined }
  | { readonly problems: readonly [Problem, ...Problem[]] }

/** What a browser sends: text by the name of the control. */
export type Fields = Readonly<Record<string, string>>

export function schemaOf({ path }: Pick<Question, 'path'>, { scope }: AnswerContext): Schema {
  return schemaAt(scope.schema, path, scope.types) ?? {}
}

/** An option's value as a form field carries it. */
export function optionField(value: Json): string {
  return typeof value === 'string' ? plainWords(value) : JSON.stringify(value)
}

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

export function partName(question: string, part: DatePart): string {
  return `${question}-${part}`
}

/** Ids of the controls of a question, the first one first. */
export function firstControl(question: Question): string {
  switch (question.widget) {
    case 'date':
      return partName(question.id, 'day')
    case 'radio':
      return `${question.id}-0`
    case 'text':
    case 'textarea':
    case 'select':
    case 'suggest':
    case 'amount':
    case 'checkbox':
    case 'list':
      return question.id
  }
}

/** Whether a choice offers the value; what is no choice takes any. */
export function isOffered(question: Question, value: Json, context: AnswerContext): boolean {
  const { widget, options, optionsFrom } = question
  const isChoice = widget === 'radio' || widget === 'select'
  if (!isChoice || (options === undefined && optionsFrom === undefined)) return true
  return optionsOf(question, context).some((one) => sameJson(one.value, value))
}

export interface Option {
  readonly value: Json
  readonly label: Localised
}

/** The answers to choose from; those that depend on the case are computed. */
export function optionsOf(
  { options = [], optionsFrom }: Question,
  { scope, data, environment }: AnswerContext,
): readonly Option[] {
  if (optionsFrom === undefined) return options
  const list = compile(optionsFrom, { kind: 'expression', scope }).evaluate(data, environment).value
  if (!Array.isArray(list)) return options
  return list.flatMap((item: Json): readonly Option[] => {
    if (!isJsonObject(item)) return []
    const { value, label } = item
    return value === undefined ? [] : [{ value, label: { de: optionField(label ?? value) } }]
  })
}
