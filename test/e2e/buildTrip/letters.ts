import type { Page } from 'playwright-core'
import { writeLetterText, type WrittenLetter } from '../support/letters.ts'

const trip = 'Ihre Dienstreise nach [Ziel] vom [Beginn] bis [Ende]'
const exclusion = 'Ausschlussfrist für die Abrechnung'
const toPerson = {
  addressee: '[Name]\n[Organisationseinheit]\nStadt Musterstadt',
  salutation: 'Guten Tag [Name],',
}

const letters: readonly WrittenLetter[] = [
  {
    ...toPerson,
    name: 'Genehmigung mitteilen',
    kind: 'Bestätigung',
    subject: trip,
    opening: `${trip} ist genehmigt (§ 2 LRKG).`,
    blocks: [
      {
        kind: 'Text',
        text: 'Ein erhebliches dienstliches Interesse ist anerkannt.',
        when: {
          field: 'Verkehrsmittel',
          verb: 'ist',
          value: 'eigenes Auto, erhebliches dienstliches Interesse',
        },
      },
      {
        kind: 'Berechnung',
        heading: 'Bis wann Sie abrechnen',
        text: `Bitte rechnen Sie die Reise bis zum [${exclusion}] ab.`,
        deadline: exclusion,
      },
    ],
  },
  {
    ...toPerson,
    name: 'Ablehnung mitteilen',
    kind: 'Mitteilung',
    subject: trip,
    opening: `${trip} wird nicht genehmigt.`,
    blocks: [{ kind: 'Gründe', text: '[Gründe]' }],
  },
  {
    ...toPerson,
    name: 'Ablauf mitteilen',
    kind: 'Mitteilung',
    subject: trip,
    opening: `Für ${trip} haben Sie bis zum [${exclusion}] keine Kosten abgerechnet. Der Anspruch ist erloschen.`,
    blocks: [
      { kind: 'Berechnung', text: 'So haben wir die Frist berechnet:', deadline: exclusion },
    ],
  },
  {
    ...toPerson,
    name: 'Festsetzung zustellen',
    kind: 'Bescheid',
    subject: `Reisekosten: ${trip}`,
    opening: 'Der Betrag wird mit den nächsten Bezügen gezahlt, Zahlungsnummer [Zahlungsnummer].',
    blocks: [
      { kind: 'Entscheidung', text: 'Wir setzen die Reisekosten auf [Zusammen] fest.' },
      {
        kind: 'Berechnung',
        heading: 'So haben wir gerechnet',
        text: '[Text] | [Summe]',
        each: 'Posten der Abrechnung',
      },
      {
        kind: 'Berechnung',
        heading: 'Ihre Belege',
        text: '[Wofür] | [Betrag]',
        each: 'Belege',
        when: { field: 'Summe der Belege', verb: 'ist größer als', value: '0' },
      },
      {
        kind: 'Gründe',
        text: 'Grundlage ist das Landesreisekostengesetz: Strecke nach § 5, Tagegeld nach § 6, Auslagen nach Beleg.',
      },
      {
        kind: 'Text',
        text: 'Anmerkung zu Ihren Belegen: [Anmerkung der Reisekostenstelle]',
        when: { field: 'Anmerkung der Reisekostenstelle', verb: 'ist ausgefüllt' },
      },
      {
        kind: 'Herkunft der Daten',
        text: 'Name, Einheit und Kostenstelle: Personalverwaltung. Alle Angaben zur Reise: von Ihnen.',
      },
      {
        kind: 'Rechtsbehelf',
        text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben. Der Widerspruch ist bei der Stadt Musterstadt, Personalamt, Rathausplatz 1, 12345 Musterstadt, schriftlich, in elektronischer Form nach § 3a Absatz 2 des Verwaltungsverfahrensgesetzes oder zur Niederschrift einzulegen.',
      },
      {
        kind: 'Berechnung',
        heading: 'Bis wann Sie Widerspruch erheben können',
        text: 'Der letzte Tag dafür ist der [Widerspruch].',
        deadline: 'Widerspruch',
      },
      {
        kind: 'Text',
        text: 'Dieser Bescheid wurde maschinell erstellt und gilt ohne Unterschrift.',
        when: { field: 'Belege anerkannt', verb: 'ist leer' },
      },
    ],
  },
]

export async function writeLetters(page: Page): Promise<void> {
  for (const letter of letters) await writeLetterText(page, letter)
}
