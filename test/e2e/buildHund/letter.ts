import type { Page } from 'playwright-core'
import { write } from '../support/designing.ts'
import { writeLetterText } from '../support/letters.ts'
import { goTo } from '../support/workbench.ts'

const rates = (then: string, now: string) =>
  `bis Ende 2025 ${then} € im Jahr und seit 2026 ${now} € im Jahr`
const kindIs = (value: string) => ({ field: 'Art', of: 'Steuer', verb: 'ist', value })
const byPerson = { field: 'Gründe', verb: 'ist ausgefüllt' }
const automatic = { field: 'Gründe', verb: 'ist leer' }

/** The deadline for paying, and the letter that names it. */
export async function writeLetter(page: Page): Promise<void> {
  await goTo(page, 'Fristen')
  await page.getByRole('button', { name: 'Frist hinzufügen' }).click()
  await write(page, 'Rechtsgrundlage', '§ 8 Hundesteuersatzung (Beispielwert)')
  await write(page, 'Name der Frist', 'Zahlung')
  await writeLetterText(page, {
    name: 'Bescheid über Hundesteuer',
    kind: 'Bescheid',
    subject: 'Bescheid über Hundesteuer ab [Beginn der Steuer]',
    addressee: '[Name]\n[Straße] [Hausnummer]\n[Postleitzahl] [Ort]',
    salutation: 'Guten Tag [Name],',
    opening: 'Sie haben Ihren Hund bei uns angemeldet. Vielen Dank. Wir entscheiden:',
    blocks: [
      {
        kind: 'Entscheidung',
        heading: 'Entscheidung',
        text: 'Für Ihren Hund ([Rasse], geboren [Geboren]) setzen wir [Zusammen] Hundesteuer fest.',
      },
      { kind: 'Entscheidung', each: 'Zeiträume', text: '[Von bis] | [Betrag]' },
      {
        kind: 'Zahlung',
        heading: 'Zahlung',
        text: 'Bitte zahlen Sie [Zusammen] bis zum [Zahlung] an die Stadtkasse Musterstadt, IBAN DE89 3704 0044 0532 0130 00 (Beispielwert), Kassenzeichen [Kassenzeichen].',
      },
      {
        kind: 'Gründe',
        heading: 'Gründe',
        text: 'Sie wohnen in Musterstadt und halten hier einen Hund. Dafür erhebt die Stadt Hundesteuer (§ 1 der Hundesteuersatzung).\n\nDer Hund ist seit [Bei Ihnen seit] bei Ihnen. Die Steuer beginnt am [Beginn der Steuer] (§ 3).',
      },
      {
        kind: 'Gründe',
        text: `Es ist Ihr erster Hund. Die Steuer beträgt dafür ${rates('108,00', '144,00')} (§ 4, Beispielwert).`,
        when: kindIs('erster Hund'),
      },
      {
        kind: 'Gründe',
        text: `Sie haben schon einen Hund angemeldet. Für jeden weiteren Hund beträgt die Steuer ${rates('216,00', '288,00')} (§ 4, Beispielwert).`,
        when: kindIs('weiterer Hund'),
      },
      {
        kind: 'Gründe',
        text: `Ihr Hund gehört zu einer Rasse, die auf der Liste steht. Dafür beträgt die Steuer ${rates('612,00', '816,00')} (§ 5, Beispielwert).`,
        when: kindIs('gefährlicher Hund'),
      },
      {
        kind: 'Gründe',
        text: 'Ihr erster Hund kommt aus dem Tierheim Musterstadt. Sie zahlen die Hälfte (§ 6, Beispielwert).',
        when: { field: 'Ermäßigt', verb: 'ist', value: 'ja' },
      },
      {
        kind: 'Gründe',
        text: 'Eine Ermäßigung gibt es nicht. Sie gilt nur für den ersten Hund, wenn er aus dem Tierheim Musterstadt kommt (§ 6, Beispielwert).',
        when: {
          which: 'all',
          parts: [
            { field: 'Aus dem Tierheim', verb: 'ist nicht', value: 'Nein' },
            { field: 'Ermäßigt', verb: 'ist', value: 'nein' },
          ],
        },
      },
      { kind: 'Gründe', text: '[Gründe]', when: byPerson },
      {
        kind: 'Berechnung',
        heading: 'So haben wir gerechnet',
        each: 'Zeiträume',
        text: '[Von bis]: [Satz] : 12 Monate × [Monate] | [Betrag]',
      },
      { kind: 'Berechnung', text: 'Zusammen [Zusammen].' },
      {
        kind: 'Herkunft der Daten',
        heading: 'Woher wir die Angaben haben',
        text: 'Name und Anschrift: Melderegister. Zahl Ihrer Hunde: Hundesteuerkonto. Alle Angaben zum Hund: von Ihnen.',
      },
      {
        kind: 'Rechtsbehelf',
        heading: 'Rechtsbehelfsbelehrung',
        text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben. Der Widerspruch ist bei der Stadt Musterstadt, Stadtkämmerei, Rathausplatz 1, 12345 Musterstadt, schriftlich, in elektronischer Form nach § 3a Absatz 2 des Verwaltungsverfahrensgesetzes, schriftformersetzend nach § 3a Absatz 3 des Verwaltungsverfahrensgesetzes und § 9a Absatz 5 des Onlinezugangsgesetzes oder zur Niederschrift einzulegen.',
      },
      {
        kind: 'Bekannte Angaben',
        heading: 'Gut zu wissen',
        text: 'Auch wenn Sie Widerspruch erheben, müssen Sie pünktlich zahlen.\n\nIhre Hundemarke [Hundemarke] kommt mit der Post.',
      },
      {
        kind: 'Text',
        text: 'Dieser Bescheid wurde maschinell erstellt und gilt ohne Unterschrift. Ein Programm hat nach den festen Regeln der Satzung entschieden (§ 155 Absatz 4 der Abgabenordnung, § 3 des Kommunalabgabengesetzes, Beispielwert).',
        when: automatic,
      },
      {
        kind: 'Text',
        text: 'Über Ihre Anmeldung hat ein Mensch entschieden. Dieser Bescheid gilt ohne Unterschrift.',
        when: byPerson,
      },
    ],
  })
}
