import type { Page } from 'playwright-core'
import { compose, type Made } from '../support/compose.ts'
import { tableCell } from '../support/table.ts'
import { writeTable } from '../support/tables.ts'

const rule = 'Dienstanweisung Reisekosten Nr. 3 (Beispielwert)'
const interest = 'eigenes Auto, erhebliches dienstliches Interesse'
const noReason = ['', ''] as const

export async function writeTables(page: Page): Promise<void> {
  await writeTable(page, {
    name: 'Weg bestimmen',
    applies: 'Die erste passende Zeile',
    basis: `§ 2 LRKG, ${rule}`,
    conditions: [
      'Verkehrsmittel',
      'Allgemeine Genehmigung',
      'Reisetage',
      'Voraussichtliche Kosten',
    ],
    results: ['Weg der Genehmigung'],
    rows: [
      [
        interest,
        '-',
        '-',
        '-',
        'Vorgesetzte entscheiden',
        'Ob ein erhebliches dienstliches Interesse besteht, beurteilen Vorgesetzte.',
        '§ 5 Abs. 2 LRKG',
      ],
      [
        '-',
        'ja',
        'bis 2',
        'bis 300,00 €',
        'allgemein genehmigt',
        'Die Reise dauert höchstens 2 Tage, kostet höchstens 300 € und ist allgemein genehmigt.',
        rule,
      ],
      [
        '-',
        '-',
        '-',
        '-',
        'Vorgesetzte entscheiden',
        'Über diese Reise entscheiden Vorgesetzte.',
        '§ 2 LRKG',
      ],
    ],
  })
  await writeTable(page, {
    name: 'Streckensatz bestimmen',
    basis: '§ 5 LRKG',
    conditions: ['Verkehrsmittel'],
    results: ['Je Kilometer', 'Zuschlag je Kilometer'],
    rows: [
      ['eigenes Auto', '0,30', '0,00', 'Das eigene Auto: 30 Cent je Kilometer.', '§ 5 Abs. 1'],
      [interest, '0,35', '0,12', 'Erhebliches Interesse: 35 Cent je Kilometer.', '§ 5 Abs. 2'],
      ['Fahrrad', '0,25', '0,00', 'Das Fahrrad: 25 Cent je Kilometer.', '§ 5 Abs. 3'],
      ['Bahn, Bus oder Mitfahrt', '0,00', '0,00', 'Fahrkarten nach Beleg.', '§ 4'],
    ],
  })
  await writeTable(page, {
    name: 'Tagessätze bestimmen',
    day: /^jeder Tag von „Beginn“ bis „Ende“/,
    basis: '§ 6 LRKG, § 9 Abs. 4a EStG',
    conditions: [],
    results: [
      'Ganzer Tag',
      'Teil eines Tages',
      'Abzug für ein Frühstück',
      'Abzug für eine Mahlzeit',
    ].map((called) => ({ kind: 'Betrag in Euro', called })),
    rows: [
      [
        '28,00',
        '14,00',
        '5,60',
        '11,20',
        'Ein ganzer Tag 28 €, ein Teil 14 €.',
        '§ 9 Abs. 4a EStG',
      ],
    ],
  })
  await writeTable(page, {
    name: 'Tagegeld bestimmen',
    applies: 'Die erste passende Zeile',
    basis: '§ 6 LRKG',
    conditions: ['Reisetage', 'Stunden unterwegs'],
    results: [settled('Tagegeld')],
    rows: [
      ['ab 2', '-', '0,00', 'An- und Abreise zählen als Teil eines Tages.', '§ 6 LRKG'],
      ['-', 'über 8', '0,00', 'Mehr als 8 Stunden unterwegs.', '§ 6 LRKG'],
      ['-', '-', '0,00', 'Höchstens 8 Stunden unterwegs.', '§ 6 LRKG'],
    ],
  })
  await computeCell(page, { column: 'Tagegeld', row: 1 }, 'Tagegeld an mehreren Tagen')
  await computeCell(page, { column: 'Tagegeld', row: 2 }, 'Tagegeld an einem Tag')
  await listLines(page)
}

/** By its group: the names of others begin with it. */
function settled(name: string) {
  return { name, of: 'Festsetzung' }
}

/** A line for everything that is not nothing. */
async function listLines(page: Page): Promise<void> {
  const amounts = ['Strecke', 'Zuschlag', 'Tagegeld', 'Kürzung', 'Summe der Belege'].map(settled)
  await writeTable(page, {
    name: 'Posten aufstellen',
    applies: 'Alle passenden Zeilen der Reihe nach',
    basis: '§ 3 LRKG',
    conditions: amounts,
    results: [
      { kind: 'Text', called: 'Text' },
      { kind: 'Betrag in Euro', called: 'Summe' },
    ],
    rows: amounts.map((_, row) => [
      ...amounts.map((__, column) => (row === column ? 'über 0,00 €' : '-')),
      texts[row] ?? '',
      '0,00',
      ...noReason,
    ]),
  })
  await computeCell(
    page,
    { column: 'Text', row: 1 },
    kilometres('Strecke: ', 'Gefahrene Kilometer'),
  )
  await computeCell(
    page,
    { column: 'Text', row: 2 },
    kilometres('Zuschlag für unbefestigte Wege: ', 'Davon auf unbefestigten Wegen'),
  )
  for (const [at, amount] of amounts.entries()) {
    const made: Made =
      amount.name === 'Kürzung' ? { as: 'eine Differenz', of: [{ number: '0' }, amount] } : amount
    await computeCell(page, { column: 'Summe', row: at + 1 }, made)
  }
}

const texts = [
  'Strecke',
  'Zuschlag',
  'Tagegeld',
  'Kürzung für unentgeltliche Mahlzeiten',
  'Auslagen nach Beleg',
]

function kilometres(before: string, field: string): Made {
  return {
    as: 'mehrere Texte hintereinander',
    of: [{ text: before }, { as: 'eine Zahl als Text mit Komma', of: [field] }],
  }
}

/** A result that is not written out, but follows from other values. */
async function computeCell(
  page: Page,
  place: { readonly column: string; readonly row: number },
  made: Made,
): Promise<void> {
  await (await tableCell(page, place)).click()
  await page.keyboard.press('F2')
  await compose(page.getByRole('dialog'), made)
}
