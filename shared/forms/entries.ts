import type { Question } from '../model/content.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { withValueAt } from '../model/path.ts'
import { formTexts } from '../text/forms.ts'
import { missing } from './missing.ts'
import {
  firstControl,
  schemaOf,
  type Answer,
  type AnswerContext,
  type Fields,
  type Problem,
} from './question.ts'

/** What the controls of an entry are called by: "receipts-0". */
export function entryName(list: Question, at: number): string {
  return `${list.id}-${at}`
}

/** What is asked for one entry, as questions with controls of their own. */
export function entryQuestions(list: Question, at: number): readonly Question[] {
  const questions = list.entries?.questions ?? []
  return questions.map((question) => ({
    ...question,
    id: `${entryName(list, at)}-${question.id}`,
  }))
}

/** Where the answer stands in the entry. */
export function entryPath(list: Question, { path }: Pick<Question, 'path'>): string {
  return path.startsWith(`${list.path}.`) ? path.slice(list.path.length + 1) : path
}

/** "Beleg 2" */
export function entryTitle(list: Question, at: number, language: Language): string {
  const name = list.entries === undefined ? list.question : list.entries.name
  return `${inLanguage(name, language)} ${at + 1}`
}

export function fewestOf({ required, entries }: Question): number {
  return required ? (entries?.fewest ?? 1) : 0
}

/** A page that asks for more than this is none that people can fill in. */
const mostAtAll = 50

export function mostOf(list: Question, context: AnswerContext): number {
  const { maxItems = mostAtAll } = schemaOf(list, context)
  return Math.min(list.entries?.most ?? maxItems, maxItems, mostAtAll)
}

/** How many entries are on the page: the field named as the list says so. */
export function countIn(fields: Fields, list: Question, context: AnswerContext): number {
  const count = Number(fields[list.id] ?? fewestOf(list))
  return Number.isInteger(count) && count > 0 ? Math.min(count, mostOf(list, context)) : 0
}

interface Reading {
  readonly positions: readonly number[]
  readonly read: (question: Question, at: number) => Answer
}

/** The list of what each entry says, or everything that is wrong, with the entry it is wrong in. */
export function listAnswer(
  list: Question,
  { positions, read }: Reading,
  context: AnswerContext,
): Answer {
  if (positions.length === 0) {
    return list.required ? { problems: [missing(list, context)] } : { value: undefined }
  }
  const problems: Problem[] = []
  const entries = positions.map((at) => {
    let entry: JsonObject = {}
    for (const question of entryQuestions(list, at)) {
      const answer = read(question, at)
      if ('problems' in answer) problems.push(...answer.problems.map(inEntry(list, at, context)))
      else if (answer.value !== undefined) {
        entry = withValueAt(entry, entryPath(list, question), answer.value)
      }
    }
    return entry
  })
  const [first, ...others] = [...countProblem(list, entries, context), ...problems]
  return first === undefined ? { value: entries } : { problems: [first, ...others] }
}

function inEntry(list: Question, at: number, { language }: AnswerContext) {
  const entry = { list: list.id, name: entryTitle(list, at, language) }
  return (problem: Problem): Problem => ({ ...problem, entry })
}

function countProblem(
  list: Question,
  { length }: readonly Json[],
  context: AnswerContext,
): readonly Problem[] {
  const texts = formTexts[context.language]
  const fewest = list.entries?.fewest ?? 0
  const most = mostOf(list, context)
  const at = { question: list.id, control: firstControl(list) }
  if (length < fewest) return [{ ...at, message: texts.tooFewEntries(fewest) }]
  return length > most ? [{ ...at, message: texts.tooManyEntries(most) }] : []
}

/** A problem as it is said away from its control: with the entry it is in. */
export function sentenceOf({ message, entry }: Problem): string {
  return entry === undefined ? message : `${entry.name}: ${message}`
}
