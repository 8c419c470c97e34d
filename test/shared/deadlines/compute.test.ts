import { describe, expect, test } from 'vitest'
import { computeDeadline, type Facts, type PeriodRule } from '#shared/deadlines/compute.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { State } from '#shared/model/states.ts'

/** Paragraph or published example, rule, day of the start, state, last day. */
type Row = readonly [
  source: string,
  rule: PeriodRule | string,
  start: string | Facts,
  state: State | '',
  last: string,
]

const day = { from: 'day' } as const
const before = { direction: 'before' } as const
const AO = { law: 'AO', delivery: { by: 'post' }, period: 'P1M' } as const
const VwVfG = { law: 'VwVfG', delivery: { by: 'post' }, period: 'P1M' } as const

const fromEvent: readonly Row[] = [
  ['§§ 187 (1), 188 (1) BGB', 'P1D', '2026-01-05', '', '2026-01-06'],
  [
    '§§ 187 (1), 188 (1): from the 1st 14 days, to the 15th (dein-gesetz.de)',
    'P14D',
    '2025-09-01',
    '',
    '2025-09-15',
  ],
  ['§§ 187 (1), 188 (1) BGB, over the end of a month', 'P10D', '2026-01-26', '', '2026-02-05'],
  ['§§ 187 (1), 188 (1) BGB, over a leap day', 'P3D', '2028-02-27', '', '2028-03-01'],
  ['§§ 187 (1), 188 (1) BGB, no leap day', 'P3D', '2026-02-27', '', '2026-03-02'],
  ['§§ 187 (1), 188 (1) BGB, over New Year', 'P5D', '2025-12-30', '', '2026-01-05'],
  ['§ 188 (2) BGB, a week has the same weekday', 'P1W', '2026-03-04', '', '2026-03-11'],
  [
    '§ 188 (2): Wednesday to Wednesday (Jansen, SGG § 64 Rn 6)',
    'P1W',
    '2026-06-10',
    '',
    '2026-06-17',
  ],
  [
    '§ 188 (2): 12.3. to 26.3. in two weeks (Haufe, Fristen und Termine 1.3.2)',
    'P2W',
    '2020-03-12',
    '',
    '2020-03-26',
  ],
  ['§ 188 (2): four weeks, Tuesday to Tuesday', 'P4W', '2026-02-03', '', '2026-03-03'],
  ['§ 188 (2): 4.4. to 4.5. (ra-kotz.de, Monatsfrist 1)', 'P1M', '2001-04-04', '', '2001-05-04'],
  ['§ 188 (2): 1.3. to 1.4. (Jansen, SGG § 64 Rn 6)', 'P1M', '2027-03-01', '', '2027-04-01'],
  [
    '§ 188 (2): 5.3. to 5.4. (Haufe, Fristen und Termine 1.3.2)',
    'P1M',
    '2024-03-05',
    '',
    '2024-04-05',
  ],
  ['§ 188 (2): 15.5. to 15.6. (studienservice.de)', 'P1M', '2026-05-15', '', '2026-06-15'],
  [
    '§ 188 (2): 28.2. to 28.3., not 31.3. (BGH NJW 1984, 1358)',
    'P1M',
    '2001-02-28',
    '',
    '2001-03-28',
  ],
  ['§ 188 (2) BGB, two months', 'P2M', '2026-03-17', '', '2026-05-18'],
  ['§ 188 (2): 30.11. two months to 30.1. (PWW § 193 Rn 4)', 'P2M', '2018-11-30', '', '2019-01-30'],
  ['§§ 188 (2), 193: 30.11. to 31.12. (PWW § 193 Rn 4)', 'P1M', '2018-11-30', '', '2018-12-31'],
  ['§ 188 (3): 31.1. to 28.2. (ra-kotz.de, Monatsfrist 2)', 'P1M', '2001-01-31', '', '2001-02-28'],
  [
    '§ 188 (3): 31.1. to 29.2. in a leap year (Jansen, SGG § 64 Rn 6)',
    'P1M',
    '2024-01-31',
    '',
    '2024-02-29',
  ],
  [
    '§ 188 (3): 31.3. to 30.4. (Haufe, Fristen und Termine 1.3.2)',
    'P1M',
    '2026-03-31',
    '',
    '2026-04-30',
  ],
  ['§ 188 (3): 31.10. to 30.11. (dpa, 2018)', 'P1M', '2018-10-31', '', '2018-11-30'],
  ['§ 188 (3): 31.5. to 30.6. (bescheidpruefung.com)', 'P1M', '2026-05-31', '', '2026-06-30'],
  ['§ 188 (3) BGB, 30.1.', 'P1M', '2025-01-30', '', '2025-02-28'],
  ['§ 188 (3) BGB, three months', 'P3M', '2025-11-30', '', '2026-03-02'],
  ['§ 188 (2) BGB, a year', 'P1Y', '2025-03-11', '', '2026-03-11'],
  ['§ 188 (3) BGB, a year from a leap day', 'P1Y', '2024-02-29', '', '2025-02-28'],
  ['§ 188 (2) BGB, four years from leap day to leap day', 'P4Y', '2024-02-29', '', '2028-02-29'],
  [
    '§ 58 (2) VwGO with § 188 (2) BGB: a year without instruction',
    'P1Y',
    '2025-08-11',
    '',
    '2026-08-11',
  ],
  ['§ 189 (1) BGB, half a year', 'P6M', '2026-02-12', '', '2026-08-12'],
  ['§ 189 (1) BGB, a quarter', 'P3M', '2026-02-12', '', '2026-05-12'],
  ['§ 189 (1) BGB, half a month', 'P15D', '2026-02-02', '', '2026-02-17'],
  ['§ 189 (2) BGB, a month and a half: the 15 days last', 'P1M15D', '2026-01-31', '', '2026-03-16'],
  [
    '§ 191 BGB, a month of 30 days',
    { period: 'P1M', inPieces: true },
    '2026-01-05',
    '',
    '2026-02-04',
  ],
  [
    '§ 191 BGB, a year of 365 days',
    { period: 'P1Y', inPieces: true },
    '2024-02-01',
    '',
    '2025-01-31',
  ],
]

const fromDay: readonly Row[] = [
  ['§§ 187 (2), 188 (1) BGB', { ...day, period: 'P1D' }, '2026-01-05', '', '2026-01-05'],
  ['§§ 187 (2), 188 (1) BGB', { ...day, period: 'P10D' }, '2026-01-05', '', '2026-01-14'],
  [
    '§§ 187 (2), 188 (2) BGB, a week ends on the weekday before',
    { ...day, period: 'P1W' },
    '2026-03-04',
    '',
    '2026-03-10',
  ],
  ['§§ 187 (2), 188 (2) BGB, two weeks', { ...day, period: 'P2W' }, '2026-03-06', '', '2026-03-19'],
  [
    '§§ 187 (2), 188 (2): from 1.1. three months, to 31.3. (studienservice.de)',
    { ...day, period: 'P3M' },
    '2026-01-01',
    '',
    '2026-03-31',
  ],
  [
    '§§ 187 (2), 188 (2) BGB, from the 10th to the 9th',
    { ...day, period: 'P1M' },
    '2026-03-10',
    '',
    '2026-04-09',
  ],
  [
    '§§ 187 (2), 188 (2) BGB, February from its first day',
    { ...day, period: 'P1M' },
    '2028-02-01',
    '',
    '2028-02-29',
  ],
  [
    '§§ 187 (2), 188 (3): from 31.1. there is no 30.2.',
    { ...day, period: 'P1M' },
    '2029-01-31',
    '',
    '2029-02-28',
  ],
  [
    '§§ 187 (2), 188 (2): from 30.1. to 29.2.',
    { ...day, period: 'P1M' },
    '2028-01-30',
    '',
    '2028-02-29',
  ],
  [
    '§§ 187 (2), 188 (2): from 31.3. to 30.4.',
    { ...day, period: 'P1M' },
    '2026-03-31',
    '',
    '2026-04-30',
  ],
  [
    '§§ 187 (2), 188 (2) BGB, a calendar year',
    { ...day, period: 'P1Y' },
    '2026-01-01',
    '',
    '2026-12-31',
  ],
  [
    '§ 187 (2) 2 BGB: 18 years end on the day before the birthday',
    { ...day, period: 'P18Y', rollover: 'none' },
    '2008-06-15',
    '',
    '2026-06-14',
  ],
  [
    '§ 187 (2) 2 BGB: born on a leap day',
    { ...day, period: 'P18Y', rollover: 'none' },
    '2008-02-29',
    '',
    '2026-02-28',
  ],
  [
    '§ 187 (2) 2 BGB: born on 1.3.',
    { ...day, period: 'P18Y', rollover: 'none' },
    '2008-03-01',
    '',
    '2026-02-28',
  ],
]

const rolling: readonly Row[] = [
  ['§ 193 BGB, Saturday', 'P1M', '2026-01-07', '', '2026-02-09'],
  ['§ 193 BGB, Sunday', 'P1M', '2026-01-08', '', '2026-02-09'],
  [
    '§ 193: 5.5.2001 is a Saturday (ra-kotz.de, Monatsfrist 3)',
    'P1M',
    '2001-04-05',
    '',
    '2001-05-07',
  ],
  ['§ 193: 27.5.2018 is a Sunday (dpa, 2018)', 'P1M', '2018-04-27', '', '2018-05-28'],
  ['§ 193 BGB, Good Friday: to Tuesday after Easter', 'P1M', '2026-03-03', 'DE-BW', '2026-04-07'],
  ['§ 193 BGB, Easter Monday', 'P1M', '2026-03-06', '', '2026-04-07'],
  ['§ 193 BGB, Labour Day, a Friday', 'P1M', '2026-04-01', '', '2026-05-04'],
  ['§ 193 BGB, Ascension Day', 'P1W', '2026-05-07', '', '2026-05-15'],
  ['§ 193 BGB, Whit Monday', 'P1M', '2026-04-25', '', '2026-05-26'],
  [
    '§ 193 BGB, Corpus Christi is one in Baden-Württemberg',
    'P1M',
    '2026-05-04',
    'DE-BW',
    '2026-06-05',
  ],
  ['§ 193 BGB, Corpus Christi is none in Berlin', 'P1M', '2026-05-04', 'DE-BE', '2026-06-04'],
  ['§ 193 BGB, German Unity on a Saturday', 'P1M', '2026-09-03', '', '2026-10-05'],
  [
    '§ 193 BGB, Reformation Day on a Friday in Lower Saxony',
    'P1M',
    '2025-09-30',
    'DE-NI',
    '2025-10-30',
  ],
  ['§ 193 BGB, Reformation Day, over the weekend', 'P2W', '2025-10-17', 'DE-NI', '2025-11-03'],
  [
    '§ 193 BGB, Reformation Day is none in Baden-Württemberg',
    'P2W',
    '2025-10-17',
    'DE-BW',
    '2025-10-31',
  ],
  ['§ 193 BGB, Reformation Day 2017 was one everywhere', 'P2W', '2017-10-17', '', '2017-11-01'],
  [
    '§ 193 BGB, Reformation Day and All Saints’ Day 2017 in Bavaria',
    'P2W',
    '2017-10-17',
    'DE-BY',
    '2017-11-02',
  ],
  [
    '§ 193 BGB, All Saints’ Day is one in North Rhine-Westphalia',
    'P1M',
    '2027-10-01',
    'DE-NW',
    '2027-11-02',
  ],
  ['§ 193 BGB, Repentance Day is one in Saxony', 'P1M', '2026-10-18', 'DE-SN', '2026-11-19'],
  ['§ 193 BGB, Repentance Day is none in Bavaria', 'P1M', '2026-10-18', 'DE-BY', '2026-11-18'],
  ['§ 193 BGB, Women’s Day in Berlin', 'P1M', '2027-02-08', 'DE-BE', '2027-03-09'],
  ['§ 193 BGB, Liberation Day 2025 in Berlin', 'P1M', '2025-04-08', 'DE-BE', '2025-05-09'],
  ['§ 193 BGB, World Children’s Day in Thuringia', 'P2W', '2027-09-06', 'DE-TH', '2027-09-21'],
  ['§ 193 BGB, Epiphany is one in Bavaria', 'P1M', '2025-12-06', 'DE-BY', '2026-01-07'],
  ['§ 193 BGB, Epiphany is none in Hesse', 'P1M', '2025-12-06', 'DE-HE', '2026-01-06'],
  ['§ 193 BGB, Assumption Day is one in Saarland', 'P1M', '2025-07-15', 'DE-SL', '2025-08-18'],
  ['§ 193 BGB, Christmas and the weekend after it', 'P1M', '2026-11-25', '', '2026-12-28'],
  ['§ 193 BGB, New Year’s Day on a Friday', 'P1M', '2026-12-01', '', '2027-01-04'],
  ['§ 31 (3) 1 VwVfG, Sunday', { law: 'VwVfG', period: 'P1M' }, '2026-01-08', '', '2026-02-09'],
  [
    '§ 31 (3) 2 VwVfG, a day announced as the end',
    { law: 'VwVfG', period: 'P1M', rollover: 'announced' },
    '2026-01-08',
    '',
    '2026-02-08',
  ],
  [
    '§ 31 (4) VwVfG, a period of benefits',
    { law: 'VwVfG', period: 'P1M', rollover: 'benefit' },
    '2026-01-08',
    '',
    '2026-02-08',
  ],
  [
    '§ 31 (5) VwVfG, an appointment',
    { law: 'VwVfG', period: 'P1M', rollover: 'appointment' },
    '2026-01-08',
    '',
    '2026-02-08',
  ],
  [
    '§ 108 (4) AO, a period of benefits',
    { law: 'AO', period: 'P2W', rollover: 'benefit' },
    '2026-05-30',
    '',
    '2026-06-13',
  ],
  [
    '§ 26 (5) SGB X, an appointment on a holiday',
    { law: 'SGB X', period: 'P1M', rollover: 'appointment' },
    '2026-04-01',
    '',
    '2026-05-01',
  ],
  [
    'the working day before, by agreement',
    { period: 'P1M', rollover: 'previous' },
    '2026-01-08',
    '',
    '2026-02-06',
  ],
  ['§ 190 BGB, 14 days more', 'P1M', { start: '2026-03-02', extension: 'P14D' }, '', '2026-04-16'],
  [
    '§ 190 BGB, old and new are one: 193 not in between (PWW § 190)',
    'P1M',
    { start: '2026-01-08', extension: 'P8D' },
    '',
    '2026-02-16',
  ],
  [
    '§ 31 (3) VwVfG, § 190 BGB: from the moved end (BGH, § 224 ZPO)',
    { law: 'VwVfG', period: 'P1M' },
    { start: '2026-01-08', extension: 'P8D' },
    '',
    '2026-02-17',
  ],
  [
    '§ 190 BGB, a month more: 10.2. is the last day, so to 10.3.',
    'P1M',
    { start: '2026-01-10', extension: 'P1M' },
    '',
    '2026-03-10',
  ],
]

const deliveries: readonly Row[] = [
  [
    '§ 41 (2) VwVfG, three days until 2024 (BVA, Widerspruchsfrist, 2018)',
    VwVfG,
    '2018-07-06',
    '',
    '2018-08-09',
  ],
  [
    '§ 41 (2) VwVfG, day 3 a Saturday stays (OVG Lüneburg 7 PA 184/06)',
    VwVfG,
    '2007-02-14',
    '',
    '2007-03-19',
  ],
  ['§ 41 (2) VwVfG, posted on 31.12.2024: three days', VwVfG, '2024-12-31', '', '2025-02-03'],
  ['§ 41 (2) VwVfG, posted on 1.1.2025: four days', VwVfG, '2025-01-01', '', '2025-02-05'],
  ['§ 41 (2) VwVfG, four days: 1.1. to 5.1.2026', VwVfG, '2026-01-01', 'DE-BW', '2026-02-05'],
  ['§ 41 (2) VwVfG, day 4 a Sunday stays', VwVfG, '2026-03-04', '', '2026-04-08'],
  [
    '§ 41 (2) VwVfG, day 4 a Sunday moves by the switch',
    { ...VwVfG, delivery: { by: 'post', rollover: true } },
    '2026-03-04',
    '',
    '2026-04-09',
  ],
  [
    '§ 41 (2) VwVfG of a state that still has three days',
    { ...VwVfG, delivery: { by: 'post', days: 3 } },
    '2026-03-02',
    '',
    '2026-04-07',
  ],
  [
    '§ 41 (2) 2 VwVfG, electronically',
    { ...VwVfG, delivery: { by: 'electronic' } },
    '2026-03-02',
    '',
    '2026-04-07',
  ],
  [
    '§ 41 (2a) 3 VwVfG, the day after retrieval',
    { ...VwVfG, delivery: { by: 'retrieval' } },
    '2026-03-02',
    '',
    '2026-04-07',
  ],
  [
    '§ 41 (2) 3 VwVfG, received later',
    VwVfG,
    { start: '2026-03-02', received: '2026-03-10' },
    '',
    '2026-04-10',
  ],
  [
    '§ 41 (2) VwVfG, received earlier does not count',
    VwVfG,
    { start: '2026-03-02', received: '2026-03-03' },
    '',
    '2026-04-07',
  ],
  [
    '§ 122 (2) AO: 3.3.2025 to 7.3.2025 (Lohnsteuerhilfe Bayern)',
    AO,
    '2025-03-03',
    '',
    '2025-04-07',
  ],
  [
    '§ 122 (2) AO: 4.3.2025, Saturday, to 10.3. (Lohnsteuerhilfe Bayern)',
    AO,
    '2025-03-04',
    '',
    '2025-04-10',
  ],
  [
    '§ 122 (2) AO: 11.2.2013 to 14.3.2013 (steuern-einspruch.de)',
    AO,
    '2013-02-11',
    '',
    '2013-03-14',
  ],
  ['§ 122 (2) AO: 13.10. to 16.11. (bescheidpruefung.com 1)', AO, '2017-10-13', '', '2017-11-16'],
  ['§ 122 (2) AO: 4.4. to 8.5. (bescheidpruefung.com 2)', AO, '2017-04-04', '', '2017-05-08'],
  ['§ 122 (2) AO: 24.2. to 29.3. (bescheidpruefung.com 3)', AO, '2016-02-24', '', '2016-03-29'],
  ['§ 122 (2) AO: 12.4., by 16.5. (Haufe, Rechtsbehelfe 1.1)', AO, '2011-04-12', '', '2011-05-16'],
  [
    '§§ 122 (2), 108 (3) AO: Wednesday, third day Saturday, Monday (Schwarz/Pahlke § 122 Rn 162)',
    AO,
    '2007-02-14',
    '',
    '2007-03-19',
  ],
  ['§§ 122 (2), 108 (3) AO, day 4 on Easter Monday', AO, '2026-04-02', '', '2026-05-07'],
  [
    '§ 122 (2) Nr. 2 AO, abroad one month',
    { ...AO, delivery: { by: 'abroad' } },
    '2026-03-02',
    '',
    '2026-05-04',
  ],
  [
    '§ 122 (2a) AO, electronically',
    { ...AO, delivery: { by: 'electronic' } },
    '2026-03-02',
    '',
    '2026-04-07',
  ],
  [
    '§ 37 (2) SGB X, day 3 a Sunday (rechtslupe.de)',
    { ...VwVfG, law: 'SGB X' },
    '2011-03-03',
    '',
    '2011-04-06',
  ],
  [
    '§ 37 (2) SGB X since 2025, four days',
    { ...VwVfG, law: 'SGB X' },
    '2026-03-05',
    '',
    '2026-04-09',
  ],
]

const backwards: readonly Row[] = [
  [
    '§ 187 mirrored: Wednesday, to Tuesday of the week before (NJW 2013, 2390)',
    { ...before, period: 'P1W' },
    '2026-06-17',
    '',
    '2026-06-09',
  ],
  [
    '§§ 187, 188 mirrored, two weeks before',
    { ...before, period: 'P2W' },
    '2026-11-30',
    '',
    '2026-11-15',
  ],
  [
    '§§ 187, 188 mirrored, three days before',
    { ...before, period: 'P3D' },
    '2026-03-04',
    '',
    '2026-02-28',
  ],
  [
    '§§ 187, 188 mirrored, a month before',
    { ...before, period: 'P1M' },
    '2026-05-01',
    '',
    '2026-03-31',
  ],
  [
    '§§ 187, 188 (3) mirrored, a month that is shorter',
    { ...before, period: 'P1M' },
    '2026-03-31',
    '',
    '2026-02-27',
  ],
  [
    'three months before the end of 31.12.',
    { ...before, from: 'day', period: 'P3M' },
    '2026-12-31',
    '',
    '2026-09-30',
  ],
  [
    '§ 193 BGB does not move it: a Sunday stays',
    { ...before, period: 'P2W' },
    '2026-03-16',
    '',
    '2026-03-01',
  ],
  [
    'by agreement the working day before',
    { ...before, period: 'P2W', rollover: 'previous' },
    '2026-03-16',
    '',
    '2026-02-27',
  ],
]

const counting: readonly Row[] = [
  [
    'Arbeitstage: neither Saturday nor Sunday',
    { period: 'P3D', counted: 'workingDays' },
    '2026-03-05',
    '',
    '2026-03-10',
  ],
  [
    'Arbeitstage over Easter',
    { period: 'P2D', counted: 'workingDays' },
    '2026-04-02',
    'DE-BW',
    '2026-04-08',
  ],
  [
    'Werktage include Saturday (§ 3 (2) BUrlG); by agreement it stays',
    { period: 'P3D', counted: 'mondayToSaturday', rollover: 'none' },
    '2026-03-04',
    '',
    '2026-03-07',
  ],
  [
    'Werktage that end on a Saturday move (§ 193 BGB)',
    { period: 'P3D', counted: 'mondayToSaturday' },
    '2026-03-04',
    '',
    '2026-03-09',
  ],
  [
    'Arbeitstage, the first day counts (§ 187 (2) BGB)',
    { ...day, period: 'P3D', counted: 'workingDays' },
    '2026-03-05',
    '',
    '2026-03-09',
  ],
  [
    'three Arbeitstage in between, mirrored',
    { ...before, period: 'P3D', counted: 'workingDays' },
    '2026-03-11',
    '',
    '2026-03-05',
  ],
]

const groups = { fromEvent, fromDay, rolling, deliveries, backwards, counting }

describe.each(Object.entries(groups))('the last day of a period: %s', (_name, rows) => {
  test.each(rows)('%s', (...row) => {
    const [, rule, start, state, last] = row
    const place: HolidayPlace | undefined = state === '' ? undefined : { state }
    const facts = typeof start === 'string' ? { start } : start

    const computed = computeDeadline(
      typeof rule === 'string' ? { period: rule } : rule,
      facts,
      place,
    )

    expect(computed?.date).toBe(last)
  })
})

test('the rows are at least a hundred', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(100)
})

test.each<[string, PeriodRule, string]>([
  ['a day that does not exist', { period: 'P1M' }, '2026-02-30'],
  ['months of days that are picked', { period: 'P1M', counted: 'workingDays' }, '2026-02-03'],
  [
    'a delivery that the law has no rule for',
    { ...VwVfG, delivery: { by: 'abroad' } },
    '2026-02-03',
  ],
  ['a day beyond the calendar', { period: 'P1Y' }, '9999-06-01'],
])('there is none for %s', (_what, rule, start) => {
  expect(computeDeadline(rule, { start })).toBeUndefined()
})
