import type { Page } from 'playwright-core'
import { addField, addType, type NewField } from '../support/dataFields.ts'

const decide = { purpose: 'Über die Dienstreise entscheiden', legalBasis: '§ 2 LRKG', keptFor: '6' }
const compute = { purpose: 'Reisekosten berechnen', legalBasis: '§ 3 LRKG', keptFor: '6' }
const euros = 'Betrag in Euro'
const clock = 'Uhrzeit, Stunden und Minuten'
const least = 'Kleinster Wert'
const most = 'Größter Wert'
const shortest = 'Mindestens so viele Zeichen'
const longest = 'Höchstens so viele Zeichen'

const types: readonly NewField[] = [
  {
    name: 'Beleg',
    ...compute,
    parts: [
      {
        name: 'Art',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['fare', 'Fahrkarte'],
          ['lodging', 'Übernachtung'],
          ['other', 'Nebenkosten'],
        ],
      },
      { name: 'Datum', kind: 'Datum' },
      { name: 'Wofür', bounds: { [shortest]: '2', [longest]: '120' } },
      { name: 'Betrag', kind: euros },
    ],
  },
  {
    name: 'Tagessatz',
    ...compute,
    parts: [
      { name: 'Ganzer Tag', kind: euros },
      { name: 'Teil eines Tages', kind: euros },
      { name: 'Abzug für ein Frühstück', kind: euros },
      { name: 'Abzug für eine Mahlzeit', kind: euros },
    ],
  },
  { name: 'Posten', ...compute, parts: [{ name: 'Text' }, { name: 'Summe', kind: euros }] },
]

const fields: readonly NewField[] = [
  {
    name: 'Beschäftigte Person',
    kind: 'Gruppe von Angaben',
    ...decide,
    parts: [
      { name: 'Name' },
      { name: 'Organisationseinheit' },
      { name: 'Vorgesetzte Person' },
      { name: 'Kostenstelle' },
      { name: 'Allgemeine Genehmigung', kind: 'Ja oder Nein' },
    ],
  },
  {
    name: 'Reise',
    kind: 'Gruppe von Angaben',
    ...decide,
    parts: [
      { name: 'Ziel', bounds: { [shortest]: '2', [longest]: '120' } },
      { name: 'Anlass', bounds: { [shortest]: '5', [longest]: '500' } },
      { name: 'Beginn', kind: 'Datum' },
      { name: 'Abfahrt um', spelling: clock },
      { name: 'Ende', kind: 'Datum' },
      { name: 'Rückkehr um', spelling: clock },
      {
        name: 'Verkehrsmittel',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['car', 'eigenes Auto'],
          ['carInterest', 'eigenes Auto, erhebliches dienstliches Interesse'],
          ['bicycle', 'Fahrrad'],
          ['public', 'Bahn, Bus oder Mitfahrt'],
        ],
      },
      { name: 'Grund für das erhebliche dienstliche Interesse', bounds: { [longest]: '500' } },
      { name: 'Voraussichtliche Kosten', kind: euros },
      { name: 'Reisetage', kind: 'Ganze Zahl' },
    ],
  },
  {
    name: 'Genehmigung',
    kind: 'Gruppe von Angaben',
    ...decide,
    parts: [
      {
        name: 'Weg der Genehmigung',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['general', 'allgemein genehmigt'],
          ['superior', 'Vorgesetzte entscheiden'],
        ],
      },
      { name: 'Genehmigt', kind: 'Ja oder Nein' },
      { name: 'Gründe', bounds: { [shortest]: '10', [longest]: '2000' } },
    ],
  },
  {
    name: 'Abrechnung',
    kind: 'Gruppe von Angaben',
    ...compute,
    parts: [
      { name: 'Gefahrene Kilometer', kind: 'Zahl', bounds: { [least]: '0', [most]: '5000' } },
      {
        name: 'Davon auf unbefestigten Wegen',
        kind: 'Zahl',
        bounds: { [least]: '0', [most]: '5000' },
      },
      {
        name: 'Unentgeltliche Frühstücke',
        kind: 'Ganze Zahl',
        bounds: { [least]: '0', [most]: '60' },
      },
      {
        name: 'Unentgeltliche Mittag- und Abendessen',
        kind: 'Ganze Zahl',
        bounds: { [least]: '0', [most]: '120' },
      },
      { name: 'Belege', kind: 'Liste von …', entries: 'Typ „Beleg“' },
      { name: 'Belege anerkannt', kind: 'Ja oder Nein' },
      { name: 'Anmerkung der Reisekostenstelle', bounds: { [longest]: '2000' } },
    ],
  },
  {
    name: 'Mitteilung',
    bounds: { [longest]: '4000' },
    purpose: 'Ihre Mitteilung lesen und beantworten',
    legalBasis: '§ 24 Abs. 1 VwVfG',
    keptFor: '6',
  },
  {
    name: 'Festsetzung',
    kind: 'Gruppe von Angaben',
    ...compute,
    parts: [
      { name: 'Je Kilometer', kind: euros },
      { name: 'Zuschlag je Kilometer', kind: euros },
      { name: 'Tagegeldsätze', kind: 'Liste von …', entries: 'Typ „Tagessatz“' },
      { name: 'Stunden unterwegs', kind: 'Zahl' },
      { name: 'Strecke', kind: euros },
      { name: 'Zuschlag', kind: euros },
      { name: 'Tagegeld an einem Tag', kind: euros },
      { name: 'Tagegeld an mehreren Tagen', kind: euros },
      { name: 'Tagegeld', kind: euros },
      { name: 'Kürzung', kind: euros },
      { name: 'Summe der Belege', kind: euros },
      { name: 'Posten der Abrechnung', kind: 'Liste von …', entries: 'Typ „Posten“' },
      { name: 'Zusammen', kind: euros },
      { name: 'Zahlungsnummer' },
    ],
  },
]

export async function describeFields(page: Page): Promise<void> {
  for (const type of types) await addType(page, type)
  for (const field of fields) await addField(page, field)
}
