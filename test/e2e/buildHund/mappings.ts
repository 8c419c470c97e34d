import type { Page } from 'playwright-core'
import type { Made } from '../support/compose.ts'
import { beginResult, map, mapTo, openMapping, takeSureOnes } from '../support/mapping.ts'

const personId = { target: 'Kennung der Person', from: 'Kennung der angemeldeten' }

/** "Dr. " before a name, where there is one. */
const before = (field: string): Made => ({
  as: 'eine Angabe, und etwas anderes, wenn sie leer ist',
  otherwise: '',
  of: [{ as: 'mehrere Texte hintereinander', of: [field, { text: '' }] }],
})

const after = (period: string, made: Made): Made => ({
  as: 'ein Tag nach einem anderen',
  period,
  of: [made],
})
const monthOf = (field: string): Made => ({ as: 'der Monatserste zu einem Datum', of: [field] })
const later = 'der spätere von zwei Tagen, die größere von zwei Zahlen'

/** The month in which a year is first taxed. */
const firstMonth: Made = {
  as: 'der Monat eines Datums als Zahl',
  of: [{ as: later, of: ['Jahr ab', 'Beginn der Steuer'] }],
}

const months: Made = { as: 'eine Differenz', of: [{ number: '13' }, firstMonth] }

const spans = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
].map((month, at) => [String(at + 1), `${month} bis Dezember`] as const)

export async function mapValues(page: Page): Promise<void> {
  await askRegisters(page)
  await takeDecisions(page)
  await calculate(page)
  await handOver(page)
}

async function askRegisters(page: Page): Promise<void> {
  await openMapping(page, 'Person abrufen', 'Übergabe')
  await map(page, [personId])
  await openMapping(page, 'Person abrufen', 'Ergebnis')
  await takeSureOnes(page)
  await mapTo(page, [
    { target: 'Geburtsdatum', from: { name: 'Geburtsdatum', of: 'Person abrufen' } },
    {
      target: 'Name',
      of: 'Halterin oder Halter',
      made: {
        as: 'mehrere Texte hintereinander',
        between: before('Vornamen'),
        of: [before('Doktorgrad'), 'Familienname'],
      },
    },
  ])
  await openMapping(page, 'Steuerkonto abrufen', 'Übergabe')
  await map(page, [personId])
  await openMapping(page, 'Steuerkonto abrufen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Schon angemeldete Hunde',
      from: 'Angemeldete Hunde',
      entries: [
        { target: 'Rasse', from: 'Rasse' },
        { target: 'Hund seit', from: 'Hund seit' },
      ],
    },
  ])
  await openMapping(page, 'Tierheim fragen', 'Übergabe')
  await map(page, [personId, { target: 'Hund seit', from: 'Bei Ihnen seit' }])
  await openMapping(page, 'Tierheim fragen', 'Ergebnis')
  await mapTo(page, [{ target: 'Vom Tierheim bestätigt', from: 'Übernahme bestätigt' }])
}

async function takeDecisions(page: Page): Promise<void> {
  await openMapping(page, 'Rasse einordnen', 'Entscheidung')
  await map(page, [{ target: 'Rasse', as: 'nur als kleine Buchstaben' }])
  await openMapping(page, 'Rasse einordnen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Rasse auf der Liste',
      from: { name: 'Rasse auf der Liste', of: 'Rasse einordnen' },
    },
  ])
  await openMapping(page, 'Art bestimmen', 'Ergebnis')
  await mapTo(page, [
    { target: 'Art', of: 'Steuer', from: { name: 'Art', of: 'Art bestimmen' } },
    { target: 'Ermäßigt', from: { name: 'Ermäßigt', of: 'Art bestimmen' } },
  ])
  await openMapping(page, 'Steuer festsetzen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Steuersätze',
      from: 'das ganze Ergebnis',
      entries: [
        { target: 'Jahr ab', from: 'Stichtag' },
        { target: 'Satz im Jahr', from: 'Steuer im Jahr' },
      ],
    },
  ])
}

async function calculate(page: Page): Promise<void> {
  await openMapping(page, 'Beginn bestimmen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Beginn der Steuer',
      made: {
        as: later,
        of: [
          after('1 Monat', monthOf('Bei Ihnen seit')),
          after('1 Monat', after('3 Monate', monthOf('Geboren'))),
        ],
      },
    },
  ])
  await openMapping(page, 'Monate berechnen', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Zeiträume',
      from: 'Steuersätze',
      entries: [
        {
          target: 'Von bis',
          made: {
            as: 'mehrere Texte hintereinander',
            of: [
              {
                as: 'ein Text aus einer Codeliste',
                codes: [...spans, ['12', 'Dezember']],
                of: [{ as: 'eine Zahl als Text', of: [firstMonth] }],
              },
              { as: 'eine Zahl als Text', of: [{ as: 'das Jahr eines Datums', of: ['Jahr ab'] }] },
            ],
          },
        },
        { target: 'Jahr', made: { as: 'das Jahr eines Datums', of: ['Jahr ab'] } },
        { target: 'Monate', made: months },
        { target: 'Satz', from: 'Satz im Jahr' },
        {
          target: 'Betrag',
          made: {
            as: 'eine Zahl, geteilt durch eine andere',
            of: [{ as: 'ein Produkt', of: ['Satz im Jahr', months] }, { number: '12' }],
          },
        },
      ],
    },
  ])
  await openMapping(page, 'Summe bilden', 'Ergebnis')
  await mapTo(page, [
    {
      target: 'Zusammen',
      made: { as: 'die Summe einer Liste', of: [{ name: 'Betrag', of: 'Zeiträume' }] },
    },
  ])
}

async function handOver(page: Page): Promise<void> {
  await openMapping(page, 'Steuerkonto bebuchen', 'Übergabe')
  await map(page, [
    personId,
    { target: 'Festgesetzt am', made: { fixed: 'heute' } },
    { target: 'Aktenzeichen', from: 'Aktenzeichen' },
    { target: 'Zusammen', from: 'Zusammen' },
    { target: 'Art', from: { name: 'Art', of: 'Art bestimmen' } },
    { target: 'Rasse', from: { name: 'Rasse', of: 'Angaben ergänzen' } },
    { target: 'Geburtsdatum des Hundes', from: 'Geboren' },
    { target: 'Hund seit', from: 'Bei Ihnen seit' },
    {
      target: 'Steuer im Jahr',
      made: { as: 'der letzte Eintrag einer Liste', of: [{ name: 'Satz', of: 'Zeiträume' }] },
    },
    {
      target: 'Zeiträume',
      from: 'Zeiträume',
      entries: [
        { target: 'Jahr', from: 'Jahr' },
        { target: 'Monate', from: 'Monate' },
        { target: 'Betrag', from: 'Betrag' },
      ],
    },
  ])
  await beginResult(page, 'Steuerkonto bebuchen')
  await mapTo(page, [
    { target: 'Kassenzeichen', from: { name: 'Kassenzeichen', of: 'Steuerkonto bebuchen' } },
    { target: 'Hundemarke', from: { name: 'Hundemarke', of: 'Steuerkonto bebuchen' } },
    { target: 'Buchungsnummer', from: { name: 'Buchungsnummer', of: 'Steuerkonto bebuchen' } },
  ])
  await openMapping(page, 'Hundemarke versenden', 'Übergabe')
  await map(page, [
    { target: 'Hundemarke', from: 'Hundemarke' },
    { target: 'Aktenzeichen', from: 'Aktenzeichen' },
    { target: 'Name für den Versand', from: 'Name' },
    { target: 'Straße', from: 'Straße' },
    { target: 'Hausnummer', from: 'Hausnummer' },
    { target: 'Zusatz', from: 'Zusatz' },
    { target: 'Postleitzahl', from: 'Postleitzahl', without: 'halte an und kläre' },
    { target: 'Ort', from: 'Ort', without: 'halte an und kläre' },
  ])
}
