import { literalOf } from '../feel/textLiteral.ts'
import { isLeaf, type Leaf, type LookupEntry, type OfEntries, type Phrase } from './phrase.ts'
import { hole, spellings } from './spelling.ts'

/** The expression that a phrase stands for; `phraseOf` reads it back. */
export function feelOf(phrase: Phrase): string {
  if (isLeaf(phrase)) return ofLeaf(phrase)
  if ('member' in phrase) return ofEntries(phrase)
  switch (phrase.kind) {
    case 'join':
      return phrase.parts.map(operand).join(' + ')
    case 'converted':
      return spellings[phrase.by].replaceAll(hole, () => inside(phrase))
    case 'otherwise':
      return `if ${operand(testedOf(phrase.of))} = null then ${feelOf(phrase.instead)} else ${feelOf(phrase.of)}`
    case 'lookup':
      return `get value({ ${phrase.entries.map(entry).join(', ')} }, ${feelOf(phrase.of)})`
    case 'calculated':
      return `${operand(phrase.left)} ${phrase.operator} ${operand(phrase.right)}`
    case 'extreme':
      return `${phrase.which}([${feelOf(phrase.left)}, ${feelOf(phrase.right)}])`
    case 'elapsed':
      return phrase.unit === 'days'
        ? `(${operand(phrase.right)} - ${operand(phrase.left)}).days`
        : `(${timeOf(phrase.right)} - ${timeOf(phrase.left)}) / duration("PT1H")`
    case 'shifted':
      return `${operand(phrase.of)} ${phrase.sign} duration("${phrase.period}")`
  }
}

function ofEntries(phrase: OfEntries): string {
  const { member } = phrase
  switch (phrase.kind) {
    case 'sorted':
      return `sort(${feelOf(phrase.of)}, function(a, b) a.${member} ${phrase.order === 'up' ? '<' : '>'} b.${member})`
    case 'chosen':
      return `${operand(phrase.of)}[item.${member} ${phrase.test} ${operand(phrase.than)}]`
    case 'each':
      return `${operand(phrase.of)}.${member}`
  }
}

function ofLeaf(phrase: Leaf): string {
  switch (phrase.kind) {
    case 'open':
      return 'null'
    case 'field':
      return phrase.path
    case 'text':
      return literalOf(phrase.text)
    case 'number':
      return phrase.digits
    case 'date':
      return `date("${phrase.date}")`
    case 'truth':
      return String(phrase.value)
    case 'today':
      return 'today()'
  }
}

function timeOf(phrase: Phrase): string {
  return `time(${operand(phrase)} + ":00")`
}

function entry({ key, value }: LookupEntry): string {
  return `${literalOf(key)}: ${literalOf(value)}`
}

/** As an argument it needs no parentheses. */
function inside({ by, of }: Extract<Phrase, { kind: 'converted' }>): string {
  const isArgument = !['amountText', 'first', 'last', 'year', 'month'].includes(by)
  return isArgument ? feelOf(of) : operand(of)
}

function isCompound(phrase: Phrase): boolean {
  if (phrase.kind === 'elapsed') return phrase.unit === 'hours'
  return ['join', 'otherwise', 'calculated', 'shifted'].includes(phrase.kind)
}

/** With parentheses where it is more than one value. */
export function operand(phrase: Phrase): string {
  const text = feelOf(phrase)
  return isAtom(phrase) ? text : `(${text})`
}

function isAtom(phrase: Phrase): boolean {
  if (phrase.kind === 'number') return !phrase.digits.startsWith('-')
  if (phrase.kind === 'converted') return phrase.by !== 'amountText'
  return !isCompound(phrase)
}

/** What has no value when the whole has none: an error on nothing is none to fall back from. */
export function testedOf(phrase: Phrase): Phrase {
  if (phrase.kind === 'converted' && writing.has(phrase.by)) return testedOf(phrase.of)
  if (phrase.kind !== 'join') return phrase
  const [only, ...others] = phrase.parts.filter(({ kind }) => kind !== 'text')
  return only === undefined || others.length > 0 ? phrase : testedOf(only)
}

const writing: ReadonlySet<string> = new Set([
  'dateText',
  'amountText',
  'numberText',
  'commaText',
  'cents',
  'wholeEuros',
  'upperCase',
  'lowerCase',
  'letters',
])
