import type { Page } from 'playwright-core'
import { addField, addType, type NewField } from '../support/dataFields.ts'

const permit = { purpose: 'Bewohnerparkausweis erteilen', keptFor: '3' }
const road = '§ 45 Abs. 1b StVO'
const long = { 'Höchstens so viele Zeichen': '4000' }

const car: NewField = {
  name: 'Fahrzeug',
  ...permit,
  legalBasis: road,
  parts: [{ name: 'Kennzeichen', bounds: { 'Höchstens so viele Zeichen': '12' } }],
}

const fields: readonly NewField[] = [
  {
    name: 'Antragstellende Person',
    kind: 'Gruppe von Angaben',
    ...permit,
    legalBasis: '§ 37 BMG',
    parts: [
      { name: 'Name' },
      {
        name: 'Anschrift',
        kind: 'Gruppe von Angaben',
        parts: ['Straße', 'Hausnummer', 'Postleitzahl', 'Ort'].map((name) => ({ name })),
      },
    ],
  },
  {
    name: 'Antrag',
    kind: 'Gruppe von Angaben',
    ...permit,
    legalBasis: road,
    parts: [
      {
        name: 'Wohnung',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['main', 'Hauptwohnung'],
          ['second', 'Nebenwohnung'],
        ],
        purpose: 'Für eine Nebenwohnung entscheidet ein Mensch im Einzelfall.',
      },
      {
        name: 'Eigener Stellplatz',
        kind: 'Ja oder Nein',
        purpose: 'Wer einen Stellplatz oder eine Garage hat, bekommt keinen Ausweis.',
      },
      {
        name: 'Zulassung',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['own', 'auf mich'],
          ['lent', 'auf andere, mir dauerhaft überlassen'],
          ['shared', 'Carsharing, ich bin Mitglied'],
          ['other', 'auf andere'],
        ],
        purpose: 'Das Fahrzeug muss Ihnen gehören oder dauerhaft überlassen sein.',
      },
      {
        name: 'Fahrzeuge',
        kind: 'Liste von …',
        entries: 'Typ „Fahrzeug“',
        purpose: 'Die Kennzeichen stehen im Ausweis.',
      },
    ],
  },
  {
    name: 'Mitteilung',
    bounds: long,
    purpose: 'Ihre Mitteilung lesen und beantworten',
    legalBasis: '§ 24 Abs. 1 VwVfG',
    keptFor: '3',
  },
  {
    name: 'Stellungnahme',
    bounds: long,
    purpose: 'Vor einer Ablehnung können Sie sich äußern.',
    legalBasis: '§ 28 VwVfG',
    keptFor: '3',
  },
  {
    name: 'Prüfung',
    kind: 'Gruppe von Angaben',
    ...permit,
    legalBasis: road,
    parts: [
      { name: 'Wird erteilt', kind: 'Ja oder Nein' },
      { name: 'Gründe', bounds: long },
    ],
  },
  {
    name: 'Ausweis',
    kind: 'Gruppe von Angaben',
    ...permit,
    legalBasis: road,
    parts: [
      {
        name: 'Gebiet',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['north', 'Gebiet 1, Nord'],
          ['mill', 'Gebiet 2, Mühlbach'],
          ['none', 'kein Gebiet'],
        ],
      },
      {
        name: 'Anspruch',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['yes', 'besteht'],
          ['no', 'besteht nicht'],
          ['single', 'Einzelfall'],
        ],
      },
      { name: 'Gebühr', kind: 'Betrag in Euro', legalBasis: 'Gebührensatzung (Beispielwert)' },
      { name: 'Gilt ab', kind: 'Datum' },
      { name: 'Gilt bis', kind: 'Datum' },
      { name: 'Erinnerung am', kind: 'Datum' },
    ],
  },
]

export async function describeFields(page: Page): Promise<void> {
  await addType(page, car)
  for (const field of fields) await addField(page, field)
}
