import type { Page } from 'playwright-core'
import { sayCondition } from '../support/conditions.ts'
import { pick, startingWith, write } from '../support/designing.ts'
import {
  attach,
  connect,
  drawPath,
  drawStep,
  dropOnWay,
  endTheStep,
  giveTime,
  otherwise,
  pull,
  rename,
  select,
  way,
} from '../support/drawing.ts'
import { goTo, properties } from '../support/workbench.ts'
import { office, resident } from './newService.ts'

const road = '§ 45 Abs. 1b StVO'
const procedure = '§ 24 Abs. 1 VwVfG'
const permission = '§ 35a VwVfG, Gebührensatzung (Beispielwert)'

/** The whole flow, its ways and who is in charge. */
export async function draw(page: Page): Promise<void> {
  await goTo(page, 'Ablauf')
  await drawMain(page)
  await drawUnknownPerson(page)
  await drawAbandoned(page)
  await drawReview(page)
  await drawHearing(page)
  await sayWays(page)
}

/** From the application to the reminder; the first step is dragged there from the palette. */
async function drawMain(page: Page): Promise<void> {
  await rename(page, 'Antrag ist erledigt', 'Ausweis läuft aus')
  await dropOnWay(page, { kind: 'Auskunft holen', name: 'Person abrufen', from: 'Antrag beginnt' })
  await pick(properties(page), /Eine Person aus$|Zuständig:$/, office)
  await pick(properties(page), 'Woher die Angaben kommen', startingWith('Melderegister'))
  await drawPath(page, 'Person abrufen', [
    { kind: 'Antrag empfangen', name: 'Ausweis beantragen', by: resident },
    { kind: 'Gebunden entscheiden', name: 'Gebiet bestimmen', by: office, basis: road },
    { kind: 'Gebunden entscheiden', name: 'Anspruch prüfen', basis: road },
    { kind: 'Gebunden entscheiden', name: 'Gebühr bestimmen', basis: '§ 6a Abs. 5a StVG' },
    { kind: 'Berechnen', name: 'Zeitraum berechnen', basis: road },
    { kind: 'Schreiben erteilen', name: 'Ausweis erteilen' },
    { kind: 'Frist abwarten', name: 'Ein Monat vor Ablauf' },
    { kind: 'Schreiben erteilen', name: 'An Verlängerung erinnern' },
  ])
  await pickWait(page, 'Ein Monat vor Ablauf', startingWith('bis zum Tag „Erinnerung am“'))
  for (const name of ['Gebiet bestimmen', 'Anspruch prüfen', 'Gebühr bestimmen']) {
    await select(page, name)
    await write(
      properties(page),
      'Vorschrift, die ohne Sachbearbeitung zu entscheiden erlaubt',
      permission,
    )
  }
}

async function drawUnknownPerson(page: Page): Promise<void> {
  await attach(page, 'Person abrufen', { kind: 'Fehlerfall', name: 'Person unbekannt' })
  await drawStep(page, 'Person unbekannt', {
    kind: 'Formell prüfen',
    name: 'Person klären',
    basis: procedure,
  })
  await giveTime(page, '5', 'Das Melderegister kennt die Person nicht.')
  await pull(page, 'Person klären', 'Ausweis beantragen')
}

/** A form nobody finishes ends after 30 days. */
async function drawAbandoned(page: Page): Promise<void> {
  await attach(page, 'Ausweis beantragen', { kind: 'Frist', name: 'nach 30 Tagen' })
  await giveDays(page, '30')
  await drawStep(page, 'nach 30 Tagen', {
    kind: 'Ende, alles beenden',
    name: 'Nicht beendet, Daten gelöscht',
  })
}

async function giveDays(page: Page, days: string): Promise<void> {
  await pick(properties(page), 'Wie lange gewartet wird', 'anderer Zeitraum …')
  await write(properties(page), 'Anzahl', days)
  await endTheStep(page)
}

async function pickWait(page: Page, name: string, wait: RegExp): Promise<void> {
  await select(page, name)
  await pick(properties(page), 'Wie lange gewartet wird', wait)
}

/** A second home is decided by a person, and so is what somebody has told. */
async function drawReview(page: Page): Promise<void> {
  await drawStep(page, 'Anspruch prüfen', { kind: 'Verzweigen', name: 'Besteht ein Anspruch?' })
  await drawStep(page, 'Besteht ein Anspruch?', {
    kind: 'Mit Ermessen entscheiden',
    name: 'Einzelfall entscheiden',
    basis: road,
  })
  await giveTime(page, '10', 'Es ist eine Nebenwohnung, oder die Person hat etwas mitgeteilt.')
  await drawStep(page, 'Einzelfall entscheiden', { kind: 'Verzweigen', name: 'Wird er erteilt?' })
  await connect(page, 'Wird er erteilt?', 'Gebühr bestimmen')
}

/** Nobody is refused without having been heard (§ 28 VwVfG). */
async function drawHearing(page: Page): Promise<void> {
  await drawStep(page, 'Besteht ein Anspruch?', {
    kind: 'Schreiben erteilen',
    name: 'Zur Ablehnung anhören',
  })
  await drawPath(page, 'Zur Ablehnung anhören', [
    { kind: 'Antrag empfangen', name: 'Stellung nehmen', by: resident },
    { kind: 'Formell prüfen', name: 'Stellungnahme prüfen', by: office, basis: '§ 28 VwVfG' },
    { kind: 'Verzweigen', name: 'Bleibt es bei der Ablehnung?' },
    { kind: 'Schreiben erteilen', name: 'Ablehnung zustellen' },
    { kind: 'Ende', name: 'Abgelehnt' },
  ])
  await select(page, 'Stellungnahme prüfen')
  await giveTime(page, '5', 'Die Person hat sich zur Ablehnung geäußert.')
  await attach(page, 'Stellung nehmen', { kind: 'Frist', name: 'nach 14 Tagen' })
  await giveDays(page, '14')
  await connect(page, 'nach 14 Tagen', 'Ablehnung zustellen')
  await connect(page, 'Wird er erteilt?', 'Zur Ablehnung anhören')
  await connect(page, 'Bleibt es bei der Ablehnung?', 'Gebühr bestimmen')
}

async function sayWays(page: Page): Promise<void> {
  await select(page, 'Besteht ein Anspruch?')
  const single = way(page, 'Einzelfall entscheiden')
  await write(single, 'Antwort an der Verbindung', 'ein Mensch entscheidet')
  await sayCondition(single, {
    which: 'any',
    parts: [
      { field: 'Anspruch', verb: 'ist', value: 'Einzelfall' },
      { field: 'Mitteilung', verb: 'ist ausgefüllt' },
    ],
  })
  const none = way(page, 'Zur Ablehnung anhören')
  await write(none, 'Antwort an der Verbindung', 'nein')
  await sayCondition(none, {
    which: 'all',
    parts: [
      { field: 'Anspruch', verb: 'ist', value: 'besteht nicht' },
      { field: 'Mitteilung', verb: 'ist leer' },
    ],
  })
  await otherwise(page, 'Gebühr bestimmen', 'ja')

  const refused = { field: 'Wird erteilt', verb: 'ist', value: 'nein' }
  await select(page, 'Wird er erteilt?')
  const notGranted = way(page, 'Zur Ablehnung anhören')
  await write(notGranted, 'Antwort an der Verbindung', 'nein')
  await sayCondition(notGranted, refused)
  await otherwise(page, 'Gebühr bestimmen', 'ja')

  await select(page, 'Bleibt es bei der Ablehnung?')
  const remains = way(page, 'Ablehnung zustellen')
  await write(remains, 'Antwort an der Verbindung', 'ja')
  await sayCondition(remains, refused)
  await otherwise(page, 'Gebühr bestimmen', 'nein')
}
