import type { JsonObject } from '#shared/model/json.ts'

/** One dog and the tax for it, worked out by hand from the bylaw of Musterstadt (domain.md 5.1). */
export interface HandWorked {
  readonly id: string
  readonly why: string
  readonly today: string
  readonly dog: { readonly keptSince: string; readonly born: string; readonly breed: string }
  readonly shelter: 'here' | 'other' | 'no'
  /** What the shelter says. */
  readonly confirmed?: boolean
  /** Dogs in the account already. */
  readonly registered?: number
  /** What the clerk decides, where a clerk must. */
  readonly decision?: { readonly form: 'keeping' | 'check'; readonly values: JsonObject }
  readonly from: string
  readonly category: 'first' | 'further' | 'dangerous'
  readonly reduced: boolean
  readonly lines: readonly (readonly [label: string, months: number, amount: string])[]
  readonly total: string
}

const reasons = 'Das haben wir geprüft und so entschieden.'

const first = { category: 'first', reduced: false, shelter: 'no' } as const
const half = { category: 'first', reduced: true, shelter: 'here', confirmed: true } as const
const further = { category: 'further', reduced: false, shelter: 'no', registered: 1 } as const
const dangerous = { category: 'dangerous', reduced: false, shelter: 'no' } as const

// 2025: 108 = 9 a month, 216 = 18, 612 = 51. From 2026: 144 = 12, 288 = 24, 816 = 68. Half: 4.50 and 6.
export const handWorked: readonly HandWorked[] = [
  {
    id: 'new year',
    why: 'a dog since 15.11.2025 costs one month at the old rate and twelve at the new one',
    today: '2026-03-02',
    dog: { keptSince: '2025-11-15', born: '2024-03-02', breed: 'Mischling' },
    ...first,
    from: '2025-12-01',
    lines: [
      ['Dezember 2025', 1, '9.00'],
      ['Januar bis Dezember 2026', 12, '144.00'],
    ],
    total: '153.00',
  },
  {
    id: 'first of a month',
    why: 'the tax starts the month after, even when the dog came on the first day',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-01', born: '2022-01-01', breed: 'Beagle' },
    ...first,
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '132.00']],
    total: '132.00',
  },
  {
    id: 'last of a month',
    why: 'a dog since the last day of January is taxed from February on',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-31', born: '2022-01-01', breed: 'Beagle' },
    ...first,
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '132.00']],
    total: '132.00',
  },
  {
    id: 'today',
    why: 'a dog since today is taxed from next month on',
    today: '2026-03-02',
    dog: { keptSince: '2026-03-02', born: '2020-05', breed: 'Dackel' },
    ...first,
    from: '2026-04-01',
    lines: [['April bis Dezember 2026', 9, '108.00']],
    total: '108.00',
  },
  {
    id: 'december',
    why: 'a dog since December starts with the new year at the new rate',
    today: '2026-03-02',
    dog: { keptSince: '2025-12-31', born: '2021-07-09', breed: 'Pudel' },
    ...first,
    from: '2026-01-01',
    lines: [['Januar bis Dezember 2026', 12, '144.00']],
    total: '144.00',
  },
  {
    id: 'december, assessed in december',
    why: 'a start in the next year is assessed for that year at once',
    today: '2025-12-20',
    dog: { keptSince: '2025-12-15', born: '2021-07-09', breed: 'Pudel' },
    ...first,
    from: '2026-01-01',
    lines: [['Januar bis Dezember 2026', 12, '144.00']],
    total: '144.00',
  },
  {
    id: 'late by years',
    why: 'every year since the start has its line at its own rate',
    today: '2026-03-02',
    dog: { keptSince: '2024-06-10', born: '2023-11', breed: 'Mops' },
    ...first,
    from: '2024-07-01',
    lines: [
      ['Juli bis Dezember 2024', 6, '54.00'],
      ['Januar bis Dezember 2025', 12, '108.00'],
      ['Januar bis Dezember 2026', 12, '144.00'],
    ],
    total: '306.00',
  },
  {
    id: 'puppy',
    why: 'a puppy born on 10.1.2026 turns 3 months in April and is taxed from May on',
    today: '2026-03-02',
    dog: { keptSince: '2026-02-20', born: '2026-01-10', breed: 'Havaneser' },
    ...first,
    from: '2026-05-01',
    lines: [['Mai bis Dezember 2026', 8, '96.00']],
    total: '96.00',
  },
  {
    id: 'puppy over new year',
    why: 'a puppy born in October 2025 turns 3 months in January, so nothing is due for 2025',
    today: '2026-03-02',
    dog: { keptSince: '2025-11-30', born: '2025-10-05', breed: 'Chihuahua' },
    ...first,
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '132.00']],
    total: '132.00',
  },
  {
    id: 'puppy of september',
    why: 'a puppy that turns 3 months in December is taxed from the new year on',
    today: '2026-03-02',
    dog: { keptSince: '2025-11-15', born: '2025-09-20', breed: 'Dalmatiner' },
    ...first,
    from: '2026-01-01',
    lines: [['Januar bis Dezember 2026', 12, '144.00']],
    total: '144.00',
  },
  {
    id: 'birth day unknown',
    why: 'a puppy of which only the month is known counts from that month',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-15', born: '2025-12', breed: 'Boxer' },
    ...first,
    from: '2026-04-01',
    lines: [['April bis Dezember 2026', 9, '108.00']],
    total: '108.00',
  },
  {
    id: 'shelter',
    why: 'the first dog from the shelter of the city costs half',
    today: '2026-03-02',
    dog: { keptSince: '2026-02-14', born: '2023-05', breed: 'Dackel' },
    ...half,
    from: '2026-03-01',
    lines: [['März bis Dezember 2026', 10, '60.00']],
    total: '60.00',
  },
  {
    id: 'shelter over new year',
    why: 'half of both rates, 4.50 for a month of 2025',
    today: '2026-03-02',
    dog: { keptSince: '2025-11-15', born: '2019-06', breed: 'Mischling' },
    ...half,
    from: '2025-12-01',
    lines: [
      ['Dezember 2025', 1, '4.50'],
      ['Januar bis Dezember 2026', 12, '72.00'],
    ],
    total: '76.50',
  },
  {
    id: 'another shelter',
    why: 'a dog from the shelter of another city costs the full rate',
    today: '2026-03-02',
    dog: { keptSince: '2026-02-01', born: '2023-05', breed: 'Beagle' },
    ...first,
    shelter: 'other',
    from: '2026-03-01',
    lines: [['März bis Dezember 2026', 10, '120.00']],
    total: '120.00',
  },
  {
    id: 'further',
    why: 'a second dog costs the double rate',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-02', born: '2022-01-01', breed: 'Beagle' },
    ...further,
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '264.00']],
    total: '264.00',
  },
  {
    id: 'further over new year',
    why: 'a third dog since October 2025 costs 18 a month, then 24',
    today: '2026-03-02',
    dog: { keptSince: '2025-10-03', born: '2022-01-01', breed: 'Pudel' },
    ...further,
    registered: 2,
    from: '2025-11-01',
    lines: [
      ['November bis Dezember 2025', 2, '36.00'],
      ['Januar bis Dezember 2026', 12, '288.00'],
    ],
    total: '324.00',
  },
  {
    id: 'further from the shelter',
    why: 'only the first dog is reduced',
    today: '2026-03-02',
    dog: { keptSince: '2026-02-14', born: '2023-05', breed: 'Dackel' },
    ...further,
    shelter: 'here',
    confirmed: true,
    from: '2026-03-01',
    lines: [['März bis Dezember 2026', 10, '240.00']],
    total: '240.00',
  },
  {
    id: 'dangerous',
    why: 'a listed breed costs the higher rate when the clerk finds nothing against it',
    today: '2026-03-02',
    dog: { keptSince: '2025-12-20', born: '2023-05-14', breed: 'Bullterrier' },
    ...dangerous,
    decision: { form: 'keeping', values: { 'review.dangerous': true, 'review.reasons': reasons } },
    from: '2026-01-01',
    lines: [['Januar bis Dezember 2026', 12, '816.00']],
    total: '816.00',
  },
  {
    id: 'dangerous over new year',
    why: 'the higher rate is 51 a month in 2025 and 68 from 2026 on',
    today: '2026-03-02',
    dog: { keptSince: '2025-10-31', born: '2023-05-14', breed: 'Kangal' },
    ...dangerous,
    decision: { form: 'keeping', values: { 'review.dangerous': true, 'review.reasons': reasons } },
    from: '2025-11-01',
    lines: [
      ['November bis Dezember 2025', 2, '102.00'],
      ['Januar bis Dezember 2026', 12, '816.00'],
    ],
    total: '918.00',
  },
  {
    id: 'listed but harmless',
    why: 'the clerk finds the presumption rebutted, so the dog costs the simple rate',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-10', born: '2023-05-14', breed: 'Tosa Inu' },
    ...first,
    decision: { form: 'keeping', values: { 'review.dangerous': false, 'review.reasons': reasons } },
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '132.00']],
    total: '132.00',
  },
  {
    id: 'shelter by the clerk',
    why: 'the shelter does not confirm, the clerk does',
    today: '2026-03-02',
    dog: { keptSince: '2026-01-10', born: '2023-05', breed: 'Dackel' },
    ...half,
    confirmed: false,
    decision: { form: 'check', values: { 'review.reduced': true, 'review.reasons': reasons } },
    from: '2026-02-01',
    lines: [['Februar bis Dezember 2026', 11, '66.00']],
    total: '66.00',
  },
]
