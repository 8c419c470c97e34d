import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import {
  conversions,
  extremes,
  isComplete,
  operators,
  orders,
  tests,
  withPhraseAt,
  type Conversion,
  type Phrase,
} from '#shared/phrases/phrase.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { lawRuns } from '../../support/lawRuns.ts'

const decimal = { type: 'string', format: 'decimal' } as const
const text = { type: 'string' } as const
const scope: Scope = {
  schema: {
    type: 'object',
    properties: {
      person: { type: 'object', properties: { first: text, last: text, 'middle name': text } },
      born: { type: 'string', format: 'date' },
      fee: decimal,
      months: { type: 'integer' },
      kind: { type: 'string', enum: ['car', 'truck'] },
      session: { type: 'object', properties: { year: { type: 'integer' } } },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { amount: decimal, label: text } },
      },
    },
  },
  types: {},
}
const data = {
  person: { first: 'Erika', last: 'Muster', 'middle name': 'M.' },
  born: '1990-03-05',
  fee: '1234.50',
  months: 7,
  kind: 'car',
  session: { year: 2026 },
  lines: [
    { amount: '12.34', label: 'Januar' },
    { amount: '30.70', label: 'Februar' },
  ],
}
const environment = { now: '2026-01-31T10:00:00Z', today: '2026-01-31' }
const evaluate = (feel: string) =>
  compile(feel, { kind: 'expression', scope }).evaluate(data, environment)

const labels: Readonly<Record<string, string>> = {
  'person.first': 'Vorname',
  'person.last': 'Nachname',
  born: 'Geburtsdatum',
  fee: 'Gebühr',
  months: 'Monate',
  kind: 'Art',
  'session.year': 'Sitzungsjahr',
  lines: 'Zeilen',
  'lines.amount': 'Betrag',
  'lines.label': 'Bezeichnung',
}
const said = (feel: string, language: 'de' | 'en' = 'de') => {
  const phrase = phraseOf(feel, scope)
  return phrase && spoken(sentenceOf(phrase, language, (path) => labels[path]))
}

describe('an expression as a sentence', () => {
  test.each([
    ['person.first', 'Vorname'],
    ['person.first + " " + person.last', 'Vorname + Leerzeichen + Nachname'],
    ['(person.first) +"\\n"+ person . last', 'Vorname + neue Zeile + Nachname'],
    ['string join(reverse(split(string(born), "-")), ".")', 'Geburtsdatum als TT.MM.JJJJ'],
    [
      'if person.first = null then "unbekannt" else person.first',
      'Vorname, wenn leer, dann „unbekannt“',
    ],
    [
      '(if person.first = null then "" else person.first + " ") + person.last',
      '((Vorname + Leerzeichen), wenn leer, dann nichts) + Nachname',
    ],
    [
      'get value({"car": "PKW", "truck": "LKW"}, kind)',
      'Art nachgeschlagen in car → PKW, truck → LKW',
    ],
    ['count(lines)', 'Anzahl von Zeilen'],
    ['sum(lines.amount)', 'Summe von Betrag'],
    ['sort(lines, function(x, y) x.amount > y.amount)', 'Zeilen, sortiert nach Betrag absteigend'],
    ['lines[item.label != "Januar"]', 'Zeilen, davon die mit Bezeichnung nicht gleich „Januar“'],
    [
      'sort(lines[item.amount >= fee], function(a, b) a.label < b.label)[1]',
      'erster Eintrag von ((Zeilen, davon die mit Betrag mindestens Gebühr), sortiert nach Bezeichnung aufsteigend)',
    ],
    ['lines[-1].amount', 'Betrag des letzten Eintrags von Zeilen'],
    [
      'sum(lines[item.label = "Januar"].amount)',
      'Summe von (Betrag von (Zeilen, davon die mit Bezeichnung gleich „Januar“))',
    ],
    ['born.year', 'Jahr von Geburtsdatum'],
    ['session.year', 'Sitzungsjahr'],
    ['lines[1]', 'erster Eintrag von Zeilen'],
    ['lines[-1]', 'letzter Eintrag von Zeilen'],
    [
      'round half up(fee * months / 12, 2)',
      '((Gebühr mal Monate) geteilt durch 12) auf Cent gerundet',
    ],
    ['fee - 30.70', 'Gebühr minus 30,70'],
    ['born + duration("P18Y")', '18 Jahre nach Geburtsdatum'],
    ['today() - @"P1M"', '1 Monat vor heute'],
    [
      'max([born + duration("P18Y"), date("2026-01-01")])',
      'der spätere oder größere Wert von (18 Jahre nach Geburtsdatum) und 1.1.2026',
    ],
    ['date(substring(string(born), 1, 7) + "-01")', 'Monatserster von Geburtsdatum'],
    ['(today() - born).days + 1', '(Tage von Geburtsdatum bis heute) plus 1'],
    [
      '(time("17:30" + ":00") - time(person.first + ":00")) / duration("PT1H")',
      'Stunden von Vorname bis „17:30“',
    ],
    ['person.first + replace(string(fee), "[.]", ",")', 'Vorname + Gebühr als Text mit Komma'],
    ['date("2026-01-01")', '1.1.2026'],
    ['@"2026-01-01"', '1.1.2026'],
    ['-1234567.5', '-1.234.567,5'],
    ['true', 'ja'],
    ['person.first + string(months)', 'Vorname + Monate als Text'],
  ])('%s: %s', (feel, sentence) => {
    const phrase = phraseOf(feel, scope)

    expect(said(feel)).toBe(sentence)
    expect(evaluate(feelOf(phrase ?? { kind: 'open' }))).toEqual(evaluate(feel))
  })

  test('in English', () => {
    expect(said('today() + duration("P14D")', 'en')).toBe('14 days after today')
    expect(said('fee * 1.5', 'en')).toBe('Gebühr times 1.5')
  })

  test.each([
    'for l in lines return l.amount',
    'person.first + fee',
    'born + fee',
    '1e3',
    'fee +',
    'if fee = null then 1 else months',
    'function(x) x',
    'today(1)',
    'lines[item.amount > item.amount]',
    'lines[item.label = label]',
    'lines[item.amount > amount * 2]',
    'sort(lines, function(a, b) a.label < b.label)[item.amount > amount]',
  ])('%s says more than a sentence can', (feel) => {
    expect(said(feel)).toBeUndefined()
  })
})

describe('what phrases stand for', () => {
  test.each<[Conversion, string, unknown]>([
    ['dateText', 'born', '05.03.1990'],
    ['amountText', 'fee', '1.234,50\u00a0€'],
    ['amountText', '-0.05', '-0,05\u00a0€'],
    ['amountText', '1234567890.125', '1.234.567.890,12\u00a0€'],
    ['cents', '0.125', 0.13],
    ['wholeEuros', 'fee', 1235],
    ['listText', 'lines.label', 'Januar, Februar'],
    ['sum', 'lines.amount', 43.04],
    ['last', 'lines', { amount: 30.7, label: 'Februar' }],
    ['upperCase', 'person.last', 'MUSTER'],
    ['letters', '"Am. Staffordshire-Terrier (Mix)"', 'amstaffordshireterriermix'],
    ['monthStart', 'born', '1990-03-01'],
    ['monthStart', '"2023-05"', '2023-05-01'],
    ['year', 'born', 1990],
    ['month', 'born', 3],
    ['commaText', '104.6', '104,6'],
  ])('%s of %s', (by, of, expected) => {
    const inner = phraseOf(of, scope)
    if (inner === undefined) throw new Error('no phrase')

    const { value } = evaluate(feelOf({ kind: 'converted', by, of: inner }))

    expect(value).toEqual(expected)
  })

  test.each([
    ['days', ['date("2023-12-31")', 'date("2024-03-01")'], 61],
    ['days', ['born', 'born'], 0],
    ['hours', ['"08:00"', '"16:00"'], 8],
    ['hours', ['"09:30"', '"17:45"'], 8.25],
  ] as const)('%s from and to %j', (unit, [from, until], expected) => {
    const [left, right] = [phraseOf(from, scope), phraseOf(until, scope)]
    if (left === undefined || right === undefined) throw new Error('no phrase')

    expect(evaluate(feelOf({ kind: 'elapsed', unit, left, right })).value).toEqual(expected)
  })

  test('falls back where there is nothing to write', () => {
    const phrase: Phrase = {
      kind: 'otherwise',
      of: { kind: 'converted', by: 'dateText', of: { kind: 'field', path: 'born' } },
      instead: { kind: 'text', text: 'unbekannt' },
    }
    const { evaluate: run } = compile(feelOf(phrase), { kind: 'expression', scope })

    expect(run({ ...data, born: null }, environment)).toEqual({
      value: 'unbekannt',
      diagnostics: [],
    })
    expect(run(data, environment)).toEqual({ value: '05.03.1990', diagnostics: [] })
  })

  test('is put together slot by slot', () => {
    const open: Phrase = { kind: 'open' }
    const empty: Phrase = { kind: 'join', parts: [open, { kind: 'text', text: ' ' }, open] }

    const first = withPhraseAt(empty, ['parts', 0], { kind: 'field', path: 'person.first' })
    const both = withPhraseAt(first, ['parts', 2], { kind: 'field', path: 'person.last' })

    expect(isComplete(first)).toBe(false)
    expect(isComplete(both)).toBe(true)
    expect(evaluate(feelOf(both)).value).toBe('Erika Muster')
  })
})

const field = (...paths: readonly string[]) =>
  fc.constantFrom(...paths).map((path): Phrase => ({ kind: 'field', path }))
const digits = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 99 }))
  .map(([whole, places]): Phrase => ({ kind: 'number', digits: `${whole}.${places}` }))
const words = fc.string({ maxLength: 8 }).map((one): Phrase => ({ kind: 'text', text: one }))
const period = fc.constantFrom('P1Y', 'P2M', 'P1Y6M', 'P14D')
const key = fc.string({ minLength: 1, maxLength: 6 }).filter((one) => !/__proto__/.test(one))

/** Phrases that make sense in the scope, by what they yield. */
const {
  number,
  words: textual,
  day,
} = fc.letrec<{ number: Phrase; words: Phrase; day: Phrase; list: Phrase }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    field('fee', 'months'),
    digits,
    fc.record({
      kind: fc.constant('calculated' as const),
      operator: fc.constantFrom(...operators),
      left: tie('number'),
      right: tie('number'),
    }),
    fc.record({
      kind: fc.constant('extreme' as const),
      which: fc.constantFrom(...extremes),
      left: tie('number'),
      right: tie('number'),
    }),
    fc.record({
      kind: fc.constant('elapsed' as const),
      unit: fc.constant('days' as const),
      left: tie('day'),
      right: tie('day'),
    }),
    fc.record({
      kind: fc.constant('elapsed' as const),
      unit: fc.constant('hours' as const),
      left: field('person.first'),
      right: tie('words'),
    }),
    converted(['cents', 'wholeEuros'], tie('number')),
    converted(['year', 'month'], tie('day')),
    converted(['sum', 'count', 'smallest', 'largest', 'first', 'last'], field('lines.amount')),
    converted(['count'], tie('list')),
    converted(
      ['sum'],
      fc.record({
        kind: fc.constant('each' as const),
        of: fc.record({
          kind: fc.constant('sorted' as const),
          of: tie('list'),
          member: fc.constant('label'),
          order: fc.constantFrom(...orders),
        }),
        member: fc.constant('amount'),
      }),
    ),
  ),
  list: fc.oneof(
    { maxDepth: 3 },
    field('lines'),
    fc.record({
      kind: fc.constant('sorted' as const),
      of: tie('list'),
      member: fc.constantFrom('amount', 'label'),
      order: fc.constantFrom(...orders),
    }),
    fc.record({
      kind: fc.constant('chosen' as const),
      of: tie('list'),
      member: fc.constant('amount'),
      test: fc.constantFrom(...tests),
      than: fc.oneof(field('fee', 'months'), digits),
    }),
  ),
  words: fc.oneof(
    { maxDepth: 3 },
    field('person.first', 'person.last', 'person.middle name', 'kind'),
    words,
    converted(['dateText'], tie('day')),
    converted(['amountText', 'numberText', 'commaText'], tie('number')),
    converted(['listText'], field('lines.label')),
    converted(['upperCase', 'lowerCase', 'letters'], tie('words')),
    fc.record({ kind: fc.constant('otherwise' as const), of: tie('words'), instead: tie('words') }),
    fc
      .array(tie('words'), { minLength: 2, maxLength: 4 })
      .filter((parts) => parts.every((part) => part.kind !== 'join'))
      .map((parts): Phrase => ({ kind: 'join', parts })),
    fc.record({
      kind: fc.constant('lookup' as const),
      of: field('kind'),
      entries: fc.uniqueArray(fc.record({ key, value: fc.string({ maxLength: 5 }) }), {
        minLength: 1,
        maxLength: 3,
        selector: (entry) => entry.key,
      }),
    }),
  ),
  day: fc.oneof(
    { maxDepth: 3 },
    field('born'),
    fc.constant<Phrase>({ kind: 'today' }),
    fc.constant<Phrase>({ kind: 'date', date: '2026-02-28' }),
    fc.record({
      kind: fc.constant('shifted' as const),
      of: tie('day'),
      sign: fc.constantFrom('+' as const, '-' as const),
      period,
    }),
    fc.record({
      kind: fc.constant('extreme' as const),
      which: fc.constantFrom(...extremes),
      left: tie('day'),
      right: tie('day'),
    }),
    converted(['monthStart'], tie('day')),
  ),
}))

function converted(by: readonly Conversion[], of: fc.Arbitrary<Phrase>): fc.Arbitrary<Phrase> {
  return fc.record({ kind: fc.constant('converted' as const), by: fc.constantFrom(...by), of })
}

function choicesIn(phrase: Phrase): number {
  return JSON.stringify(phrase).split('"kind":"chosen"').length - 1
}

describe('laws of phrases', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.oneof(number, textual, day), (phrase) => {
        expect(phraseOf(feelOf(phrase), scope)).toEqual(phrase)
      }),
      lawRuns(1000),
    )
  })

  test('what is written compiles, and has words and places for all its parts', () => {
    fc.assert(
      fc.property(fc.oneof(number, textual, day), (phrase) => {
        const { diagnostics } = compile(feelOf(phrase), { kind: 'expression', scope })
        const parts = sentenceOf(phrase, 'de', (path) => labels[path])
        const slots = parts.flatMap((part) =>
          part.kind === 'slot' && part.of === 'phrase' ? [part] : [],
        )

        // entries chosen twice may be none, which is told
        const mayBeNone = choicesIn(phrase) > 1
        expect(diagnostics.filter(({ code }) => !(mayBeNone && code === 'neverEqual'))).toEqual([])
        for (const { at, phrase: here } of slots)
          expect(withPhraseAt(phrase, at, here)).toEqual(phrase)
      }),
      lawRuns(500),
    )
  })

  test('entries chosen twice so that none is left are told', () => {
    const choice = { kind: 'chosen', member: 'amount', test: '=' } as const
    const first: Phrase = {
      ...choice,
      of: { kind: 'field', path: 'lines' },
      than: { kind: 'number', digits: '0.1' },
    }
    const second: Phrase = { ...choice, of: first, than: { kind: 'number', digits: '0.2' } }

    const { diagnostics } = compile(feelOf(second), { kind: 'expression', scope })

    expect(diagnostics.map(({ code }) => code)).toEqual(['neverEqual'])
  })

  test('layout and parentheses do not matter', () => {
    fc.assert(
      fc.property(fc.oneof(number, textual, day), (phrase) => {
        expect(phraseOf(`/* so */ ( ${feelOf(phrase)} )\n`, scope)).toEqual(phrase)
      }),
      lawRuns(200),
    )
  })

  test('every conversion is among the random ones', () => {
    const seen = new Set<string>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('by' in value) seen.add(String(value.by))
      Object.values(value).forEach(visit)
    }
    fc.sample(fc.oneof(number, textual, day), { numRuns: 1000, seed: 1 }).forEach(visit)

    expect([...seen].toSorted()).toEqual([...conversions].toSorted())
  })
})
