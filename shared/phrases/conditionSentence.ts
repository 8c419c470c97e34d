import { inLanguage, type Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { Schema } from '../model/schema.ts'
import { writeAmount } from '../text/notation.ts'
import { isGroup, type Comparison, type Condition, type Quantity, type Test } from './condition.ts'
import type { Phrase } from './phrase.ts'
import { sentenceOf, spoken, type Labels } from './sentenceOf.ts'

/** What a path is: its label, the labels of its values, whether it is an amount or a date. */
export interface Naming {
  readonly schema: (path: string) => Schema | undefined
  readonly label?: Labels
}

/** The condition as people say it; the end of "… wenn" and "when …". */
export function conditionSentence(
  condition: Condition,
  language: Language,
  naming: Naming,
): string {
  if (!isGroup(condition)) return ofTest(condition, language, naming)
  const parts = condition.parts.map((part) => {
    const text = conditionSentence(part, language, naming)
    return isGroup(part) || part.kind === 'entries' ? `(${text})` : text
  })
  return parts.join(` ${words[language][condition.kind]} `)
}

function ofTest(test: Test, language: Language, naming: Naming): string {
  const say = words[language]
  const value = (phrase: Phrase, beside?: Phrase) => spelled(phrase, beside, { language, naming })
  switch (test.kind) {
    case 'compare': {
      const isDate = schemaOf(test.left, naming)?.format === 'date'
      const verb = (isDate ? say.dateVerbs : say.verbs)[test.operator]
      const right = value(test.right, test.left)
      return `${value(test.left)} ${verb} ${test.right.kind === 'shifted' ? `${say.day} ` : ''}${right}`
    }
    case 'empty':
      return `${value(test.of)} ${test.isNegated ? say.filled : say.empty}`
    case 'oneOf': {
      const listed = test.values.map((one) => value(one, test.of)).join(', ')
      return `${value(test.of)} ${test.isNegated ? say.noneOf : say.oneOf}: ${listed}`
    }
    case 'between':
      return `${value(test.of)} ${say.between} ${value(test.low, test.of)} ${say.all} ${value(test.high, test.of)}`
    case 'contains':
      return `${value(test.of)} ${say.contains} ${value(test.text)}`
    case 'entries': {
      const inner = conditionSentence(test.where, language, ofItem(test, naming))
      return `${say[test.how]} ${value(test.list)} ${say.satisfies}: ${inner}`
    }
  }
}

/** Names of the entry are those of the items of its list. */
function ofItem({ list, item }: Extract<Test, { kind: 'entries' }>, naming: Naming): Naming {
  const holder = list.kind === 'field' ? list.path : ''
  const path = (one: string): string =>
    one === item || one.startsWith(`${item}.`) ? holder + one.slice(item.length) : one
  const { label } = naming
  return {
    schema: (one) => naming.schema(path(one)),
    ...(label === undefined ? {} : { label: (one) => label(path(one)) }),
  }
}

function schemaOf(phrase: Phrase, { schema }: Naming): Schema | undefined {
  return phrase.kind === 'field' ? schema(phrase.path) : undefined
}

interface Spelling {
  readonly language: Language
  readonly naming: Naming
}

/** A value as the field beside it writes its values: "Auto", "30,70 €". */
function spelled(
  phrase: Phrase,
  beside: Phrase | undefined,
  { language, naming }: Spelling,
): string {
  const schema = beside === undefined ? {} : (schemaOf(beside, naming) ?? {})
  const called: Labels = (path) => {
    const own = naming.schema(path)?.label
    return naming.label?.(path) ?? (own === undefined ? undefined : inLanguage(own, language))
  }
  return (
    ofList(phrase, schema, language) ??
    amount(phrase, schema, language) ??
    spoken(sentenceOf(phrase, language, called))
  )
}

function ofList(phrase: Phrase, { enumLabels }: Schema, language: Language): string | undefined {
  const plain = phrase.kind === 'text' ? phrase.text : phrase.kind === 'number' ? phrase.digits : ''
  const label = referred(enumLabels, plain)
  return label === undefined ? undefined : inLanguage(label, language)
}

function amount(
  phrase: Phrase,
  { format, scale = 2 }: Schema,
  language: Language,
): string | undefined {
  if (phrase.kind !== 'number' || format !== 'decimal' || scale !== 2) return undefined
  const [whole = '', places = ''] = phrase.digits.split('.')
  return writeAmount(`${whole}.${places.padEnd(2, '0')}`, language)
}

type Words = Readonly<
  Record<
    | 'all'
    | 'any'
    | 'empty'
    | 'filled'
    | 'oneOf'
    | 'noneOf'
    | 'between'
    | 'contains'
    | 'satisfies'
    | 'day'
    | Quantity,
    string
  >
> & {
  readonly verbs: Readonly<Record<Comparison, string>>
  readonly dateVerbs: Readonly<Record<Comparison, string>>
}

const words: Readonly<Record<Language, Words>> = {
  de: {
    all: 'und',
    any: 'oder',
    empty: 'ist leer',
    filled: 'ist ausgefüllt',
    oneOf: 'ist eines von',
    noneOf: 'ist keines von',
    between: 'liegt zwischen',
    contains: 'enthält',
    some: 'mindestens ein Eintrag von',
    every: 'jeder Eintrag von',
    none: 'kein Eintrag von',
    satisfies: 'erfüllt',
    day: 'Tag',
    verbs: {
      '=': 'ist',
      '!=': 'ist nicht',
      '<': 'ist kleiner als',
      '<=': 'ist höchstens',
      '>': 'ist größer als',
      '>=': 'ist mindestens',
    },
    dateVerbs: {
      '=': 'ist der',
      '!=': 'ist nicht der',
      '<': 'liegt vor dem',
      '<=': 'liegt spätestens am',
      '>': 'liegt nach dem',
      '>=': 'liegt frühestens am',
    },
  },
  en: {
    all: 'and',
    any: 'or',
    empty: 'is empty',
    filled: 'is filled in',
    oneOf: 'is one of',
    noneOf: 'is none of',
    between: 'lies between',
    contains: 'contains',
    some: 'at least one entry of',
    every: 'every entry of',
    none: 'no entry of',
    satisfies: 'satisfies',
    day: 'the day',
    verbs: {
      '=': 'is',
      '!=': 'is not',
      '<': 'is less than',
      '<=': 'is at most',
      '>': 'is more than',
      '>=': 'is at least',
    },
    dateVerbs: {
      '=': 'is',
      '!=': 'is not',
      '<': 'is before',
      '<=': 'is not after',
      '>': 'is after',
      '>=': 'is not before',
    },
  },
}
