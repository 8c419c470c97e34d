import type { Page } from 'playwright-core'
import { sayCondition } from '../support/conditions.ts'
import { pick, startingWith, write } from '../support/designing.ts'
import { giveTime, otherwise, way } from '../support/drawing.ts'
import { append, attach, connect, edit, goByName, rename } from '../support/keyboardDrawing.ts'
import { properties } from '../support/workbench.ts'
import { office } from './newService.ts'

const procedure = '§ 24 Abs. 1 VwVfG'
const branch = 'Ist der Haushalt groß?'

/** Eight steps between beginning and end, what may go wrong, and two ways. */
export async function draw(page: Page): Promise<void> {
  await goByName(page, 'Ablauf')
  await rename(page, 'Antrag ist erledigt', 'Tonne ist bestellt')
  await drawMain(page)
  await drawUnknownPerson(page)
  await drawReview(page)
}

async function drawMain(page: Page): Promise<void> {
  await append(page, 'Antrag beginnt', {
    kind: 'Auskunft holen',
    name: 'Person abrufen',
    by: office,
  })
  await pick(properties(page), 'Woher die Angaben kommen', startingWith('Melderegister'))
  await append(page, 'Person abrufen', {
    kind: 'Antrag empfangen',
    name: 'Tonne bestellen',
    by: 'Bürgerin oder Bürger',
  })
  await append(page, 'Tonne bestellen', {
    kind: 'Gebunden entscheiden',
    name: 'Gebühr bestimmen',
    by: office,
    basis: '§ 4 Abfallgebührensatzung (Beispielwert)',
  })
  await write(
    properties(page),
    'Vorschrift, die ohne Sachbearbeitung zu entscheiden erlaubt',
    '§ 35a VwVfG, Abfallgebührensatzung (Beispielwert)',
  )
  await append(page, 'Gebühr bestimmen', {
    kind: 'Berechnen',
    name: 'Beginn bestimmen',
    basis: '§ 4 Abfallgebührensatzung (Beispielwert)',
  })
  await append(page, 'Beginn bestimmen', { kind: 'Schreiben erteilen', name: 'Gebühr festsetzen' })
}

async function drawUnknownPerson(page: Page): Promise<void> {
  await attach(page, 'Person abrufen', { kind: 'Fehlerfall', name: 'Person unbekannt' })
  await append(page, 'Person unbekannt', {
    kind: 'Formell prüfen',
    name: 'Person klären',
    basis: procedure,
  })
  await giveTime(page, '5', 'Das Melderegister kennt die Person nicht.')
  await connect(page, 'Person klären', 'Tonne bestellen')
}

async function drawReview(page: Page): Promise<void> {
  await append(page, 'Tonne bestellen', { kind: 'Verzweigen', name: branch, by: office })
  await append(page, branch, { kind: 'Formell prüfen', name: 'Größe prüfen', basis: procedure })
  await giveTime(page, '5', 'Ab sieben Personen schauen wir, ob die Tonne reicht.')
  await connect(page, 'Größe prüfen', 'Gebühr bestimmen')
  await edit(page, branch)
  await write(way(page, 'Größe prüfen'), 'Antwort an der Verbindung', 'ja')
  await sayCondition(way(page, 'Größe prüfen'), {
    field: 'Personen im Haushalt',
    verb: 'ist größer als',
    value: '6',
  })
  await otherwise(page, 'Gebühr bestimmen', 'nein')
}
