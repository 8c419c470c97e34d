import type { Conversion, Elapsed, Extreme, Operator, Phrase } from './phrase.ts'

const open: Phrase = { kind: 'open' }
const converted = (by: Conversion): Phrase => ({ kind: 'converted', by, of: open })
const calculated = (operator: Operator): Phrase => ({
  kind: 'calculated',
  operator,
  left: open,
  right: open,
})
const extreme = (which: Extreme): Phrase => ({ kind: 'extreme', which, left: open, right: open })
const elapsed = (unit: Elapsed): Phrase => ({ kind: 'elapsed', unit, left: open, right: open })

/** What a value may begin as, with places still to be filled. */
export const starts = {
  value: open,
  join: { kind: 'join', parts: [open, { kind: 'text', text: ' ' }, open] },
  dateText: converted('dateText'),
  amountText: converted('amountText'),
  otherwise: { kind: 'otherwise', of: open, instead: { kind: 'text', text: '–' } },
  orZero: { kind: 'otherwise', of: open, instead: { kind: 'number', digits: '0' } },
  lookup: { kind: 'lookup', of: open, entries: [{ key: '', value: '' }] },
  count: converted('count'),
  sum: converted('sum'),
  first: converted('first'),
  last: converted('last'),
  listText: converted('listText'),
  chosen: { kind: 'chosen', of: open, member: '', test: '=', than: open },
  sorted: { kind: 'sorted', of: open, member: '', order: 'up' },
  each: { kind: 'each', of: open, member: '' },
  addition: calculated('+'),
  difference: calculated('-'),
  product: { kind: 'converted', by: 'cents', of: calculated('*') },
  times: calculated('*'),
  quotient: calculated('/'),
  numberText: converted('numberText'),
  commaText: converted('commaText'),
  latest: extreme('max'),
  earliest: extreme('min'),
  days: elapsed('days'),
  hours: elapsed('hours'),
  monthStart: converted('monthStart'),
  year: converted('year'),
  month: converted('month'),
  after: { kind: 'shifted', of: open, sign: '+', period: 'P1M' },
  before: { kind: 'shifted', of: open, sign: '-', period: 'P1M' },
} as const satisfies Readonly<Record<string, Phrase>>

export type Start = keyof typeof starts

export const startIds: readonly Start[] = Object.keys(starts).filter((id): id is Start =>
  Object.hasOwn(starts, id),
)
