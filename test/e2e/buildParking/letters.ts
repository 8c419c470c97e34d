import type { Page } from 'playwright-core'
import { writeLetterText, type WrittenBlock, type WrittenLetter } from '../support/letters.ts'

const toPerson = {
  addressee: '[Name]\n[Straße] [Hausnummer]\n[Postleitzahl] [Ort]',
  salutation: 'Guten Tag [Name],',
}
const origin: WrittenBlock = {
  kind: 'Herkunft der Daten',
  heading: 'Woher wir die Angaben haben',
  text: 'Name und Anschrift: Melderegister. Alle anderen Angaben: von Ihnen.',
}
const appeal: WrittenBlock = {
  kind: 'Rechtsbehelf',
  heading: 'Rechtsbehelfsbelehrung',
  text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben. Der Widerspruch ist bei der Stadt Musterstadt, Stadtkämmerei, Rathausplatz 1, 12345 Musterstadt, schriftlich, in elektronischer Form nach § 3a Absatz 2 des Verwaltungsverfahrensgesetzes, schriftformersetzend nach § 3a Absatz 3 des Verwaltungsverfahrensgesetzes und § 9a Absatz 5 des Onlinezugangsgesetzes oder zur Niederschrift einzulegen.',
}
/** Why not, whether the table or a person says so. */
const why: readonly WrittenBlock[] = [
  {
    kind: 'Gründe',
    heading: 'Gründe',
    text: 'Sie wohnen in keinem Gebiet mit Bewohnerparken.',
    when: { field: 'Gebiet', verb: 'ist', value: 'kein Gebiet' },
  },
  {
    kind: 'Gründe',
    text: 'Sie haben einen Stellplatz oder eine Garage.',
    when: { field: 'Eigener Stellplatz', verb: 'ist', value: 'ja' },
  },
  {
    kind: 'Gründe',
    text: 'Das Fahrzeug ist auf andere zugelassen.',
    when: { field: 'Zulassung', verb: 'ist', value: 'auf andere' },
  },
  { kind: 'Gründe', text: '[Gründe]', when: { field: 'Gründe', verb: 'ist ausgefüllt' } },
]

const letters: readonly WrittenLetter[] = [
  {
    ...toPerson,
    name: 'Ausweis erteilen',
    kind: 'Bescheid',
    subject: 'Ihr Bewohnerparkausweis für [Gebiet]',
    opening: 'Sie haben einen Bewohnerparkausweis beantragt. Wir entscheiden:',
    blocks: [
      {
        kind: 'Entscheidung',
        heading: 'Entscheidung',
        text: 'Sie dürfen vom [Gilt ab] bis zum [Gilt bis] in [Gebiet] parken. Dafür setzen wir [Gebühr] Gebühr fest.',
      },
      { kind: 'Entscheidung', each: 'Fahrzeuge', text: 'Kennzeichen: [Kennzeichen]' },
      {
        kind: 'Gründe',
        heading: 'Gründe',
        text: 'Sie wohnen in [Gebiet] (§ 45 Absatz 1b der Straßenverkehrs-Ordnung). Die Gebühr beträgt [Gebühr] im Jahr (Beispielwert).',
      },
      origin,
      appeal,
      {
        kind: 'Text',
        text: 'Dieser Bescheid wurde maschinell erstellt und gilt ohne Unterschrift.',
        when: { field: 'Wird erteilt', verb: 'ist leer' },
      },
    ],
  },
  {
    ...toPerson,
    name: 'An Verlängerung erinnern',
    kind: 'Mitteilung',
    subject: 'Ihr Bewohnerparkausweis läuft am [Gilt bis] ab',
    opening: 'Sie können jetzt einen neuen Ausweis beantragen.',
    blocks: [],
  },
  {
    ...toPerson,
    name: 'Zur Ablehnung anhören',
    kind: 'Anhörung',
    subject: 'Ihr Antrag auf einen Bewohnerparkausweis',
    opening: 'Wir wollen Ihren Antrag ablehnen.',
    blocks: [
      ...why,
      {
        kind: 'Gelegenheit zur Äußerung',
        text: 'Bitte äußern Sie sich innerhalb von 14 Tagen im Portal (§ 28 des Verwaltungsverfahrensgesetzes).',
      },
    ],
  },
  {
    ...toPerson,
    name: 'Ablehnung zustellen',
    kind: 'Bescheid',
    subject: 'Ihr Antrag auf einen Bewohnerparkausweis',
    opening: 'Sie haben einen Bewohnerparkausweis beantragt. Wir entscheiden:',
    blocks: [
      { kind: 'Entscheidung', heading: 'Entscheidung', text: 'Wir lehnen Ihren Antrag ab.' },
      ...why,
      origin,
      appeal,
    ],
  },
]

export async function writeLetters(page: Page): Promise<void> {
  for (const letter of letters) await writeLetterText(page, letter)
}
