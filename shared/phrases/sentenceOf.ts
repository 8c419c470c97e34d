import type { Language } from '../model/localised.ts'
import { spokenPeriod } from './period.ts'
import {
  isLeaf,
  type Leaf,
  type LookupEntry,
  type OfEntries,
  type Phrase,
  type PhrasePath,
} from './phrase.ts'
import { wordsOf, type Words } from './words.ts'

/** What people read of a phrase: words, and slots with what may be chosen or typed anew. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'slot'
      readonly text: string
      /** The phrase that stands here, or of which `of` is a part. */
      readonly at: PhrasePath
      readonly phrase: Phrase
      readonly of: 'phrase' | 'period' | 'entries' | 'member' | 'order' | 'test'
    }

/** What a path is called; its last name where nobody knows. */
export type Labels = (path: string) => string | undefined

export function sentenceOf(phrase: Phrase, language: Language, labels: Labels): readonly Part[] {
  return say(phrase, { words: wordsOf[language], language, labels, at: [] })
}

/** The sentence as one text. */
export function spoken(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

/** The words that can be chosen of what speaks of the entries of a list. */
export function entryWords(language: Language): Pick<Words, 'orders' | 'tests' | 'openMember'> {
  return wordsOf[language]
}

interface Saying {
  readonly words: Words
  readonly language: Language
  readonly labels: Labels
  readonly at: PhrasePath
}

function say(phrase: Phrase, saying: Saying): readonly Part[] {
  const { words: own, at } = saying
  if (isLeaf(phrase)) return [slot(phrase, leafText(phrase, saying), { at, of: 'phrase' })]
  if ('member' in phrase) return sayEntries(phrase, saying)
  switch (phrase.kind) {
    case 'join':
      return phrase.parts.flatMap((part, index) => [
        ...(index === 0 ? [] : [plain(' + ')]),
        ...operand(part, { ...saying, at: [...at, 'parts', index] }),
      ])
    case 'converted':
      return around(own.conversions[phrase.by], inner(phrase.of, saying, 'of'))
    case 'otherwise':
      return [
        ...inner(phrase.of, saying, 'of'),
        plain(own.otherwise),
        ...inner(phrase.instead, saying, 'instead'),
      ]
    case 'lookup':
      return [
        ...around(own.lookup, inner(phrase.of, saying, 'of')),
        slot(phrase, entriesText(phrase.entries), { at, of: 'entries' }),
      ]
    case 'calculated':
      return [
        ...inner(phrase.left, saying, 'left'),
        plain(` ${own.operators[phrase.operator]} `),
        ...inner(phrase.right, saying, 'right'),
      ]
    case 'extreme':
      return sayBoth(phrase, [own.extremes[phrase.which], own.and], saying)
    case 'elapsed':
      return sayBoth(phrase, [own.elapsed[phrase.unit], own.until], saying)
    case 'shifted': {
      const period = spokenPeriod(phrase.period, saying.language)
      return [
        slot(phrase, period, { at, of: 'period' }),
        plain(phrase.sign === '+' ? own.after : own.before),
        ...inner(phrase.of, saying, 'of'),
      ]
    }
  }
}

function sayEntries(phrase: OfEntries, saying: Saying): readonly Part[] {
  const { words: own, at } = saying
  const member = slot(phrase, memberText(phrase, saying), { at, of: 'member' })
  switch (phrase.kind) {
    case 'sorted':
      return [
        ...inner(phrase.of, saying, 'of'),
        plain(own.sortedBy),
        member,
        plain(' '),
        slot(phrase, own.orders[phrase.order], { at, of: 'order' }),
      ]
    case 'chosen':
      return [
        ...inner(phrase.of, saying, 'of'),
        plain(own.chosenBy),
        member,
        plain(' '),
        slot(phrase, own.tests[phrase.test], { at, of: 'test' }),
        plain(' '),
        ...inner(phrase.than, saying, 'than'),
      ]
    case 'each':
      return [member, ...ofEntries(phrase, saying)]
  }
}

/** "… des letzten Eintrags von Hunde", "… von Hunde". */
function ofEntries({ of }: OfEntries, saying: Saying): readonly Part[] {
  const { words: own, at } = saying
  const isOne = of.kind === 'converted' && (of.by === 'first' || of.by === 'last')
  return isOne
    ? around(own.ofEntry[of.by], inner(of.of, { ...saying, at: [...at, 'of'] }, 'of'))
    : [plain(own.memberOf), ...inner(of, saying, 'of')]
}

function sayBoth(
  { left, right }: { readonly left: Phrase; readonly right: Phrase },
  [before, between]: readonly [string, string],
  saying: Saying,
): readonly Part[] {
  return [
    plain(before),
    ...inner(left, saying, 'left'),
    plain(between),
    ...inner(right, saying, 'right'),
  ]
}

function inner(phrase: Phrase, saying: Saying, name: string): readonly Part[] {
  return operand(phrase, { ...saying, at: [...saying.at, name] })
}

/** What consists of several parts stands in parentheses inside others. */
function operand(phrase: Phrase, saying: Saying): readonly Part[] {
  const parts = say(phrase, saying)
  return composite.has(phrase.kind) ? [plain('('), ...parts, plain(')')] : parts
}

const composite: ReadonlySet<Phrase['kind']> = new Set([
  'join',
  'calculated',
  'extreme',
  'elapsed',
  'otherwise',
  'shifted',
  'sorted',
  'chosen',
  'each',
])

function memberText(phrase: OfEntries, { words: own, labels }: Saying): string {
  const { member } = phrase
  if (member === '') return own.openMember
  const list = listOf(phrase)
  return nameOf(list === undefined ? member : `${list}.${member}`, labels)
}

/** The path of the list that a phrase is about at last. */
export function listOf({ of }: { readonly of: Phrase }): string | undefined {
  if (of.kind === 'field') return of.path
  const isOfList = of.kind === 'sorted' || of.kind === 'chosen' || of.kind === 'converted'
  return isOfList ? listOf(of) : undefined
}

function around(pattern: string, parts: readonly Part[]): readonly Part[] {
  const [before = '', after = ''] = pattern.split('…')
  return [plain(before), ...parts, plain(after)].filter(({ text }) => text !== '')
}

function plain(text: string): Part {
  return { kind: 'text', text }
}

function slot(
  phrase: Phrase,
  text: string,
  place: Pick<Extract<Part, { kind: 'slot' }>, 'at' | 'of'>,
): Part {
  return { kind: 'slot', text, phrase, ...place }
}

function entriesText(entries: readonly LookupEntry[]): string {
  return entries.map(({ key, value }) => `${key} → ${value}`).join(', ')
}

function leafText(phrase: Leaf, { words: own, language, labels }: Saying): string {
  switch (phrase.kind) {
    case 'field':
      return nameOf(phrase.path, labels)
    case 'text':
      return own.characters[phrase.text] ?? quoted(phrase.text, language)
    case 'number':
      return spokenNumber(phrase.digits, language)
    case 'date':
      return spokenDate(phrase.date, language)
    case 'truth':
      return phrase.value ? own.yes : own.no
    case 'today':
      return own.today
    case 'open':
      return own.open
  }
}

function nameOf(path: string, labels: Labels): string {
  return labels(path) ?? path.split('.').at(-1) ?? path
}

function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${text}“` : `“${text}”`
}

/** "1234.5" → "1.234,5": exact, and a year stays a year. */
export function spokenNumber(digits: string, language: Language): string {
  const [, sign = '', whole = '', places] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? []
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const isLong = whole.length > 4 || (whole.length > 3 && places !== undefined)
  const grouped = isLong ? whole.replaceAll(/\B(?=(\d{3})+$)/g, group) : whole
  return `${sign}${grouped}${places === undefined ? '' : point + places}`
}

/** "2026-01-01" → "1.1.2026". */
export function spokenDate(date: string, language: Language): string {
  const parts = date.split('-').map(Number).toReversed()
  return parts.join(language === 'de' ? '.' : '/')
}
