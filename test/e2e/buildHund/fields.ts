import type { Page } from 'playwright-core'
import { addField, addType, type NewField } from '../support/dataFields.ts'

const assess = { purpose: 'Hundesteuer festsetzen', keptFor: '10' }
const bylaw = (section: string) => `${section} Hundesteuersatzung (Beispielwert)`
const euros = 'Betrag in Euro'

const types: readonly NewField[] = [
  {
    name: 'Angemeldeter Hund',
    ...assess,
    legalBasis: '§ 85 AO, § 3 KAG (Beispielwert)',
    parts: [{ name: 'Rasse' }, { name: 'Hund seit', kind: 'Datum' }],
  },
  {
    name: 'Steuersatz',
    ...assess,
    legalBasis: bylaw('§ 4'),
    parts: [
      { name: 'Jahr ab', kind: 'Datum' },
      { name: 'Satz im Jahr', kind: euros },
    ],
  },
  {
    name: 'Zeitraum',
    ...assess,
    legalBasis: bylaw('§ 4'),
    parts: [
      { name: 'Von bis' },
      { name: 'Jahr', kind: 'Ganze Zahl' },
      {
        name: 'Monate',
        kind: 'Ganze Zahl',
        bounds: { 'Kleinster Wert': '1', 'Größter Wert': '12' },
      },
      { name: 'Satz', kind: euros },
      { name: 'Betrag', kind: euros },
    ],
  },
]

const fields: readonly NewField[] = [
  {
    name: 'Halterin oder Halter',
    kind: 'Gruppe von Angaben',
    ...assess,
    legalBasis: '§ 37 BMG',
    parts: [
      { name: 'Name' },
      { name: 'Geburtsdatum', kind: 'Datum, Tag darf unbekannt sein' },
      {
        name: 'Anschrift',
        kind: 'Gruppe von Angaben',
        purpose: 'Bescheid und Hundemarke zustellen',
        parts: [
          { name: 'Straße' },
          { name: 'Hausnummer' },
          { name: 'Zusatz' },
          { name: 'Postleitzahl' },
          { name: 'Ort' },
        ],
      },
    ],
  },
  {
    name: 'Schon angemeldete Hunde',
    kind: 'Liste von …',
    entries: 'Typ „Angemeldeter Hund“',
    ...assess,
    legalBasis: '§ 85 AO, § 3 KAG (Beispielwert)',
  },
  {
    name: 'Hund',
    kind: 'Gruppe von Angaben',
    ...assess,
    legalBasis: bylaw('§ 3'),
    parts: [
      {
        name: 'Bei Ihnen seit',
        kind: 'Datum',
        purpose: 'Die Steuer beginnt am ersten Tag des Monats danach.',
      },
      {
        name: 'Geboren',
        kind: 'Datum, Tag darf unbekannt sein',
        purpose: 'Für Hunde unter 3 Monaten zahlen Sie noch keine Steuer.',
      },
      {
        name: 'Rasse',
        bounds: { 'Mindestens so viele Zeichen': '2', 'Höchstens so viele Zeichen': '80' },
        purpose: 'Für einige Rassen gilt ein höherer Satz. Darüber entscheidet immer ein Mensch.',
        legalBasis: bylaw('§ 5'),
      },
      {
        name: 'Aus dem Tierheim',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['here', 'Ja, aus dem Tierheim Musterstadt'],
          ['other', 'Ja, aus einem anderen Tierheim'],
          ['no', 'Nein'],
        ],
        purpose: 'Wer einen Hund aus dem Tierheim Musterstadt aufnimmt, zahlt die Hälfte.',
        legalBasis: bylaw('§ 6'),
      },
      { name: 'Vom Tierheim bestätigt', kind: 'Ja oder Nein', legalBasis: bylaw('§ 6') },
      {
        name: 'Rasse auf der Liste',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['yes', 'Ja'],
          ['no', 'Nein'],
          ['unknown', 'Unbekannt'],
        ],
        legalBasis: bylaw('§ 5'),
      },
    ],
  },
  {
    name: 'Mitteilung',
    bounds: { 'Höchstens so viele Zeichen': '4000' },
    purpose: 'Ihre Mitteilung lesen und beantworten',
    legalBasis: '§ 24 Abs. 1 VwVfG',
    keptFor: '10',
  },
  {
    name: 'Prüfung',
    kind: 'Gruppe von Angaben',
    ...assess,
    legalBasis: bylaw('§ 5'),
    parts: [
      { name: 'Gilt als gefährlich', kind: 'Ja oder Nein' },
      { name: 'Ermäßigung gilt', kind: 'Ja oder Nein', legalBasis: bylaw('§ 6') },
      { name: 'Gründe', bounds: { 'Höchstens so viele Zeichen': '4000' } },
    ],
  },
  {
    name: 'Steuer',
    kind: 'Gruppe von Angaben',
    ...assess,
    legalBasis: bylaw('§ 4'),
    parts: [
      { name: 'Beginn der Steuer', kind: 'Datum', legalBasis: bylaw('§ 3') },
      {
        name: 'Art',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['first', 'erster Hund'],
          ['further', 'weiterer Hund'],
          ['dangerous', 'gefährlicher Hund'],
        ],
      },
      { name: 'Ermäßigt', kind: 'Ja oder Nein', legalBasis: bylaw('§ 6') },
      { name: 'Steuersätze', kind: 'Liste von …', entries: 'Typ „Steuersatz“' },
      { name: 'Zeiträume', kind: 'Liste von …', entries: 'Typ „Zeitraum“' },
      { name: 'Zusammen', kind: euros },
    ],
  },
  {
    name: 'Buchung',
    kind: 'Gruppe von Angaben',
    ...assess,
    legalBasis: '§ 3 KAG (Beispielwert)',
    parts: [{ name: 'Kassenzeichen' }, { name: 'Hundemarke' }, { name: 'Buchungsnummer' }],
  },
]

export async function describeFields(page: Page): Promise<void> {
  for (const type of types) await addType(page, type)
  for (const field of fields) await addField(page, field)
}
