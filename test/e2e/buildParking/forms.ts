import type { Page } from 'playwright-core'
import { search, write } from '../support/designing.ts'
import { clarifying, writeForm, type AskedQuestion } from '../support/questions.ts'

const person = { name: 'Name', of: 'Antragstellende Person' }
const asked = ['Wohnung', 'Eigener Stellplatz', 'Zulassung', 'Fahrzeuge']

const decided: readonly AskedQuestion[] = [
  {
    field: 'Wird erteilt',
    question: 'Wird der Ausweis erteilt?',
    missing: 'Bitte entscheiden Sie.',
  },
  {
    field: 'Gründe',
    question: 'Warum wird er nicht erteilt?',
    hint: 'Der Text steht so im Schreiben.',
    missing: 'Bitte geben Sie die Gründe an.',
    when: { field: 'Wird erteilt', verb: 'ist', value: 'nein' },
  },
]

export async function askQuestions(page: Page): Promise<void> {
  await askForApplication(page)
  await writeForm(page, clarifying(person))
  await writeForm(page, {
    name: 'Einzelfall entscheiden',
    lead: 'Bitte entscheiden Sie, ob der Ausweis im Einzelfall erteilt wird.',
    button: 'Entscheiden',
    shows: [person, 'Anschrift', ...asked, 'Mitteilung'],
    asks: decided,
  })
  await writeForm(page, {
    name: 'Stellung nehmen',
    lead: 'Wir wollen Ihren Antrag ablehnen. Die Gründe stehen im Schreiben. Sie können sich äußern.',
    button: 'Stellungnahme absenden',
    asks: [
      {
        field: 'Stellungnahme',
        question: 'Was möchten Sie dazu sagen?',
        missing: 'Bitte schreiben Sie, was Sie sagen möchten.',
      },
    ],
  })
  await writeForm(page, {
    name: 'Stellungnahme prüfen',
    lead: 'Bitte prüfen Sie, ob es bei der Ablehnung bleibt.',
    button: 'Prüfung abschließen',
    shows: [person, 'Anschrift', ...asked, 'Stellungnahme'],
    asks: decided,
  })
}

async function askForApplication(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Ausweis beantragen',
    heading: 'Bewohnerparkausweis beantragen',
    lead: 'Das steht über Sie im Melderegister. Bitte schauen Sie, ob es stimmt.',
    button: 'Antrag absenden',
    shows: [person, 'Anschrift'],
    asks: [
      {
        field: 'Wohnung',
        question: 'Ist es Ihre Haupt- oder Nebenwohnung?',
        missing: 'Bitte wählen Sie Haupt- oder Nebenwohnung.',
      },
      {
        field: 'Eigener Stellplatz',
        question: 'Haben Sie einen Stellplatz oder eine Garage?',
        missing: 'Bitte geben Sie an, ob Sie einen Stellplatz haben.',
      },
      {
        field: 'Zulassung',
        question: 'Auf wen ist das Fahrzeug zugelassen?',
        hint: 'Sie brauchen keinen Nachweis.',
        missing: 'Bitte geben Sie an, auf wen das Fahrzeug zugelassen ist.',
      },
      {
        field: 'Fahrzeuge',
        question: 'Welche Kennzeichen sollen im Ausweis stehen?',
        hint: 'Bis zu drei, zum Beispiel: MU AB 123',
        missing: 'Bitte geben Sie mindestens ein Kennzeichen an.',
      },
    ],
  })
  const list = page.getByRole('group', {
    name: 'Welche Kennzeichen sollen im Ausweis stehen?',
    exact: true,
  })
  await write(list, 'Wie ein Eintrag heißt', 'Fahrzeug')
  await write(list, 'Höchstens so viele Einträge', '3')
  await search(page, 'Mitteilung im Freitext zulassen', 'Mitteilung')
  await write(
    page,
    'Was die Person mit dem Knopf bestätigt',
    'Ich versichere, dass meine Angaben richtig sind.',
  )
}
