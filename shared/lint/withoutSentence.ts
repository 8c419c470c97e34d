import { changeBetween, type Change } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { sentencesOf } from './demand.ts'
import type { AskedQuestion } from './questions.ts'
import { toJson } from './toJson.ts'
import type { Wording } from './wordings.ts'

/** Takes a sentence out of a text beside a name; a text that says nothing else goes. Undefined where the name says it. */
export function withoutSentence(
  definition: Definition,
  wording: Wording,
  sentence: string,
): Change | undefined {
  const [name, text] =
    Object.entries(wording.beside ?? {}).find(
      ([, one]) => one !== undefined && saysIn(one.de, sentence),
    ) ?? []
  if (name === undefined || text === undefined) return undefined
  return changeOf(definition, wording, (record) => {
    const { [name]: _before, ...rest } = record
    const left = shortened(text, sentence)
    return left === undefined ? rest : { ...rest, [name]: toJson(left) }
  })
}

/** The text with another sentence, or none, in the place of one; undefined when nothing is left. */
export function shortened(
  { de, en }: Localised,
  sentence: string,
  instead?: Localised,
): Localised | undefined {
  const german = sentencesOf(de)
  const at = german.findIndex((one) => one.trim() === sentence.trim())
  const left = replaced(de, at, instead?.de)
  if (left === '') return undefined
  const english = en === undefined ? [] : sentencesOf(en)
  // where the translation has other sentences, none of them can be told to be this one
  return english.length === german.length
    ? { de: left, en: replaced(en ?? '', at, instead?.en) }
    : { de: left }
}

/** Another sentence, or none, where one was; paragraphs and lists stay as they are. */
function replaced(text: string, at: number, instead = ''): string {
  let start = 0
  let end = 0
  for (const sentence of sentencesOf(text).slice(0, at + 1)) {
    start = text.indexOf(sentence.trim(), end)
    end = start + sentence.trim().length
  }
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (instead !== '') return `${before}${instead}${after}`.trim()
  const isOwnLine = before === '' || before.endsWith('\n')
  return (isOwnLine ? before + after.trimStart() : before.trimEnd() + after).trim()
}

function saysIn(text: string, sentence: string): boolean {
  return sentencesOf(text).some((one) => one.trim() === sentence.trim())
}

type Rewrite = (record: JsonObject) => JsonObject

/** Only the record it stands in is compared. */
function changeOf(
  { forms, processes }: Definition,
  { question, kind, place }: Wording,
  rewrite: Rewrite,
): Change | undefined {
  if (kind === 'step') {
    const { process = '', element = '' } = place
    return between(processes[process]?.elements[element], rewrite, (record) => ({
      processes: { [process]: { elements: { [element]: record } } },
    }))
  }
  const form = question?.form ?? place.pointer.split('/')[2] ?? ''
  const change = question === undefined ? rewrite : inQuestion(question, rewrite)
  return between(referred(forms, form), change, (record) => ({ forms: { [form]: record } }))
}

function between(
  record: object | undefined,
  rewrite: Rewrite,
  around: (record: JsonObject) => JsonObject,
): Change | undefined {
  const before = record === undefined ? undefined : toJson(record)
  return isJsonObject(before) ? changeBetween(around(before), around(rewrite(before))) : undefined
}

function inQuestion({ index, entry }: AskedQuestion, rewrite: Rewrite): Rewrite {
  return entry === undefined
    ? inList('questions', index, rewrite)
    : inList('questions', index, (record) => {
        const { entries } = record
        const inner = inList('questions', entry, rewrite)
        return isJsonObject(entries) ? { ...record, entries: inner(entries) } : record
      })
}

function inList(name: string, at: number, rewrite: Rewrite): Rewrite {
  return (record) => {
    const list = record[name]
    if (!Array.isArray(list)) return record
    const all: readonly Json[] = list
    return {
      ...record,
      [name]: all.map((one, index) => (index === at && isJsonObject(one) ? rewrite(one) : one)),
    }
  }
}
