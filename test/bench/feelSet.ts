import type { Scope } from '#shared/feel/scope.ts'
import type { Kind } from '#shared/feel/syntax.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'

/** An expression, what it works on and what it yields, whoever evaluates it. */
export interface Sample {
  readonly name: string
  readonly text: string
  readonly kind?: Kind
  readonly names: Readonly<Record<string, Schema>>
  readonly data: JsonObject
  /** What the peer needs in its place, because it knows no schema. */
  readonly peerText?: string
  /** The same in JSONata, where that has it. */
  readonly jsonata?: string
  readonly expected: Json
  readonly plain: () => unknown
}

const number: Schema = { type: 'number' }
const text: Schema = { type: 'string' }
const date: Schema = { type: 'string', format: 'date' }

const order = { price: 12.5, quantity: 4, vat: 0.19 }
const person = {
  given: 'Erika',
  family: 'Mustermann',
  street: 'Heidestraße',
  house: 17,
  postcode: '51147',
}
const numbers = { n0: 1, n1: 2, n2: 3, n3: 4, n4: 5, n5: 6, n6: 7, n7: 8, n8: 9, n9: 10 }
const items = Array.from({ length: 100 }, (_, i) => ({ price: i + 1, taxed: i % 2 === 0 }))
const stay = { from: '2026-01-31', to: '2026-03-15' }
const age = 42

const compared = {
  text: 'price * 2 > quantity',
  jsonata: 'price * 2 > quantity',
  names: { price: number, quantity: number, vat: number },
  data: order,
  expected: true,
  plain: () => order.price * 2 > order.quantity,
}

const mapped = {
  name: 'given + " " + family',
  address: 'street + " " + string(house)',
  place: 'postcode + " Musterstadt"',
  isLocal: 'starts with(postcode, "51")',
  size: 'if n9 > 5 then "large" else "small"',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`m${i}`, `n${i} * 2 + 1`])),
}

const mappedByJsonata = {
  ...mapped,
  name: 'given & " " & family',
  address: 'street & " " & house',
  place: 'postcode & " Musterstadt"',
  isLocal: '$substring(postcode, 0, 2) = "51"',
  size: 'n9 > 5 ? "large" : "small"',
}

/** The bench set of F1: what conditions, mappings and tables are made of. */
export const feelSet: readonly Sample[] = [
  { name: 'comparison of two', ...compared },
  {
    name: 'the same beside 1,000 items',
    ...compared,
    names: { ...compared.names, others: { type: 'array', items: { type: 'object' } } },
    data: { ...order, others: Array.from({ length: 1_000 }, (_, i) => ({ id: i, name: `n${i}` })) },
  },
  {
    ...compared,
    name: 'amount with tax',
    text: 'price * quantity * (1 + vat)',
    jsonata: 'price * quantity * (1 + vat)',
    expected: 59.5,
    plain: () => order.price * order.quantity * (1 + order.vat),
  },
  {
    name: 'mapping of 15 fields',
    text: contextOf(mapped, (name) => name),
    jsonata: contextOf(mappedByJsonata, (name) => `"${name}"`),
    names: {
      given: text,
      family: text,
      street: text,
      house: number,
      postcode: text,
      ...Object.fromEntries(Object.keys(numbers).map((name) => [name, number] as const)),
    },
    data: { ...person, ...numbers },
    expected: {
      name: 'Erika Mustermann',
      address: 'Heidestraße 17',
      place: '51147 Musterstadt',
      isLocal: true,
      size: 'large',
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`m${i}`, i * 2 + 3])),
    },
    plain: () => ({
      name: `${person.given} ${person.family}`,
      address: `${person.street} ${person.house}`,
      place: `${person.postcode} Musterstadt`,
      isLocal: person.postcode.startsWith('51'),
      size: numbers.n9 > 5 ? 'large' : 'small',
      m0: numbers.n0 * 2 + 1,
      m1: numbers.n1 * 2 + 1,
      m2: numbers.n2 * 2 + 1,
      m3: numbers.n3 * 2 + 1,
      m4: numbers.n4 * 2 + 1,
      m5: numbers.n5 * 2 + 1,
      m6: numbers.n6 * 2 + 1,
      m7: numbers.n7 * 2 + 1,
      m8: numbers.n8 * 2 + 1,
      m9: numbers.n9 * 2 + 1,
    }),
  },
  {
    name: 'filter and sum of 100 items',
    text: 'sum(items[taxed and price > 20].price)',
    jsonata: '$sum(items[taxed and price > 20].price)',
    names: {
      items: {
        type: 'array',
        items: { type: 'object', properties: { price: number, taxed: { type: 'boolean' } } },
      },
    },
    data: { items },
    expected: 2_400,
    plain: () => {
      let sum = 0
      for (const { taxed, price } of items) if (taxed && price > 20) sum += price
      return sum
    },
  },
  {
    name: 'a date a month later',
    text: 'from + duration("P1M") < to',
    peerText: 'date(from) + duration("P1M") < date(to)',
    names: { from: date, to: date },
    data: stay,
    expected: true,
    plain: () => {
      const later = new Date(stay.from)
      later.setUTCMonth(later.getUTCMonth() + 1)
      return later < new Date(stay.to)
    },
  },
  {
    name: 'cell of a decision table',
    text: '[18..65), > 99',
    kind: 'unaryTests',
    names: { '?': number },
    data: { '?': age },
    expected: true,
    plain: () => (age >= 18 && age < 65) || age > 99,
  },
]

function contextOf(
  entries: Readonly<Record<string, string>>,
  key: (name: string) => string,
): string {
  const written = Object.entries(entries).map(([name, one]) => `${key(name)}: ${one}`)
  return `{ ${written.join(', ')} }`
}

export function scopeOf({ names }: Sample): Scope {
  return { types: {}, schema: { type: 'object', properties: names } }
}
