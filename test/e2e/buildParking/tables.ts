import type { Page } from 'playwright-core'
import { writeTable } from '../support/tables.ts'

const road = '§ 45 Abs. 1b StVO'
const zones = 'Anlage 1, Gebührensatzung (Beispielwert)'
const heard = 'Sie können sich vor der Entscheidung äußern.'

export async function writeTables(page: Page): Promise<void> {
  await writeTable(page, {
    name: 'Gebiet bestimmen',
    applies: 'Die erste passende Zeile',
    basis: zones,
    conditions: ['Straße'],
    results: ['Gebiet'],
    rows: [
      [
        'Lindenweg oder Am Beispielhang',
        'Gebiet 1, Nord',
        'Ihre Straße gehört zum Gebiet 1.',
        zones,
      ],
      ['Am Mühlbach', 'Gebiet 2, Mühlbach', 'Ihre Straße gehört zum Gebiet 2.', zones],
      ['-', 'kein Gebiet', 'Ihre Straße gehört zu keinem Gebiet.', zones],
    ],
  })
  await writeTable(page, {
    name: 'Anspruch prüfen',
    applies: 'Die erste passende Zeile',
    basis: road,
    conditions: ['Gebiet', 'Eigener Stellplatz', 'Zulassung', 'Wohnung'],
    results: ['Anspruch'],
    rows: [
      [
        'kein Gebiet',
        '-',
        '-',
        '-',
        'besteht nicht',
        `Sie wohnen in keinem Gebiet. ${heard}`,
        road,
      ],
      ['-', 'ja', '-', '-', 'besteht nicht', `Sie haben einen Stellplatz. ${heard}`, road],
      ['-', '-', 'auf andere', '-', 'besteht nicht', `Das Fahrzeug gehört anderen. ${heard}`, road],
      ['-', '-', '-', 'Nebenwohnung', 'Einzelfall', 'Ein Mensch prüft die Nebenwohnung.', road],
      ['-', '-', '-', '-', 'besteht', 'Sie wohnen im Gebiet und haben keinen Stellplatz.', road],
    ],
  })
  await writeTable(page, {
    name: 'Gebühr bestimmen',
    basis: '§ 6a Abs. 5a StVG, Gebührensatzung (Beispielwert)',
    conditions: ['Gebiet'],
    results: ['Gebühr'],
    rows: [
      ['-', '30,70', 'Die Gebühr beträgt 30,70 € im Jahr.', '§ 2 Gebührensatzung (Beispielwert)'],
    ],
  })
}
