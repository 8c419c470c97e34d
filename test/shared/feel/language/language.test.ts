import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withNames } from '#shared/feel/scope.ts'
import { completionsAt, type Completion } from '#shared/feel/language/completions.ts'
import { diagnosticsOf } from '#shared/feel/language/diagnostics.ts'
import { hoverAt } from '#shared/feel/language/hover.ts'
import { signatureAt } from '#shared/feel/language/signatureAt.ts'
import { tokensOf } from '#shared/feel/language/tokens.ts'
import { lawRuns } from '../../../support/lawRuns.ts'
import { data, environment, expressions, scope, tests } from './scope.ts'

const options = { kind: 'expression', scope } as const
const cell = {
  kind: 'unaryTests',
  scope: withNames(scope, { '?': { type: 'string', enum: ['yes', 'no'] } }),
} as const

/** Completions where the text has "|". */
function complete(
  marked: string,
  asked: typeof options | typeof cell = options,
): readonly Completion[] {
  const offset = marked.indexOf('|')
  return completionsAt(marked.replace('|', ''), offset, asked)
}

/** The text after the first completion of a name has been taken. */
function take(marked: string, label: string): string {
  const text = marked.replace('|', '')
  const found = complete(marked).find((one) => one.label === label)
  if (found === undefined) throw new Error(`no completion ${label} of ${marked}`)
  return text.slice(0, found.from) + found.insert + text.slice(found.to)
}

describe('tokens', () => {
  test('tell names, members, functions, words, values and comments apart', () => {
    const text = 'count(lines[year > 1], 0) = 2 and applicant.middle name != "x" // y'

    expect(
      tokensOf(text, options).map(({ type, from, to }) => `${type} ${text.slice(from, to)}`),
    ).toEqual([
      'function count',
      'punctuation (',
      'name lines',
      'punctuation [',
      'name year',
      'operator >',
      'number 1',
      'punctuation ]',
      'punctuation ,',
      'number 0',
      'punctuation )',
      'operator =',
      'number 2',
      'keyword and',
      'name applicant',
      'punctuation .',
      'property middle name',
      'operator !=',
      'text "x"',
      'comment // y',
    ])
  })

  test.each([...expressions, ...tests, 'dog &&', '"open', '1,2 € 3'])(
    'cover %s but for blanks',
    (text) => {
      for (const asked of [options, cell]) {
        let at = 0
        for (const { from, to } of tokensOf(text, asked)) {
          expect(text.slice(at, from).trim()).toBe('')
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(text.slice(at).trim()).toBe('')
      }
    },
  )
})

describe('completion', () => {
  test.each([
    ['|', ['applicant', 'applicant.name', 'dog', 'fee', 'count', 'if']],
    ['app|', ['applicant', 'applicant.name']],
    ['Geb|', ['fee', 'applicant.born']],
    ['Rasse|', ['dog.listed']],
    ['dog.|', ['listed', 'big']],
    ['dog.l|', ['listed']],
    ['applicant.middle na|', ['middle name']],
    ['applicant.born.|', ['year', 'month', 'day', 'weekday']],
    ['(if dog.big then dog else dog).|', ['listed', 'big']],
    ['lines[|', ['item', 'amount', 'year', 'applicant']],
    ['lines[1].|', ['amount', 'year']],
    ['for i in 1..2 return lines[i].|', ['amount', 'year']],
    ['lines[year > 1].am|', ['amount']],
    ['for l in lines return l.|', ['amount', 'year']],
    ['for l in lines return |', ['l', 'applicant']],
    ['for l in lines, m in [l] return m.|', ['amount', 'year']],
    ['some x in lines satisfies x.|', ['amount', 'year']],
    ['{ first: fee, second: fi|', ['first']],
    ['function(who) wh|', ['who']],
    ['dog.listed = |', ['"yes"', '"no"', 'applicant']],
    ['dog.listed in (|', ['"yes"', '"no"']],
    ['dog.listed = auf|', ['"yes"']],
    ['dog.listed = "n|', ['"no"']],
    ['dog.big = |', ['true', 'false']],
    ['applicant.born < |', ['today()']],
    ['fee |', ['=', '<', 'and', 'or', 'between']],
    ['fee > 1 an|', ['and']],
    ['if dog.big |', ['then', 'and']],
    ['if dog.big then 1 |', ['else']],
    ['for l in lines |', ['return']],
    ['dog.big and |', ['applicant', 'not']],
    ['sub|', ['substring', 'substring before', 'sublist']],
    ['string jo|', ['string join']],
  ])('of %s offers %j', (marked, expected) => {
    const labels = complete(marked).map(({ label }) => label)

    expect(labels).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['dog.|', 'applicant'],
    ['dog.|', 'count'],
    ['fee |', 'applicant'],
    ['fee > |', 'and'],
    ['lines[|', 'lines.amount'],
    ['"dog.|', 'listed'],
    ['dog.big // an|', 'and'],
    ['30.|', 'applicant'],
  ])('of %s does not offer %s', (marked, label) => {
    expect(complete(marked).map((one) => one.label)).not.toContain(label)
  })

  test.each([
    ['1 + app|', 'applicant.name', '1 + applicant.name'],
    ['applicant.middle na|', 'middle name', 'applicant.middle name'],
    ['dog.listed = "n|"', '"no"', 'dog.listed = "no"'],
    ['cou|', 'count', 'count()'],
    ['fee > 1 an|', 'and', 'fee > 1 and '],
  ])('of %s as %s writes %s', (marked, label, written) => {
    expect(take(marked, label)).toBe(written)
  })

  test('says what it is, what kind of value, and what it is for', () => {
    expect(complete('dog.li|')[0]).toMatchObject({
      kind: 'field',
      title: { de: 'Rasseliste' },
      detail: { de: 'Auswahl: auf der Liste, nicht auf der Liste' },
      help: { de: 'Steuersatz bestimmen' },
    })
    expect(complete('sum|')[0]).toMatchObject({
      kind: 'function',
      caret: 4,
      detail: { de: 'sum(...list: list)' },
      help: { en: 'The sum of a list of numbers.' },
    })
  })

  test.each([
    ['applicant.na|', 'Text', 'text'],
    ['dog.bi|', 'ja oder nein', 'yes or no'],
    ['applicant.bo|', 'Datum', 'date'],
    ['fe|', 'Betrag', 'amount'],
    ['lin|', 'Liste: Zeile', 'List: Zeile'],
    ['do|', 'mehrere Angaben', 'several values'],
  ])('of %s says that it is: %s', (marked, german, english) => {
    expect(complete(marked)[0]?.detail).toEqual({ de: german, en: english })
  })

  test('of a cell offers the values of its column and the tests', () => {
    const labels = complete('|', cell).map(({ label }) => label)

    expect(labels.slice(0, 2)).toEqual(['"yes"', '"no"'])
    expect(labels).toEqual(expect.arrayContaining(['-', '>=', 'not']))
  })

  test('never throws, and writes what the parser reads as far as it goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...expressions, ...tests),
        fc.nat(200),
        fc.boolean(),
        (expression, cut, isCell) => {
          const text = expression.slice(0, cut)
          const asked = isCell ? cell : options
          for (const one of completionsAt(text, text.length, asked)) {
            expect(one.from).toBeLessThanOrEqual(one.to)
            expect(one.to).toBeLessThanOrEqual(text.length)
            expect(one.insert).not.toBe('')
          }
          hoverAt(text, cut, { ...asked, live: { data, environment } })
          signatureAt(text, Math.min(cut, text.length))
          diagnosticsOf(text, asked)
        },
      ),
      lawRuns(400),
    )
  })

  test('takes any text whatsoever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (text, offset) => {
        completionsAt(text, Math.min(offset, text.length), options)
        tokensOf(text, options)
        diagnosticsOf(text, options)
        hoverAt(text, offset, options)
        signatureAt(text, offset)
      }),
      lawRuns(300),
    )
  })

  test('offers members that exist', () => {
    for (const marked of ['dog.|', 'applicant.|', 'applicant.born.|', 'lines[1].|']) {
      for (const { label } of complete(marked)) {
        expect(diagnosticsOf(marked.replace('|', label), options)).toEqual([])
      }
    }
  })
})

describe('hover', () => {
  const at = (marked: string) =>
    hoverAt(marked.replace('|', ''), marked.indexOf('|'), {
      ...options,
      live: { data, environment },
    })

  test('of a field says its kind, its purpose and its present value', () => {
    expect(at('1 = 1 and dog.lis|ted = "yes"')).toEqual({
      from: 10,
      to: 20,
      name: 'dog.listed',
      title: { de: 'Rasseliste' },
      type: {
        de: 'Auswahl: auf der Liste, nicht auf der Liste',
        en: 'Choice: auf der Liste, nicht auf der Liste',
      },
      purpose: { de: 'Steuersatz bestimmen' },
      live: { value: 'yes', schema: expect.objectContaining({ enum: ['yes', 'no'] }) },
    })
  })

  test('of a function says how it is called and what it is for', () => {
    expect(at('co|unt(lines)')).toMatchObject({
      name: 'count',
      signatures: ['count(list: list)'],
      help: { de: 'Wie viele Einträge eine Liste hat.' },
    })
    expect(at('dat|e("2026-01-01")')).toMatchObject({ name: 'date' })
  })

  test('of a variable knows its kind but no value', () => {
    const hover = at('for l in lines return l|.year')

    expect(hover).toMatchObject({ name: 'l', title: { de: 'Zeile' } })
    expect(hover).not.toHaveProperty('live')
  })

  test.each(['1 + |2', '"do|g"', 'dog |= dog', 'no|thing'])('of %s says nothing', (marked) => {
    expect(at(marked)).toBeUndefined()
  })
})

describe('the signature', () => {
  test.each([
    ['substring(|', 'substring', 0],
    ['substring(applicant.name, |', 'substring', 1],
    ['substring("a,b(", 1, count(lines), |', 'substring', 2],
    ['count(lines[year = max(1, |', 'max', 0],
    ['string join(lines.year, |)', 'string join', 1],
    ['sum(1, 2, 3, |', 'sum', 0],
    ['date(2026, 1, |', 'date', 2],
  ])('of %s is %s at parameter %i', (marked, name, parameter) => {
    const found = signatureAt(marked.replace('|', ''), marked.indexOf('|'))

    expect(found).toMatchObject({ name, parameter })
    const { parameters = [] } = found?.signatures[found.active] ?? {}
    expect(parameters.length).toBeGreaterThan(parameter)
  })

  test.each(['count|(lines)', '(1 + |', 'mycount(|', 'count(1)|', '"count(|'])(
    '%s is none',
    (marked) => {
      expect(signatureAt(marked.replace('|', ''), marked.indexOf('|'))).toBeUndefined()
    },
  )
})

describe('quick fixes', () => {
  test.each([
    ['dog.listd = "yes"', 'dog.listed = "yes"'],
    ['applicnt.name', 'applicant.name'],
    ['listed = "yes"', 'dog.listed = "yes"'],
    ['lines[yeer > 1]', 'lines[year > 1]'],
    ['for l in lines return l.amont', 'for l in lines return l.amount'],
    ['cuont(lines)', 'count(lines)'],
    ['fee == 1', 'fee = 1'],
    ['fee <> 1', 'fee != 1'],
    ['dog.big && fee > 1', 'dog.big and fee > 1'],
    ['dog.big || fee > 1', 'dog.big or fee > 1'],
    ['dog.big und fee > 1', 'dog.big and fee > 1'],
    ["dog.listed = 'yes'", 'dog.listed = "yes"'],
    ['dog.listed = „yes“', 'dog.listed = "yes"'],
    ['dog.listed = "yes', 'dog.listed = "yes"'],
    ['count(lines', 'count(lines)'],
    ['count(lines[year = 1', 'count(lines[year = 1])'],
    ['fee > 30,70', 'fee > 30.70'],
    ['fee > 1.234,50 €', 'fee > 1234.50'],
    ['fee > 30 €', 'fee > 30'],
    ['applicant.born < 1.1.2026', 'applicant.born < @"2026-01-01"'],
    ['if dog.big then 1', 'if dog.big then 1 else null'],
  ])('%s becomes %s', (text, expected) => {
    const written = diagnosticsOf(text, options).flatMap(({ fixes }) =>
      fixes.map(({ from, to, insert }) => text.slice(0, from) + insert + text.slice(to)),
    )

    expect(written).toContain(expected)
    expect(diagnosticsOf(expected, options).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    )
  })

  test.each(['fee +', 'quite.something.else', 'dog.big ! 1'])('%s has none', (text) => {
    expect(diagnosticsOf(text, options).flatMap(({ fixes }) => fixes)).toEqual([])
  })
})
