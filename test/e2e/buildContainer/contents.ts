import type { Page } from 'playwright-core'
import { writeLetterText } from '../support/letters.ts'
import { mapPerson, mapTo, openMapping } from '../support/mapping.ts'
import { writeForm } from '../support/questions.ts'
import { writeCell } from '../support/table.ts'
import { beginTable } from '../support/tables.ts'

const person = { name: 'Name', of: 'Bestellende Person' }
const bylaw = '§ 4 Abfallgebührensatzung (Beispielwert)'

export async function askQuestions(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Tonne bestellen',
    lead: 'Das steht über Sie im Melderegister. Bitte schauen Sie, ob es stimmt.',
    button: 'Tonne bestellen',
    shows: [person, 'Straße', 'Ort'],
    asks: [
      {
        field: 'Größe',
        question: 'Wie groß soll die Tonne sein?',
        missing: 'Bitte wählen Sie eine Größe.',
      },
      {
        field: 'Personen im Haushalt',
        question: 'Wie viele Personen wohnen bei Ihnen?',
        missing: 'Bitte geben Sie an, wie viele Personen es sind.',
      },
    ],
  })
  await writeForm(page, {
    name: 'Person klären',
    lead: 'Bitte klären Sie Name und Anschrift.',
    button: 'Person ist geklärt',
    asks: [person, 'Straße', 'Ort'].map((field) => ({
      field,
      question: typeof field === 'string' ? field : field.name,
      missing: 'Diese Angabe fehlt noch.',
    })),
  })
  await writeForm(page, {
    name: 'Größe prüfen',
    lead: 'Bitte schauen Sie, ob die Tonne für den Haushalt reicht.',
    button: 'Prüfung abschließen',
    shows: [person, 'Größe', 'Personen im Haushalt'],
    asks: [
      {
        field: 'Anmerkung der Prüfung',
        question: 'Was haben Sie geprüft?',
        missing: 'Bitte geben Sie an, was Sie geprüft haben.',
      },
    ],
  })
}

const rows = [
  ['60 Liter', '54,00', 'Die Gebühr für 60 Liter beträgt 54 € im Jahr.', bylaw],
  ['120 Liter', '108,00', 'Die Gebühr für 120 Liter beträgt 108 € im Jahr.', bylaw],
] as const

/** Typed cell by cell. */
export async function writeFees(page: Page): Promise<void> {
  await beginTable(page, {
    name: 'Gebühr bestimmen',
    basis: bylaw,
    conditions: ['Größe'],
    results: ['Gebühr'],
  })
  for (const [at, row] of rows.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    for (const [column, typed] of row.entries())
      await writeCell(page, { column: columns[column] ?? '', row: at + 1, typed })
  }
}

const columns = ['Größe', 'Gebühr', 'Satz im Schreiben', 'Grundlage']

export async function mapValues(page: Page): Promise<void> {
  await mapPerson(page, 'Bestellende Person')
  await openMapping(page, 'Gebühr bestimmen', 'Ergebnis')
  await mapTo(page, [{ target: 'Gebühr', from: { name: 'Gebühr', of: 'Gebühr bestimmen' } }])
  await openMapping(page, 'Beginn bestimmen', 'Ergebnis')
  await mapTo(page, [{ target: 'Gilt ab', made: { fixed: 'heute' } }])
}

export async function writeLetter(page: Page): Promise<void> {
  await writeLetterText(page, {
    name: 'Gebühr festsetzen',
    kind: 'Bescheid',
    subject: 'Ihre Restmülltonne mit [Größe]',
    addressee: '[Name]\n[Straße]\n[Ort]',
    salutation: 'Guten Tag [Name],',
    opening: 'Sie haben eine Restmülltonne bestellt. Wir entscheiden:',
    blocks: [
      {
        kind: 'Entscheidung',
        heading: 'Entscheidung',
        text: 'Ab dem [Gilt ab] setzen wir [Gebühr] Gebühr im Jahr fest.',
      },
      { kind: 'Gründe', heading: 'Gründe', text: `Die Gebühr folgt aus ${bylaw}.` },
      {
        kind: 'Herkunft der Daten',
        text: 'Name und Anschrift: Melderegister. Alle anderen Angaben: von Ihnen.',
      },
      {
        kind: 'Rechtsbehelf',
        text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe bei der Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt Widerspruch erheben, schriftlich, elektronisch oder zur Niederschrift.',
      },
      {
        kind: 'Text',
        text: 'Dieser Bescheid wurde maschinell erstellt und gilt ohne Unterschrift.',
      },
    ],
  })
}
