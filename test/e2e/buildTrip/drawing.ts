import type { Page } from 'playwright-core'
import { sayCondition } from '../support/conditions.ts'
import { pick, startingWith, write } from '../support/designing.ts'
import {
  attach,
  connect,
  drawPath,
  drawStep,
  endTheStep,
  giveTime,
  otherwise,
  rename,
  select,
  way,
} from '../support/drawing.ts'
import { properties } from '../support/workbench.ts'

const office = 'Reisekostenstelle'
const traveller = 'Beschäftigte'
const permission = 'Dienstanweisung Reisekosten Nr. 3 (Beispielwert)'

/** The whole flow, its ways and who is in charge. */
export async function draw(page: Page): Promise<void> {
  await drawMain(page)
  await drawUnknownPerson(page)
  await drawAbandoned(page)
  await drawApproval(page)
  await drawReceipts(page)
  await drawExpiry(page)
}

/** From the application to the payment, as it goes when nothing comes between. */
async function drawMain(page: Page): Promise<void> {
  await rename(page, 'Antrag ist erledigt', 'Reisekosten erhalten')
  await drawPath(page, 'Antrag beginnt', [
    { kind: 'Auskunft holen', name: 'Personaldaten abrufen', by: office },
    { kind: 'Antrag empfangen', name: 'Reise beantragen', by: traveller },
    { kind: 'Berechnen', name: 'Reisetage zählen', by: office, basis: '§ 2 LRKG' },
    { kind: 'Gebunden entscheiden', name: 'Weg bestimmen', basis: '§ 2 LRKG' },
    { kind: 'Schreiben erteilen', name: 'Genehmigung mitteilen' },
    { kind: 'Frist abwarten', name: 'Letzter Reisetag' },
    { kind: 'Antrag empfangen', name: 'Reise abrechnen', by: traveller },
    { kind: 'Gebunden entscheiden', name: 'Streckensatz bestimmen', by: office, basis: '§ 5 LRKG' },
    { kind: 'Gebunden entscheiden', name: 'Tagessätze bestimmen', basis: '§ 6 LRKG' },
    { kind: 'Berechnen', name: 'Beträge berechnen', basis: '§ 3 LRKG' },
    { kind: 'Gebunden entscheiden', name: 'Tagegeld bestimmen', basis: '§ 6 LRKG' },
    { kind: 'Berechnen', name: 'Mahlzeiten abziehen', basis: '§ 6 LRKG' },
    { kind: 'Gebunden entscheiden', name: 'Posten aufstellen', basis: '§ 3 LRKG' },
    { kind: 'Berechnen', name: 'Summe bilden', basis: '§ 3 LRKG' },
    { kind: 'Auskunft holen', name: 'Auszahlen' },
    { kind: 'Schreiben erteilen', name: 'Festsetzung zustellen' },
  ])
  await ask(page, 'Personaldaten abrufen', 'Personaldaten')
  await ask(page, 'Auszahlen', 'Auszahlung')
  for (const name of [
    'Weg bestimmen',
    'Streckensatz bestimmen',
    'Tagessätze bestimmen',
    'Tagegeld bestimmen',
    'Posten aufstellen',
  ]) {
    await select(page, name)
    await write(
      properties(page),
      'Vorschrift, die ohne Sachbearbeitung zu entscheiden erlaubt',
      permission,
    )
  }
  await select(page, 'Letzter Reisetag')
  await pick(properties(page), 'Wie lange gewartet wird', startingWith('bis zum Tag „Ende“'))
}

async function ask(page: Page, name: string, source: string): Promise<void> {
  await select(page, name)
  await pick(properties(page), 'Woher die Angaben kommen', startingWith(source))
}

async function drawUnknownPerson(page: Page): Promise<void> {
  await attach(page, 'Personaldaten abrufen', {
    kind: 'Fehlerfall',
    name: 'Personalnummer unbekannt',
  })
  await drawStep(page, 'Personalnummer unbekannt', {
    kind: 'Formell prüfen',
    name: 'Person klären',
    basis: '§ 2 LRKG',
  })
  await giveTime(page, '5', 'Die Personalverwaltung kennt die Person nicht.')
  await connect(page, 'Person klären', 'Reise beantragen')
}

/** A form nobody finishes ends after 30 days. */
async function drawAbandoned(page: Page): Promise<void> {
  await attach(page, 'Reise beantragen', { kind: 'Frist', name: 'nach 30 Tagen' })
  await pick(properties(page), 'Wie lange gewartet wird', 'anderer Zeitraum …')
  await write(properties(page), 'Anzahl', '30')
  await endTheStep(page)
  await drawStep(page, 'nach 30 Tagen', {
    kind: 'Ende, alles beenden',
    name: 'Nicht beendet, Daten gelöscht',
  })
}

/** Superiors decide what the standing approval does not cover. */
async function drawApproval(page: Page): Promise<void> {
  const branch = 'Allgemein genehmigt?'
  await drawStep(page, 'Weg bestimmen', { kind: 'Verzweigen', name: branch })
  await drawStep(page, branch, {
    kind: 'Mit Ermessen entscheiden',
    name: 'Über die Reise entscheiden',
    by: 'Vorgesetzte',
    basis: '§ 2 LRKG',
  })
  await giveTime(
    page,
    '3',
    'Die Reise ist nicht allgemein genehmigt, oder die Person hat etwas mitgeteilt.',
  )
  await drawStep(page, 'Über die Reise entscheiden', {
    kind: 'Verzweigen',
    name: 'Soll sie stattfinden?',
  })
  await drawStep(page, 'Soll sie stattfinden?', {
    kind: 'Schreiben erteilen',
    name: 'Ablehnung mitteilen',
  })
  await drawStep(page, 'Ablehnung mitteilen', { kind: 'Ende', name: 'Nicht genehmigt' })
  await connect(page, 'Soll sie stattfinden?', 'Genehmigung mitteilen')
  await select(page, branch)
  const superior = way(page, 'Über die Reise entscheiden')
  await write(superior, 'Antwort an der Verbindung', 'Vorgesetzte entscheiden')
  await sayCondition(superior, {
    which: 'any',
    parts: [
      { field: 'Weg der Genehmigung', verb: 'ist', value: 'Vorgesetzte entscheiden' },
      { field: 'Mitteilung', verb: 'ist ausgefüllt' },
    ],
  })
  await otherwise(page, 'Genehmigung mitteilen', 'allgemein genehmigt')
  await select(page, 'Soll sie stattfinden?')
  const refused = way(page, 'Ablehnung mitteilen')
  await write(refused, 'Antwort an der Verbindung', 'nein')
  await sayCondition(refused, { field: 'Genehmigt', verb: 'ist', value: 'nein' })
  await otherwise(page, 'Genehmigung mitteilen', 'ja')
}

/** A person checks receipts and reads messages; the rest is paid at once. */
async function drawReceipts(page: Page): Promise<void> {
  const branch = 'Belege oder Mitteilung?'
  await drawStep(page, 'Summe bilden', { kind: 'Verzweigen', name: branch })
  await drawStep(page, branch, {
    kind: 'Formell prüfen',
    name: 'Belege prüfen',
    basis: '§ 3 LRKG',
  })
  await giveTime(page, '10', 'Belege liegen vor, oder die Person hat etwas mitgeteilt.')
  await connect(page, 'Belege prüfen', 'Auszahlen')
  await select(page, branch)
  const receipts = way(page, 'Belege prüfen')
  await write(receipts, 'Antwort an der Verbindung', 'Belege oder Mitteilung')
  await sayCondition(receipts, {
    which: 'any',
    parts: [
      { field: 'Summe der Belege', verb: 'ist größer als', value: '0' },
      { field: 'Mitteilung', verb: 'ist ausgefüllt' },
    ],
  })
  await otherwise(page, 'Auszahlen', 'nein')
}

/** The claim lapses; what is said of it is counted from the end of the trip. */
async function drawExpiry(page: Page): Promise<void> {
  await attach(page, 'Reise abrechnen', { kind: 'Frist', name: 'Ausschlussfrist abgelaufen' })
  await pick(
    properties(page),
    'Wie lange gewartet wird',
    'bis zum Ablauf der Frist „Ausschlussfrist für die Abrechnung“',
  )
  await endTheStep(page)
  await drawStep(page, 'Ausschlussfrist abgelaufen', {
    kind: 'Schreiben erteilen',
    name: 'Ablauf mitteilen',
    by: office,
  })
  await drawStep(page, 'Ablauf mitteilen', { kind: 'Ende', name: 'Anspruch erloschen' })
}
