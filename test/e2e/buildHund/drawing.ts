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
import { goTo, properties } from '../support/workbench.ts'

const bylaw = (section: string) => `${section} Hundesteuersatzung (Beispielwert)`
const office = 'Stadtkämmerei'
const permission = '§ 155 Abs. 4 AO, § 3 KAG (Beispielwert)'

/** The whole flow, its ways and who is in charge. */
export async function draw(page: Page): Promise<void> {
  await goTo(page, 'Ablauf')
  await rename(page, 'Antrag beginnt', 'Anmeldung beginnt')
  await rename(page, 'Antrag ist erledigt', 'Bescheid erhalten')
  await drawPath(page, 'Anmeldung beginnt', [
    { kind: 'Auskunft holen', name: 'Person abrufen', by: office },
    { kind: 'Auskunft holen', name: 'Steuerkonto abrufen' },
    { kind: 'Antrag empfangen', name: 'Angaben ergänzen' },
    {
      kind: 'Gebunden entscheiden',
      name: 'Rasse einordnen',
      by: office,
      basis: bylaw('§ 5 Abs. 2'),
    },
    { kind: 'Gebunden entscheiden', name: 'Art bestimmen', basis: bylaw('§ 4') },
    { kind: 'Berechnen', name: 'Beginn bestimmen', basis: bylaw('§ 3') },
    { kind: 'Gebunden entscheiden', name: 'Steuer festsetzen', basis: bylaw('§ 4') },
    { kind: 'Berechnen', name: 'Monate berechnen', basis: bylaw('§ 3') },
    { kind: 'Berechnen', name: 'Summe bilden', basis: bylaw('§ 4') },
    { kind: 'Auskunft holen', name: 'Steuerkonto bebuchen' },
    { kind: 'Auskunft holen', name: 'Hundemarke versenden' },
    { kind: 'Schreiben erteilen', name: 'Bescheid über Hundesteuer' },
  ])
  for (const [name, source] of Object.entries(asked)) {
    await select(page, name)
    await pick(properties(page), 'Woher die Angaben kommen', startingWith(source))
  }
  for (const name of ['Rasse einordnen', 'Art bestimmen', 'Steuer festsetzen']) {
    await select(page, name)
    await write(
      properties(page),
      'Vorschrift, die ohne Sachbearbeitung zu entscheiden erlaubt',
      permission,
    )
  }
  await drawUnknownPerson(page)
  await drawAbandoned(page)
  await drawShelter(page)
  await drawReview(page)
}

const asked = {
  'Person abrufen': 'Melderegister',
  'Steuerkonto abrufen': 'Angemeldete Hunde',
  'Steuerkonto bebuchen': 'Buchung',
  'Hundemarke versenden': 'Versandliste Hundemarken',
}

async function drawUnknownPerson(page: Page): Promise<void> {
  await attach(page, 'Person abrufen', { kind: 'Fehlerfall', name: 'Person unbekannt' })
  await drawStep(page, 'Person unbekannt', {
    kind: 'Formell prüfen',
    name: 'Person klären',
    basis: '§ 24 Abs. 1 VwVfG',
  })
  await giveTime(page, '5', 'Das Melderegister kennt die Person nicht.')
  await connect(page, 'Person klären', 'Steuerkonto abrufen')
}

/** A form nobody finishes ends after 30 days. */
async function drawAbandoned(page: Page): Promise<void> {
  await attach(page, 'Angaben ergänzen', { kind: 'Frist', name: 'nach 30 Tagen' })
  await pick(properties(page), 'Wie lange gewartet wird', 'anderer Zeitraum …')
  await write(properties(page), 'Anzahl', '30')
  await endTheStep(page)
  await drawStep(page, 'nach 30 Tagen', {
    kind: 'Ende, alles beenden',
    name: 'Nicht beendet, Daten gelöscht',
  })
}

async function drawShelter(page: Page): Promise<void> {
  await drawStep(page, 'Angaben ergänzen', {
    kind: 'Verzweigen',
    name: 'Aus dem Tierheim?',
    by: office,
  })
  await drawStep(page, 'Aus dem Tierheim?', { kind: 'Auskunft holen', name: 'Tierheim fragen' })
  await pick(properties(page), 'Woher die Angaben kommen', startingWith('Tierheim Musterstadt'))
  await connect(page, 'Tierheim fragen', 'Rasse einordnen')
  await select(page, 'Aus dem Tierheim?')
  const yes = way(page, 'Tierheim fragen')
  await write(yes, 'Antwort an der Verbindung', 'ja')
  await sayCondition(yes, {
    field: 'Aus dem Tierheim',
    verb: 'ist',
    value: 'Ja, aus dem Tierheim Musterstadt',
  })
  await otherwise(page, 'Rasse einordnen', 'nein')
}

async function drawReview(page: Page): Promise<void> {
  const branch = 'Muss ein Mensch entscheiden?'
  await drawStep(page, 'Rasse einordnen', { kind: 'Verzweigen', name: branch })
  await drawStep(page, branch, {
    kind: 'Mit Ermessen entscheiden',
    name: 'Über Haltung entscheiden',
    basis: bylaw('§ 5 Abs. 3'),
  })
  await giveTime(
    page,
    '14',
    'Die Rasse steht auf der Liste. Ob die Vermutung widerlegt ist, beurteilt ein Mensch.',
  )
  await connect(page, 'Über Haltung entscheiden', 'Art bestimmen')
  await drawStep(page, branch, {
    kind: 'Formell prüfen',
    name: 'Anmeldung prüfen',
    basis: '§ 24 Abs. 1 VwVfG',
  })
  await giveTime(
    page,
    '5',
    'Die Person hat etwas mitgeteilt, die Rasse ist unbekannt oder das Tierheim hat nicht bestätigt.',
  )
  await connect(page, 'Anmeldung prüfen', 'Art bestimmen')
  await select(page, branch)
  const listed = way(page, 'Über Haltung entscheiden')
  await write(listed, 'Antwort an der Verbindung', 'Rasse auf der Liste')
  await sayCondition(listed, { field: 'Rasse auf der Liste', verb: 'ist', value: 'Ja' })
  const unclear = way(page, 'Anmeldung prüfen')
  await write(unclear, 'Antwort an der Verbindung', 'Mitteilung oder unklar')
  await sayCondition(unclear, {
    which: 'all',
    parts: [
      { field: 'Rasse auf der Liste', verb: 'ist nicht', value: 'Ja' },
      {
        which: 'any',
        parts: [
          { field: 'Rasse auf der Liste', verb: 'ist', value: 'Unbekannt' },
          { field: 'Mitteilung', verb: 'ist ausgefüllt' },
          {
            which: 'all',
            parts: [
              { field: 'Aus dem Tierheim', verb: 'ist', value: 'Ja, aus dem Tierheim Musterstadt' },
              { field: 'Vom Tierheim bestätigt', verb: 'ist nicht', value: 'ja' },
            ],
          },
        ],
      },
    ],
  })
  await otherwise(page, 'Art bestimmen', 'nein')
}
