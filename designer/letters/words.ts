import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Field } from '../editing/fields.ts'

/** A text whose values stand in it by name, and what each name stands for. */
export interface Worded {
  readonly text: string
  readonly meanings: Readonly<Record<string, string>>
}

export interface Vocabulary {
  readonly fields: readonly Field[]
  readonly language: Language
  /** "berechnete Angabe 2" */
  readonly computed: (number: number) => string
  /** What a formula says, if a sentence can say it: "Geburtsdatum als TT.MM.JJJJ". */
  readonly say?: (expression: string) => string | undefined
}

const value = /\{\{\s*([\s\S]*?)\s*\}\}/g
const name = /\[([^[\]]+)\]/g

/** "{{ dog.breed }}" → "[Rasse]"; a formula becomes a numbered name. */
export function toWords(template: string, vocabulary: Vocabulary): Worded {
  const meanings: Record<string, string> = {}
  let computed = 0
  const text = template.replaceAll(value, (_, expression: string) => {
    const known = Object.keys(meanings).find((word) => meanings[word] === expression)
    const word =
      known ??
      nameOf(expression, vocabulary) ??
      sentenceFor(expression, meanings, vocabulary) ??
      vocabulary.computed((computed += 1))
    meanings[word] = expression
    return `[${word}]`
  })
  return { text, meanings }
}

/** Back to a template. A name nobody knows is a problem, with the name. */
export function fromWords(
  text: string,
  { meanings }: Worded,
  vocabulary: Vocabulary,
): { readonly template: string } | { readonly unknown: string } {
  let unknown: string | undefined
  const template = text.replaceAll(name, (_, word: string) => {
    const expression = meanings[word] ?? pathOf(word, vocabulary)
    if (expression === undefined) unknown ??= word
    return `{{ ${expression ?? word} }}`
  })
  return unknown === undefined ? { template } : { unknown }
}

interface Insertion {
  readonly expression: string
  /** Between two characters of the text. */
  readonly caret: number
}

/** The template with one more value, with a space where words would touch it. Undefined while a name is unknown. */
export function withInserted(
  text: string,
  { expression, caret }: Insertion,
  { worded, vocabulary }: { readonly worded: Worded; readonly vocabulary: Vocabulary },
): string | undefined {
  const at = outsideNames(text, caret)
  const before = fromWords(text.slice(0, at), worded, vocabulary)
  const after = fromWords(text.slice(at), worded, vocabulary)
  if ('unknown' in before || 'unknown' in after) return undefined
  const gap = /[^\s([{„“"'/-]$/u.test(before.template) ? ' ' : ''
  const next = /^[\p{L}\p{N}{]/u.test(after.template) ? ' ' : ''
  return `${before.template}${gap}{{ ${expression} }}${next}${after.template}`
}

/** A name is not split: what is put into it comes behind it. */
function outsideNames(text: string, caret: number): number {
  const around = [...text.matchAll(name)].find(
    ({ 0: found, index }) => index < caret && caret < index + found.length,
  )
  return around === undefined ? caret : around.index + around[0].length
}

/** The name of a field; with its record when another field is called the same. */
function fieldName(field: Field, { fields, language }: Vocabulary): string {
  const label = inLanguage(field.label, language)
  const alike = fields.filter((other) => inLanguage(other.label, language) === label)
  return alike.length > 1 ? `${inLanguage(field.group, language)}: ${label}` : label
}

function nameOf(expression: string, vocabulary: Vocabulary): string | undefined {
  const field = vocabulary.fields.find(({ path }) => path === expression)
  if (field === undefined) return undefined
  const word = fieldName(field, vocabulary)
  return pathOf(word, vocabulary) === expression ? word : undefined
}

/** A sentence is a name as long as it stands for one thing, and no bracket ends it early. */
function sentenceFor(
  expression: string,
  meanings: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): string | undefined {
  const said = vocabulary.say?.(expression)
  const isTaken = said === undefined || said in meanings || pathOf(said, vocabulary) !== undefined
  return isTaken || /[[\]]/.test(said) ? undefined : said
}

function pathOf(word: string, vocabulary: Vocabulary): string | undefined {
  return vocabulary.fields.find((field) => fieldName(field, vocabulary) === word)?.path
}
