import type { Page } from 'playwright-core'
import type { Several } from '../support/conditions.ts'
import { search, write } from '../support/designing.ts'
import { clarifying, writeForm, type AskedQuestion } from '../support/questions.ts'

const person = { name: 'Name', of: 'Halterin oder Halter' }
const dog = [
  { name: 'Rasse', of: 'Hund' },
  'Geboren',
  'Bei Ihnen seit',
  'Aus dem Tierheim',
  'Vom Tierheim bestätigt',
  'Schon angemeldete Hunde',
  person,
  'Geburtsdatum',
  'Anschrift',
  'Mitteilung',
]

const notConfirmed: Several = {
  which: 'all',
  parts: [
    { field: 'Aus dem Tierheim', verb: 'ist', value: 'Ja, aus dem Tierheim Musterstadt' },
    { field: 'Vom Tierheim bestätigt', verb: 'ist nicht', value: 'ja' },
  ],
}

const reduced: AskedQuestion = {
  field: 'Ermäßigung gilt',
  question: 'Kommt der Hund aus dem Tierheim Musterstadt?',
  hint: 'Das Tierheim hat es nicht von selbst bestätigt.',
  missing: 'Bitte entscheiden Sie über die Ermäßigung.',
  when: notConfirmed,
}

const reasons: AskedQuestion = {
  field: 'Gründe',
  question: 'Gründe',
  hint: 'Pflicht. Der Text steht so im Brief. Schreiben Sie an die Person, nicht über sie.',
  missing: 'Bitte geben Sie die Gründe an.',
}

export async function askQuestions(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Angaben ergänzen',
    heading: 'Hund anmelden',
    lead: 'Das steht über Sie in unseren Registern. Bitte schauen Sie, ob es stimmt.',
    button: 'Anmeldung absenden',
    shows: [person, 'Geburtsdatum', 'Anschrift', 'Schon angemeldete Hunde'],
    asks: [
      {
        field: 'Bei Ihnen seit',
        question: 'Seit wann halten Sie den Hund?',
        hint: 'Der Tag, an dem er zu Ihnen gekommen ist. Zum Beispiel: 15 11 2025',
        missing: 'Bitte geben Sie an, seit wann der Hund bei Ihnen ist.',
      },
      {
        field: 'Geboren',
        question: 'Wann ist der Hund geboren?',
        hint: 'Das steht im Impfpass. Monat und Jahr genügen.',
        missing: 'Bitte geben Sie an, wann der Hund geboren ist.',
      },
      {
        field: { name: 'Rasse', of: 'Hund' },
        question: 'Welche Rasse hat der Hund?',
        hint: 'Wissen Sie es nicht? Dann schreiben Sie „unbekannt“.',
        missing: 'Bitte geben Sie die Rasse an oder schreiben Sie „unbekannt“.',
      },
      {
        field: 'Aus dem Tierheim',
        question: 'Haben Sie den Hund aus dem Tierheim?',
        hint: 'Sie brauchen keinen Nachweis. Wir fragen beim Tierheim nach.',
        missing: 'Bitte geben Sie an, ob der Hund aus dem Tierheim ist.',
      },
    ],
  })
  await search(page, 'Mitteilung im Freitext zulassen', 'Mitteilung')
  await write(
    page,
    'Was die Person mit dem Knopf bestätigt',
    'Mit dem Absenden bestätigen Sie: Meine Angaben stimmen.',
  )
  await writeForm(page, clarifying(person))
  await writeForm(page, {
    name: 'Über Haltung entscheiden',
    lead: 'Die Rasse steht auf der Liste. Bitte entscheiden Sie, ob die Vermutung widerlegt ist.',
    button: 'Entscheiden',
    shows: dog,
    asks: [
      {
        field: 'Gilt als gefährlich',
        question: 'Gilt der Hund als gefährlich?',
        hint: 'Nichts ist vorausgewählt. Ihre Wahl ändert Betrag und Brief.',
        missing: 'Bitte entscheiden Sie, ob die Vermutung widerlegt ist.',
      },
      reduced,
      reasons,
    ],
  })
  await writeForm(page, {
    name: 'Anmeldung prüfen',
    lead: 'Bitte prüfen Sie, was die Person mitteilt oder was noch offen ist.',
    button: 'Prüfung abschließen',
    shows: dog,
    asks: [
      {
        field: 'Gilt als gefährlich',
        question: 'Gehört der Hund zu einer Rasse auf der Liste?',
        missing: 'Bitte entscheiden Sie über die Rasse.',
        when: { field: 'Rasse auf der Liste', verb: 'ist', value: 'Unbekannt' },
      },
      reduced,
      reasons,
    ],
  })
}
