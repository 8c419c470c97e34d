import type { Page } from 'playwright-core'
import type { Made } from '../support/compose.ts'
import type { Entry } from '../support/designing.ts'
import {
  beginResult,
  map,
  mapTo,
  openMapping,
  takeSureOnes,
  type Mapped,
} from '../support/mapping.ts'

const person = { target: 'Personalnummer', from: 'Kennung der angemeldeten' }

const orNothing = (made: Made): Made => ({
  as: 'eine Zahl, oder 0, wenn sie fehlt',
  of: [made],
})
const plus = (left: Made, right: Made): Made => ({
  as: 'eine Summe zweier Zahlen',
  of: [left, right],
})
const minus = (left: Made, right: Made): Made => ({ as: 'eine Differenz', of: [left, right] })
const times = (left: Made, right: Made): Made => ({ as: 'ein Produkt', of: [left, right] })
const toTheCent = (left: Made, right: Made): Made => ({
  as: 'ein Produkt, auf Cent gerundet',
  of: [left, right],
})
const sumOf = (entry: Entry): Made => ({ as: 'die Summe einer Liste', of: [entry] })
const firstOf = (entry: Entry): Made => ({ as: 'der erste Eintrag einer Liste', of: [entry] })
const lastOf = (entry: Entry): Made => ({ as: 'der letzte Eintrag einer Liste', of: [entry] })

export async function mapValues(page: Page): Promise<void> {
  await openMapping(page, 'Personaldaten abrufen', 'Übergabe')
  await map(page, [person])
  await openMapping(page, 'Personaldaten abrufen', 'Ergebnis')
  await takeSureOnes(page)
  await takeResults(page)
  await compute(page)
  await pay(page)
}

/** What is computed from what people said, as sentences. */
async function compute(page: Page): Promise<void> {
  await openMapping(page, 'Reisetage zählen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Reisetage',
      made: plus(
        { as: 'wie viele Tage zwischen zwei Tagen liegen', of: ['Beginn', 'Ende'] },
        { number: '1' },
      ),
    },
  ])
  await openMapping(page, 'Beträge berechnen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Stunden unterwegs',
      made: {
        as: 'wie viele Stunden zwischen zwei Uhrzeiten liegen',
        of: ['Abfahrt um', 'Rückkehr um'],
      },
    },
    { target: 'Strecke', made: toTheCent(orNothing('Gefahrene Kilometer'), 'Je Kilometer') },
    {
      target: 'Zuschlag',
      of: 'Festsetzung',
      made: toTheCent(orNothing('Davon auf unbefestigten Wegen'), 'Zuschlag je Kilometer'),
    },
    { target: 'Tagegeld an einem Tag', made: firstOf('Teil eines Tages') },
    {
      target: 'Tagegeld an mehreren Tagen',
      made: plus(
        minus(sumOf('Ganzer Tag'), plus(firstOf('Ganzer Tag'), lastOf('Ganzer Tag'))),
        plus(firstOf('Teil eines Tages'), lastOf('Teil eines Tages')),
      ),
    },
    {
      target: 'Summe der Belege',
      made: orNothing(sumOf({ name: 'Betrag', of: 'Belege' })),
    },
  ])
  await openMapping(page, 'Mahlzeiten abziehen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Kürzung',
      made: {
        as: 'der frühere von zwei Tagen, die kleinere von zwei Zahlen',
        of: [
          { name: 'Tagegeld', of: 'Tagegeld bestimmen' },
          plus(
            times('Unentgeltliche Frühstücke', firstOf('Abzug für ein Frühstück')),
            times('Unentgeltliche Mittag- und Abendessen', firstOf('Abzug für eine Mahlzeit')),
          ),
        ],
      },
    },
  ])
  await openMapping(page, 'Summe bilden', 'Ergebnis')
  await mapTo(page, [
    { target: 'Zusammen', made: orNothing(sumOf({ name: 'Summe', of: 'Posten' })) },
  ])
}

const rates = [
  'Ganzer Tag',
  'Teil eines Tages',
  'Abzug für ein Frühstück',
  'Abzug für eine Mahlzeit',
]

function sameName(target: string): Mapped {
  return { target, from: target }
}

function ownerOf(target: string): string {
  return target === 'Weg der Genehmigung' ? 'Genehmigung' : 'Festsetzung'
}

/** What the tables decided, into the case. */
async function takeResults(page: Page): Promise<void> {
  for (const [step, targets] of [
    ['Weg bestimmen', ['Weg der Genehmigung']],
    ['Streckensatz bestimmen', ['Je Kilometer', 'Zuschlag je Kilometer']],
    ['Tagegeld bestimmen', ['Tagegeld']],
  ] as const) {
    await openMapping(page, step, 'Ergebnis')
    await mapTo(
      page,
      targets.map((target) => ({ target, of: ownerOf(target), from: { name: target, of: step } })),
    )
  }
  await openMapping(page, 'Tagessätze bestimmen', 'Ergebnis')
  await mapTo(page, [
    { target: 'Tagegeldsätze', from: 'das ganze Ergebnis', entries: rates.map(sameName) },
  ])
  await openMapping(page, 'Posten aufstellen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Posten der Abrechnung',
      from: 'das ganze Ergebnis',
      entries: ['Text', 'Summe'].map(sameName),
    },
  ])
}

async function pay(page: Page): Promise<void> {
  await openMapping(page, 'Auszahlen', 'Übergabe')
  await map(page, [
    person,
    { target: 'Aktenzeichen', from: 'Aktenzeichen' },
    { target: 'Kostenstelle', from: 'Kostenstelle' },
    {
      target: 'Posten',
      from: 'Posten der Abrechnung',
      entries: [
        { target: 'Posten', from: 'Text' },
        { target: 'Betrag', from: 'Summe' },
      ],
    },
    { target: 'Zusammen', from: 'Zusammen' },
  ])
  await beginResult(page, 'Auszahlen')
  await mapTo(page, [
    { target: 'Zahlungsnummer', from: { name: 'Zahlungsnummer', of: 'Auszahlen' } },
  ])
}
