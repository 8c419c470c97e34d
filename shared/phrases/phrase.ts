/** How a value is made, as a sentence can say it. Each has one spelling in FEEL (`feelOf`). */
export type Phrase = Leaf | Composite

export type Leaf =
  /** A place still to be filled; null in FEEL. */
  | { readonly kind: 'open' }
  /** A value of the scope by its path: "applicant.name", "item.amount". */
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  /** As digits, "-30.70": exact. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'today' }

export type Composite =
  /** Texts one after the other, two or more. */
  | { readonly kind: 'join'; readonly parts: readonly Phrase[] }
  | { readonly kind: 'converted'; readonly by: Conversion; readonly of: Phrase }
  /** `instead` where the first has no value. */
  | { readonly kind: 'otherwise'; readonly of: Phrase; readonly instead: Phrase }
  /** A code list: what stands for a text. */
  | { readonly kind: 'lookup'; readonly of: Phrase; readonly entries: readonly LookupEntry[] }
  | {
      readonly kind: 'calculated'
      readonly operator: Operator
      readonly left: Phrase
      readonly right: Phrase
    }
  /** The later or earlier of two days, the larger or smaller of two numbers. */
  | {
      readonly kind: 'extreme'
      readonly which: Extreme
      readonly left: Phrase
      readonly right: Phrase
    }
  /** How many days or hours lie between two days or times of day ("07:30"). */
  | {
      readonly kind: 'elapsed'
      readonly unit: Elapsed
      readonly left: Phrase
      readonly right: Phrase
    }
  /** A day before or after another, by an ISO 8601 period. */
  | {
      readonly kind: 'shifted'
      readonly of: Phrase
      readonly sign: '+' | '-'
      readonly period: string
    }

  /** A list in the order of a member of its entries. */
  | {
      readonly kind: 'sorted'
      readonly of: Phrase
      readonly member: string
      readonly order: Order
    }
  /** The entries of a list whose member compares so to a value. */
  | {
      readonly kind: 'chosen'
      readonly of: Phrase
      readonly member: string
      readonly test: Test
      readonly than: Phrase
    }
  /** A member of every entry of a list. */
  | { readonly kind: 'each'; readonly of: Phrase; readonly member: string }

const leaves = {
  open: true,
  field: true,
  text: true,
  number: true,
  date: true,
  truth: true,
  today: true,
} satisfies Record<Leaf['kind'], true>

export function isLeaf(phrase: Phrase): phrase is Leaf {
  return Object.hasOwn(leaves, phrase.kind)
}

export interface LookupEntry {
  readonly key: string
  readonly value: string
}

export const operators = ['+', '-', '*', '/'] as const
export type Operator = (typeof operators)[number]

export const extremes = ['max', 'min'] as const
export type Extreme = (typeof extremes)[number]

export const elapsedUnits = ['days', 'hours'] as const
export type Elapsed = (typeof elapsedUnits)[number]

export const orders = ['up', 'down'] as const
export type Order = (typeof orders)[number]

export const tests = ['=', '!=', '<', '<=', '>', '>='] as const
export type Test = (typeof tests)[number]

/** What speaks of a member of the entries of a list. */
export type OfEntries = Extract<Phrase, { readonly member: string }>

export const conversions = [
  'dateText',
  'monthStart',
  'year',
  'month',
  'amountText',
  'numberText',
  'commaText',
  'cents',
  'wholeEuros',
  'count',
  'sum',
  'first',
  'last',
  'smallest',
  'largest',
  'listText',
  'upperCase',
  'lowerCase',
  'letters',
] as const
export type Conversion = (typeof conversions)[number]

/** Where something stands in a phrase: ["parts", 1, "of"]. */
export type PhrasePath = readonly (string | number)[]

/** The phrase with another one at a place. */
export function withPhraseAt(phrase: Phrase, path: PhrasePath, next: Phrase): Phrase {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (phrase.kind === 'join') {
    const [index, ...inner] = rest
    const parts = phrase.parts.map((part, at) =>
      at === index ? withPhraseAt(part, inner, next) : part,
    )
    return { ...phrase, parts }
  }
  const part = partsOf(phrase).find(([name]) => name === step)?.[1]
  return part === undefined ? phrase : { ...phrase, [step]: withPhraseAt(part, rest, next) }
}

/** What stands at a place. */
export function phraseAt(phrase: Phrase, [step, ...rest]: PhrasePath): Phrase | undefined {
  if (step === undefined) return phrase
  if (phrase.kind === 'join') {
    const [index, ...inner] = rest
    const part = typeof index === 'number' ? phrase.parts[index] : undefined
    return part && phraseAt(part, inner)
  }
  const part = partsOf(phrase).find(([name]) => name === step)?.[1]
  return part && phraseAt(part, rest)
}

/** The phrases directly inside, by their names. */
export function partsOf(phrase: Phrase): readonly (readonly [name: string, part: Phrase])[] {
  if (isLeaf(phrase)) return []
  if ('member' in phrase) return phrase.kind === 'chosen' ? ofAndThan(phrase) : [['of', phrase.of]]
  switch (phrase.kind) {
    case 'converted':
    case 'lookup':
    case 'shifted':
      return [['of', phrase.of]]
    case 'otherwise':
      return [
        ['of', phrase.of],
        ['instead', phrase.instead],
      ]
    case 'calculated':
    case 'extreme':
    case 'elapsed':
      return [
        ['left', phrase.left],
        ['right', phrase.right],
      ]
    case 'join':
      return phrase.parts.map((part, index) => [String(index), part] as const)
  }
}

function ofAndThan({ of, than }: Extract<Phrase, { kind: 'chosen' }>) {
  return [['of', of] as const, ['than', than] as const]
}

/** Whether every place is filled. */
export function isComplete(phrase: Phrase): boolean {
  if ('member' in phrase && phrase.member === '') return false
  return phrase.kind !== 'open' && partsOf(phrase).every(([, part]) => isComplete(part))
}
