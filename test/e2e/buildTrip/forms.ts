import type { Locator, Page } from 'playwright-core'
import { pick, search, write, type Entry } from '../support/designing.ts'
import { writeForm } from '../support/questions.ts'

const person = (name: string): Entry => ({ name, of: 'Beschäftigte Person' })
const trip = (name: string): Entry => ({ name, of: 'Reise' })
const about = ['Ziel', 'Anlass', 'Beginn', 'Ende', 'Verkehrsmittel'].map(trip)
const aboutPerson = ['Name', 'Organisationseinheit', 'Vorgesetzte Person', 'Kostenstelle'].map(
  person,
)
const interest = 'eigenes Auto, erhebliches dienstliches Interesse'

/** What is known, what is asked and what is said at the end, form by form. */
export async function askQuestions(page: Page): Promise<void> {
  await askForApplication(page)
  await askForDecision(page)
  await askForPerson(page)
  await askForClaim(page)
  await askForCheck(page)
}

async function askForApplication(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Reise beantragen',
    lead: 'Ihre Personaldaten kennen wir. Bitte sagen Sie, wohin, wann und wie Sie reisen.',
    button: 'Antrag absenden',
    shows: aboutPerson,
    asks: [
      {
        field: trip('Ziel'),
        question: 'Wohin reisen Sie?',
        missing: 'Bitte geben Sie das Ziel an.',
      },
      {
        field: trip('Anlass'),
        question: 'Warum reisen Sie?',
        missing: 'Bitte geben Sie den Anlass an.',
      },
      {
        field: trip('Beginn'),
        question: 'An welchem Tag beginnt die Reise?',
        missing: 'Bitte geben Sie den ersten Reisetag an.',
      },
      {
        field: trip('Abfahrt um'),
        question: 'Um wie viel Uhr fahren Sie ab?',
        hint: 'Zum Beispiel: 07:30',
        missing: 'Bitte geben Sie an, wann Sie abfahren.',
      },
      {
        field: trip('Ende'),
        question: 'An welchem Tag endet die Reise?',
        missing: 'Bitte geben Sie den letzten Reisetag an.',
      },
      {
        field: trip('Rückkehr um'),
        question: 'Um wie viel Uhr kommen Sie zurück?',
        hint: 'Zum Beispiel: 07:30',
        missing: 'Bitte geben Sie an, wann Sie zurückkommen.',
      },
      {
        field: trip('Verkehrsmittel'),
        question: 'Womit reisen Sie?',
        missing: 'Bitte wählen Sie ein Verkehrsmittel.',
      },
      {
        field: trip('Grund für das erhebliche dienstliche Interesse'),
        question: 'Warum besteht ein erhebliches dienstliches Interesse?',
        missing: 'Bitte nennen Sie den Grund.',
        when: { field: 'Verkehrsmittel', verb: 'ist', value: interest },
      },
      {
        field: trip('Voraussichtliche Kosten'),
        question: 'Was wird die Reise voraussichtlich kosten?',
        missing: 'Bitte schätzen Sie die Kosten.',
      },
    ],
  })
  const end = card(page, 'An welchem Tag endet die Reise?')
  await end.getByRole('button', { name: 'Antwort prüfen' }).click()
  await pick(end, /Vergleich$/, 'liegt frühestens')
  await pick(end, /Welcher Tag$/, 'andere Angabe')
  await pick(end, /Wert$/, /^Beginn/)
  await write(
    end,
    'Was gesagt wird, wenn sie nicht gilt',
    'Die Reise endet nicht vor ihrem Beginn.',
  )
  await search(page, 'Mitteilung im Freitext zulassen', 'Mitteilung')
  await write(
    page,
    'Was die Person mit dem Knopf bestätigt',
    'Ich versichere, dass die Reise dienstlich nötig ist.',
  )
}

async function askForDecision(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Über die Reise entscheiden',
    lead: 'Sie entscheiden nach Ermessen. Wer selbst reist, entscheidet nicht über die eigene Reise.',
    button: 'Entscheiden',
    shows: [
      ...aboutPerson,
      ...about,
      trip('Grund für das erhebliche dienstliche Interesse'),
      trip('Voraussichtliche Kosten'),
      'Mitteilung',
    ],
    asks: [
      {
        field: 'Genehmigt',
        question: 'Genehmigen Sie die Reise?',
        missing: 'Bitte entscheiden Sie.',
      },
      {
        field: 'Gründe',
        question: 'Warum wird die Reise nicht genehmigt?',
        hint: 'Der Text steht so im Schreiben.',
        missing: 'Bitte geben Sie die Gründe an.',
        when: { field: 'Genehmigt', verb: 'ist', value: 'nein' },
      },
    ],
  })
}

async function askForPerson(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Person klären',
    lead: 'Die Personalverwaltung kennt die Personalnummer nicht. Bitte klären Sie die Angaben.',
    button: 'Person ist geklärt',
    asks: [
      {
        field: person('Name'),
        question: 'Wie heißt die Person?',
        missing: 'Bitte geben Sie den Namen an.',
      },
      {
        field: person('Organisationseinheit'),
        question: 'Zu welcher Einheit gehört sie?',
        missing: 'Bitte geben Sie die Einheit an.',
      },
      {
        field: person('Vorgesetzte Person'),
        question: 'Wer ist vorgesetzt?',
        missing: 'Bitte geben Sie die vorgesetzte Person an.',
      },
      {
        field: person('Kostenstelle'),
        question: 'Welche Kostenstelle?',
        missing: 'Bitte geben Sie die Kostenstelle an.',
      },
    ],
  })
}

/** Receipts are a list: the same questions for each of them. */
async function askForClaim(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Reise abrechnen',
    lead: 'Rechnen Sie nach der Reise ab.',
    button: 'Abrechnung absenden',
    shows: about,
    asks: [
      {
        field: 'Gefahrene Kilometer',
        question: 'Wie viele Kilometer sind Sie gefahren?',
        missing: 'Bitte geben Sie die Kilometer an.',
        when: { field: 'Verkehrsmittel', verb: 'ist nicht', value: 'Bahn, Bus oder Mitfahrt' },
      },
      {
        field: 'Davon auf unbefestigten Wegen',
        question: 'Wie viele davon auf unbefestigten Wegen?',
        optional: true,
        when: { field: 'Verkehrsmittel', verb: 'ist', value: interest },
      },
      {
        field: 'Unentgeltliche Frühstücke',
        question: 'Wie viele Frühstücke waren unentgeltlich?',
        missing: 'Bitte geben Sie eine Zahl an, sonst 0.',
      },
      {
        field: 'Unentgeltliche Mittag- und Abendessen',
        question: 'Wie viele Mittag- und Abendessen waren unentgeltlich?',
        missing: 'Bitte geben Sie eine Zahl an, sonst 0.',
      },
      { field: 'Belege', question: 'Welche Belege haben Sie?', optional: true },
    ],
  })
  const list = card(page, 'Welche Belege haben Sie?')
  await write(list, 'Wie ein Eintrag heißt', 'Beleg')
  await write(list, 'Höchstens so viele Einträge', '30')
  const day = list.getByRole('group', { name: 'Datum', exact: true })
  await day.getByRole('button', { name: 'Antwort prüfen' }).click()
  await pick(day, /Vergleich$/, 'liegt spätestens')
  await write(day, 'Was gesagt wird, wenn sie nicht gilt', 'Das Datum liegt in der Zukunft.')
  const amount = list.getByRole('group', { name: 'Betrag', exact: true })
  await amount.getByRole('button', { name: 'Antwort prüfen' }).click()
  await pick(amount, /Vergleich$/, 'ist größer als')
  await write(amount, 'Was gesagt wird, wenn sie nicht gilt', 'Der Betrag ist größer als 0.')
  await search(page, 'Ergebnis vorab zeigen', 'Posten der Abrechnung')
  await pick(page, 'Summe', /^Zusammen/)
  await write(
    page,
    'Was die Person mit dem Knopf bestätigt',
    'Ich versichere, dass die Angaben richtig sind.',
  )
}

async function askForCheck(page: Page): Promise<void> {
  await writeForm(page, {
    name: 'Belege prüfen',
    lead: 'Bitte prüfen Sie, was nach Beleg erstattet wird oder was die Person mitteilt.',
    button: 'Prüfung abschließen',
    shows: [person('Name'), ...about, 'Belege', 'Summe der Belege', 'Mitteilung'],
    asks: [
      {
        field: 'Belege anerkannt',
        question: 'Stimmen die Belege?',
        missing: 'Bitte bestätigen Sie die Prüfung.',
      },
      {
        field: 'Anmerkung der Reisekostenstelle',
        question: 'Anmerkung für die Person',
        hint: 'Der Text steht so im Bescheid.',
        optional: true,
      },
    ],
  })
}

function card(page: Page, question: string): Locator {
  return page.getByRole('group', { name: question, exact: true })
}
