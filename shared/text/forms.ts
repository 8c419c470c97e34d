import type { Source } from '../model/content.ts'
const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const monthIn = (names: readonly string[], month: number) => names[month - 1] ?? String(month)

const de = {
  day: 'Tag',
  month: 'Monat',
  year: 'Jahr',
  yes: 'Ja',
  no: 'Nein',
  pleaseChoose: 'Bitte wählen',
  optional: 'freiwillig',
  whyAsked: 'Warum fragen wir das?',
  example: 'Beispielwert',
  errorPrefix: 'Fehler: ',
  errorTitle: (count: number) =>
    count === 1 ? 'Bitte prüfen Sie diese Angabe' : `Bitte prüfen Sie diese ${count} Angaben`,
  dateHint: 'Zum Beispiel: 15 11 2025',
  unanswered: 'Keine Angabe',
  addEntry: 'Angabe hinzufügen',
  addAnotherEntry: 'Weitere Angabe hinzufügen',
  removeEntry: (entry: string) => `${entry} entfernen`,
  mostEntries: (most: number) =>
    most === 1
      ? 'Hier ist nur eine Angabe möglich.'
      : `Mehr als ${most} Angaben sind nicht möglich.`,
  tooFewEntries: (fewest: number) => `Bitte machen Sie mindestens ${fewest} Angaben.`,
  tooManyEntries: (most: number) =>
    most === 1
      ? 'Bitte machen Sie nur eine Angabe.'
      : `Bitte machen Sie höchstens ${most} Angaben.`,
  notRight: 'Stimmt nicht?',
  change: 'Ändern',
  noted: 'Sie haben uns geschrieben, dass das nicht stimmt.',
  origin: {
    source: (source: string, assurance: Source['assurance'] | undefined) =>
      `${source}${assurance === undefined ? '' : ` (Vertrauensniveau ${{ low: 'niedrig', substantial: 'substanziell', high: 'hoch' }[assurance]})`}, abgerufen am`,
    citizen: 'Von Ihnen,',
    citizenForClerk: 'Angabe im Antrag,',
    clerk: 'Von der Sachbearbeitung,',
    rule: 'Nach festen Regeln berechnet,',
    start: 'Aus Ihrem Nutzerkonto,',
    startForClerk: 'Aus dem Nutzerkonto,',
    today: 'heute',
  },
  missing: {
    text: 'Bitte beantworten Sie diese Frage.',
    choice: 'Bitte wählen Sie eine Antwort aus.',
    date: 'Bitte geben Sie das Datum an.',
    amount: 'Bitte geben Sie den Betrag an.',
    checkbox: 'Bitte bestätigen Sie das, bevor Sie weitergehen.',
    list: 'Bitte machen Sie mindestens eine Angabe.',
    day: 'Bitte geben Sie auch den Tag an.',
    month: 'Bitte geben Sie auch den Monat an.',
    year: 'Bitte geben Sie auch das Jahr an.',
  },
  digits: {
    day: 'Bitte schreiben Sie den Tag in Ziffern, zum Beispiel 15.',
    month: 'Bitte schreiben Sie den Monat in Ziffern, zum Beispiel 11.',
    year: 'Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 2025.',
  },
  noSuchMonth: (month: number) => `Den Monat ${month} gibt es nicht. Ein Jahr hat 12 Monate.`,
  noSuchDay: (day: number, month: number, { days, year }: { days: number; year: number }) =>
    month === 2
      ? `Den ${day}. Februar ${year} gibt es nicht. Der Februar ${year} hat ${days} Tage.`
      : `Den ${day}. ${monthIn(months.de, month)} gibt es nicht. Der ${monthIn(months.de, month)} hat ${days} Tage.`,
  noAmount: 'Bitte schreiben Sie den Betrag in Ziffern, zum Beispiel 144,00.',
  tooManyPlaces: (places: number) =>
    places === 0
      ? 'Bitte geben Sie einen ganzen Betrag ohne Stellen nach dem Komma an.'
      : `Bitte geben Sie höchstens ${places} Stellen nach dem Komma an.`,
  noNumber: 'Bitte schreiben Sie eine Zahl in Ziffern, zum Beispiel 3.',
  noWholeNumber: 'Bitte schreiben Sie eine ganze Zahl, zum Beispiel 3.',
  tooSmall: (minimum: string) => `Die Zahl ist zu klein. Sie muss mindestens ${minimum} sein.`,
  tooLarge: (maximum: string) => `Die Zahl ist zu groß. Sie darf höchstens ${maximum} sein.`,
  tooShort: (least: number) => `Das ist zu kurz. Bitte schreiben Sie mindestens ${least} Zeichen.`,
  tooLong: (most: number, found: number) =>
    `Das ist zu lang. Bitte schreiben Sie höchstens ${most} Zeichen, es sind ${found}.`,
  spelling: 'So können wir die Angabe nicht lesen. Bitte prüfen Sie die Schreibweise.',
  email: 'Das ist keine E-Mail-Adresse. Sie sieht so aus: name@beispiel.de',
  notListed: 'Diese Antwort kennen wir nicht. Bitte wählen Sie einen Vorschlag aus der Liste.',
}

const en = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  yes: 'Yes',
  no: 'No',
  pleaseChoose: 'Please choose',
  optional: 'optional',
  whyAsked: 'Why do we ask this?',
  example: 'sample value',
  errorPrefix: 'Error: ',
  errorTitle: (count: number) =>
    count === 1 ? 'Please check this answer' : `Please check these ${count} answers`,
  dateHint: 'For example: 15 11 2025',
  unanswered: 'Not answered',
  addEntry: 'Add an item',
  addAnotherEntry: 'Add another item',
  removeEntry: (entry: string) => `Remove ${entry}`,
  mostEntries: (most: number) =>
    most === 1 ? 'Only one item is possible here.' : `More than ${most} items are not possible.`,
  tooFewEntries: (fewest: number) => `Please enter at least ${fewest} items.`,
  tooManyEntries: (most: number) =>
    most === 1 ? 'Please enter one item only.' : `Please enter at most ${most} items.`,
  notRight: 'Not correct?',
  change: 'Change',
  noted: 'You told us that this is not correct.',
  origin: {
    source: (source, assurance) =>
      `${source}${assurance === undefined ? '' : ` (level of assurance: ${assurance})`}, retrieved on`,
    citizen: 'From you,',
    citizenForClerk: 'Stated in the application,',
    clerk: 'From the case worker,',
    rule: 'Calculated by fixed rules,',
    start: 'From your account,',
    startForClerk: 'From the account,',
    today: 'today',
  },
  missing: {
    text: 'Please answer this question.',
    choice: 'Please choose an answer.',
    date: 'Please enter the date.',
    amount: 'Please enter the amount.',
    checkbox: 'Please confirm this before you continue.',
    list: 'Please enter at least one item.',
    day: 'Please enter the day as well.',
    month: 'Please enter the month as well.',
    year: 'Please enter the year as well.',
  },
  digits: {
    day: 'Please write the day in digits, for example 15.',
    month: 'Please write the month in digits, for example 11.',
    year: 'Please write the year with four digits, for example 2025.',
  },
  noSuchMonth: (month: number) => `There is no month ${month}. A year has 12 months.`,
  noSuchDay: (day: number, month: number, { days, year }: { days: number; year: number }) =>
    month === 2
      ? `There is no ${day} February ${year}. February ${year} has ${days} days.`
      : `There is no ${day} ${monthIn(months.en, month)}. ${monthIn(months.en, month)} has ${days} days.`,
  noAmount: 'Please write the amount in digits, for example 144.00.',
  tooManyPlaces: (places: number) =>
    places === 0
      ? 'Please enter a whole amount without decimal places.'
      : `Please enter at most ${places} decimal places.`,
  noNumber: 'Please write a number in digits, for example 3.',
  noWholeNumber: 'Please write a whole number, for example 3.',
  tooSmall: (minimum: string) => `The number is too small. It must be at least ${minimum}.`,
  tooLarge: (maximum: string) => `The number is too large. It must be at most ${maximum}.`,
  tooShort: (least: number) => `This is too short. Please write at least ${least} characters.`,
  tooLong: (most: number, found: number) =>
    `This is too long. Please write at most ${most} characters, you wrote ${found}.`,
  spelling: 'We cannot read this. Please check the spelling.',
  email: 'This is not an e-mail address. It looks like this: name@example.org',
  notListed: 'We do not know this answer. Please choose a suggestion from the list.',
} satisfies typeof de

export type FormTexts = typeof de
export const formTexts = { de, en }
