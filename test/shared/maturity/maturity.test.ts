import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import { countersOf } from '#shared/maturity/counters.ts'
import { toJson } from '#shared/lint/toJson.ts'
import { maturityOf } from '#shared/maturity/maturity.ts'
import type { Definition } from '#shared/model/definition.ts'
import { main } from '../lint/cases.ts'
import { asks, confirms, hints, office, page, writes, type Edits } from '../lint/paperCases.ts'
import { sampleWith } from '../lint/sample.ts'
import { shippedServices } from '../../support/shippedServices.ts'

const de = (text: string) => ({ de: text })
const maturity = (definition: Definition) => maturityOf(definition, lint(definition))
const online = page('So geht es.')

describe('the counters', () => {
  test.each<[string, Edits, object]>([
    [
      'the sample',
      {},
      { questions: 3, evidence: 0, signatures: 0, minutes: { least: 0, most: 5 } },
    ],
    ['one more question', asks('Welche Farbe?'), { questions: 4 }],
    ['a proof', asks('Nachweis der Versicherung'), { evidence: 1 }],
    ['a proof to upload', hints('Laden Sie den Mietvertrag hoch.'), { evidence: 1 }],
    ['a list of receipts', asks('Welche Belege haben Sie?'), { evidence: 1 }],
    ['no proof', hints('Sie brauchen keinen Nachweis.'), { evidence: 0 }],
    [
      'a proof as a choice',
      asks('Haben Sie einen Nachweis?', { widget: 'radio' }),
      { evidence: 0 },
    ],
    ['a signature', confirms('Bitte unterschreiben Sie.'), { signatures: 1 }],
    [
      'a signature the law wants',
      confirms('Nach § 126 BGB unterschreiben Sie bitte.'),
      { signatures: 1 },
    ],
    ['no signature', confirms('Das gilt ohne Unterschrift.'), { signatures: 0 }],
    ['what a letter repeats', writes('Bitte unterschreiben Sie.'), { signatures: 0 }],
    ['a check', office('Prüfen', { fimGroup: 3 }), { minutes: { least: 0, most: 10 } }],
    ['discretion', office('Entscheiden', { fimGroup: 5 }), { minutes: { least: 0, most: 20 } }],
    [
      'a check of every case',
      { ...office('Prüfen', { fimGroup: 3 }), [`${main}/flows/f_details/target`]: 'check' },
      { minutes: { least: 10, most: 10 } },
    ],
  ])('count %s', (_what, edits, expected) => {
    expect(countersOf(sampleWith(edits))).toMatchObject(expected)
  })
})

/** Of a question whose answer is needed. */
const withProof: Edits = {
  '/forms/details/questions': (sampleWith({}).forms['details']?.questions ?? []).map((one, at) =>
    toJson(at === 0 ? { ...one, hint: de('Legen Sie die Bescheinigung bei.') } : one),
  ),
}

/** Each takes away what one condition needs; the level falls to the one below it. */
const lacking: readonly (readonly [string, number, Edits])[] = [
  ['page', 0, { '/portal': undefined }],
  ['form', 1, { [`${main}/elements/details/lane`]: 'office' }],
  ['noPaper', 2, confirms('Bitte unterschreiben Sie.')],
  [
    'answer',
    2,
    { [`${main}/elements/send/type`]: 'manualTask', [`${main}/elements/send/letter`]: undefined },
  ],
  ['noBreak', 3, office('Angaben erfassen')],
  [
    'noHandling',
    3,
    { [`${main}/elements/send2`]: { type: 'manualTask', name: de('Ablegen'), lane: 'office' } },
  ],
  ['status', 3, { [`${main}/elements/check/due`]: 'P3M' }],
  ['once', 4, hints('Laden Sie die Meldebescheinigung hoch.')],
  [
    'codes',
    4,
    { ...asks('Welche Farbe?'), [`${main}/flows/f_remark/condition`]: 'car.extra = "rot"' },
  ],
  ['sparing', 4, asks('Welche Farbe?')],
  ['lookup', 5, { '/sources/person/writes': true }],
  ['booking', 5, { '/sources/booking/writes': false }],
  ['ofItself', 6, { [`${main}/flows/f_details/target`]: 'check' }],
  ['noProof', 6, withProof],
  ['lawful', 6, { [`${main}/elements/decide/authorisedBy`]: undefined }],
]

describe('the maturity', () => {
  test('of the sample with a page is the highest', () => {
    expect(maturity(sampleWith(online))).toMatchObject({ level: 7, blocking: [] })
  })

  test.each(lacking)('without %s is %d, and it says what blocks', (name, level, edits) => {
    const { level: reached, blocking } = maturity(sampleWith({ ...online, ...edits }))

    expect(reached).toBe(level)
    expect(blocking.map((one) => one.name)).toContain(name)
  })

  test('has one row for each condition', () => {
    const names = maturity(sampleWith(online)).criteria.map(({ name }) => name)

    expect(lacking.map(([name]) => name).toSorted()).toEqual(names.toSorted())
  })

  test('rises as what blocks goes', () => {
    const worse = { ...online, ...confirms('Bitte unterschreiben Sie.') }

    expect(maturity(sampleWith(worse)).level).toBeLessThan(maturity(sampleWith(online)).level)
  })
})

const shippedLevels: Readonly<Record<string, readonly [number, readonly string[]]>> = {
  'kaemmerei/hundesteuer-anmeldung': [7, []],
  'kaemmerei/hundesteuer-abmeldung': [7, []],
  // receipts are proofs that nobody else has
  'personalamt/dienstreise': [6, ['noProof']],
}

test.each(shippedServices)(
  '%s, as it is shipped, is as mature as it can show',
  (id, definition) => {
    const { level, blocking } = maturity(definition)

    expect([level, blocking.map(({ name }) => name)]).toEqual(shippedLevels[id])
  },
)
