import type { Scope } from '#shared/feel/scope.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import {
  partsOf,
  withPhraseAt,
  type Conversion,
  type Phrase,
  type PhrasePath,
} from '#shared/phrases/phrase.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'

/** What a row says, as far as a sentence can say it. A formula that says more is undefined. */
export function phraseIn(value: string | undefined, scope: Scope): Phrase | undefined {
  if (value === undefined) return { kind: 'open' }
  const known = read.get(scope) ?? new Map<string, Phrase | undefined>()
  read.set(scope, known)
  if (known.has(value)) return known.get(value)
  const phrase = phraseOf(value, scope)
  known.set(value, phrase)
  return phrase
}

/** Rows are many and are read again at each change, most of them as before. */
const read = new WeakMap<Scope, Map<string, Phrase | undefined>>()

/** The same whatever the case. */
export function isFixed(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && ['text', 'number', 'date', 'truth'].includes(phrase.kind)
}

/** A value of the scope, as it is or made into something. */
export function fieldOf(phrase: Phrase | undefined): string | undefined {
  if (phrase?.kind === 'field') return phrase.path
  return phrase?.kind === 'converted' ? fieldOf(phrase.of) : undefined
}

/** Where the values stand that a choice can replace, in the order of the sentence. */
function fieldsIn(phrase: Phrase, at: PhrasePath = []): readonly PhrasePath[] {
  if (phrase.kind === 'field' || phrase.kind === 'open') return [at]
  if (phrase.kind === 'join')
    return phrase.parts.flatMap((part, index) => fieldsIn(part, [...at, 'parts', index]))
  return partsOf(phrase).flatMap(([name, part]) => fieldsIn(part, [...at, name]))
}

interface Chosen {
  readonly path: string
  readonly schema: Schema
  /** Whether a value is always there. */
  readonly isSure: (path: string) => boolean
}

/** A choice replaces the value at a place; what is made of it stays where it still can be. */
export function withField(
  phrase: Phrase | undefined,
  { path, schema, isSure }: Chosen,
  { at, types }: { readonly at: PhrasePath | 'end'; readonly types: Scope['types'] },
): Phrase {
  const field: Phrase = { kind: 'field', path }
  if (phrase === undefined) return field
  if (at === 'end') {
    const parts = phrase.kind === 'join' ? phrase.parts : [orNothing(phrase, isSure)]
    return { kind: 'join', parts: [...parts, space, orNothing(field, isSure)] }
  }
  if (phrase.kind === 'converted' && !conversionsOf(schema, types).includes(phrase.by)) return field
  const [first] = fieldsIn(phrase)
  const place = at.length === 0 ? first : at
  return place === undefined ? field : withPhraseAt(phrase, place, field)
}

const space: Phrase = { kind: 'text', text: ' ' }
const nothing: Phrase = { kind: 'text', text: '' }

/** A text that lacks a part would be no text at all. */
function orNothing(part: Phrase, isSure: Chosen['isSure']): Phrase {
  return part.kind !== 'field' || isSure(part.path)
    ? part
    : { kind: 'otherwise', of: part, instead: nothing }
}

export function withConversion(phrase: Phrase, by: Conversion | 'asIs'): Phrase {
  const of = phrase.kind === 'converted' ? phrase.of : phrase
  return by === 'asIs' ? of : { kind: 'converted', by, of }
}

type Convertible = 'number' | 'date' | 'partialDate' | 'text' | 'list'

const possible: Readonly<Record<Convertible, readonly Conversion[]>> = {
  number: ['amountText', 'cents', 'wholeEuros', 'numberText', 'commaText'],
  date: ['dateText', 'monthStart', 'year', 'month'],
  partialDate: ['monthStart'],
  text: ['upperCase', 'lowerCase', 'letters'],
  list: ['count', 'sum', 'first', 'last', 'smallest', 'largest', 'listText'],
}

/** What can be made of a value of this kind. */
export function conversionsOf(
  schema: Schema | undefined,
  types: Scope['types'],
): readonly Conversion[] {
  const { type, format } = resolve(schema ?? {}, types)
  if (type === 'array') return possible.list
  if (format === 'decimal' || type === 'number' || type === 'integer') return possible.number
  if (format === 'date') return possible.date
  if (format === 'partial-date') return possible.partialDate
  return type === 'string' && format === undefined ? possible.text : []
}

export function textOf(phrase: Phrase): string | undefined {
  return phrase.kind === 'open' ? undefined : feelOf(phrase)
}
