import type { Page } from 'playwright-core'
import { beginWording, pasteAt, writeTable } from '../support/tables.ts'

const listed: readonly (readonly [words: string, breed: string])[] = [
  ['americanstaffordshire oder enthält amstaff', 'American Staffordshire Terrier'],
  ['bordeaux', 'Bordeauxdogge'],
  ['bullmastiff', 'Bullmastiff'],
  ['bullterrier', 'Bullterrier'],
  ['dogoargentino oder enthält argentinischedogge', 'Dogo Argentino'],
  ['filabrasileiro oder enthält filabrazileiro', 'Fila Brasileiro'],
  ['kangal', 'Kangal'],
  ['mastinespa oder enthält mastnespa', 'Mastín Español'],
  ['mastinonap', 'Mastino Napoletano'],
  ['mastiff', 'Mastiff'],
  ['pitbull', 'Pit Bull'],
  ['tosa', 'Tosa Inu'],
]

const notListed = [
  'mischling oder beagle oder bernersennenhund oder bordercollie oder boxer oder chihuahua',
  'cockerspaniel oder dackel oder dalmatiner oder deutscherschäferhund',
  'französischebulldogge oder goldenretriever oder havaneser oder jackrussellterrier',
  'labradorretriever oder mops oder pudel oder rottweiler oder yorkshireterrier',
].join(' oder ')

export async function writeTables(page: Page): Promise<void> {
  await writeTable(page, {
    name: 'Rasse einordnen',
    applies: 'Die erste passende Zeile',
    basis: '§ 5 Abs. 2 Hundesteuersatzung (Beispielwert)',
    conditions: [{ name: 'Rasse', of: 'Hund' }],
    results: ['Rasse auf der Liste'],
    rows: [
      ...listed.map(([words, breed]) => [
        `enthält ${words}`,
        'Ja',
        `${breed} steht auf der Liste.`,
        '§ 5 Abs. 2 Hundesteuersatzung',
      ]),
      [notListed, 'Nein', 'Die Rasse steht nicht auf der Liste.', ''],
      ['-', 'Unbekannt', 'Die Rasse ist nicht bekannt. Ein Mensch prüft es.', ''],
    ],
  })
  await writeTable(page, {
    name: 'Art bestimmen',
    applies: 'Die erste passende Zeile',
    basis: '§ 4 Hundesteuersatzung (Beispielwert)',
    conditions: [
      'Gilt als gefährlich',
      'Schon angemeldete Hunde',
      'Vom Tierheim bestätigt',
      'Ermäßigung gilt',
    ],
    results: [{ name: 'Art', of: 'Steuer' }, 'Ermäßigt'],
    rows: [
      ['ja', '-', '-', '-', 'gefährlicher Hund', 'nein', 'Ihr Hund gilt als gefährlich.', '§ 5'],
      ['-', 'ab 1', '-', '-', 'weiterer Hund', 'nein', 'Sie halten schon einen Hund.', '§ 4'],
      ['-', '-', 'ja', '-', 'erster Hund', 'ja', 'Ihr Hund kommt aus dem Tierheim.', '§ 6'],
      ['-', '-', '-', 'ja', 'erster Hund', 'ja', 'Ihr Hund kommt aus dem Tierheim.', '§ 6'],
      ['-', '-', '-', '-', 'erster Hund', 'nein', 'Sie halten einen ersten Hund.', '§ 4'],
    ],
  })
  await writeTable(page, {
    name: 'Steuer festsetzen',
    day: /^jeder 1\. Januar vom Jahr von „Beginn der Steuer“/,
    basis: '§ 4 Hundesteuersatzung (Beispielwert)',
    conditions: [{ name: 'Art', of: 'Steuer' }, 'Ermäßigt'],
    results: [{ kind: 'Betrag in Euro', called: 'Steuer im Jahr' }],
    rows: [
      ['erster Hund', 'nein', '108,00', 'Sie halten einen ersten Hund.', '§ 4 Abs. 1'],
      ['erster Hund', 'ja', '54,00', 'Ihr erster Hund kommt aus dem Tierheim.', '§ 6'],
      ['weiterer Hund', '-', '216,00', 'Sie halten schon einen Hund.', '§ 4 Abs. 2'],
      ['gefährlicher Hund', '-', '612,00', 'Ihr Hund gilt als gefährlich.', '§ 5 Abs. 1'],
    ],
  })
  await beginWording(page, '2026-01-01')
  await pasteAt(page, { row: 1, column: 'Steuer im Jahr' }, [
    ['144,00'],
    ['72,00'],
    ['288,00'],
    ['816,00'],
  ])
}
