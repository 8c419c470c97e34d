import type { Language } from '#shared/model/localised.ts'

interface PageText {
  readonly title: string
  readonly intro: readonly string[]
  readonly other: string
  readonly happens: string
  readonly way: string
  readonly left: string
  readonly yields: string
  readonly nothing: string
  readonly start: string
  readonly begun: (data: string) => string
  readonly done: (element: string, result: string | undefined) => string
  readonly due: (element: string, at: string | undefined) => string
  readonly received: (element: string) => string
  readonly failed: (element: string, error: string | undefined) => string
  readonly resolved: (element: string) => string
  readonly waits: (element: string, due: string | undefined) => string
  readonly incident: (element: string) => string
  readonly token: (element: string, count: number) => string
}

/** What the page says beside the questions. */
export const pageTexts = {
  de: {
    title: 'Wie Prozesse laufen: Fragen und Antworten',
    intro: [
      'Jede Antwort gehört zu einem Beispiel, das in der Ausführungsmaschine läuft. Diese Seite und ihre Bilder sind',
      'daraus erzeugt; ein Test schlägt fehl, wenn sie nicht mehr stimmen. Die Abschnitte sind die der Norm BPMN 2.0.2.',
      '',
      'In den Bildern: ✓ durchlaufen (mit Anzahl, wenn mehrmals), dicke Linie = genommener Fluss, Sanduhr = wartet,',
      '× = abgebrochen, ! = Störung oder Klärungsfall, voller Kreis auf einer Linie = wartende Marke.',
    ],
    other: '[English](README.en.md)',
    happens: 'Was geschieht',
    way: 'Weg',
    left: 'Am Ende',
    yields: 'Falldaten',
    nothing: 'Der Fall ist abgeschlossen.',
    start: 'Der Fall beginnt',
    begun: (data) => `Der Fall beginnt mit \`${data}\``,
    done: (element, result) =>
      result === undefined ? `„${element}“ wird erledigt` : `„${element}“ ergibt \`${result}\``,
    due: (element, at) =>
      at === undefined
        ? `die Zeit von „${element}“ ist um`
        : `„${element}“ wird um ${at} ausgeführt`,
    received: (element) => `„${element}“ trifft ein`,
    failed: (element, error) =>
      error === undefined
        ? `„${element}“ scheitert`
        : `„${element}“ meldet den Fehler \`${error}\``,
    resolved: (element) => `„${element}“ wird noch einmal versucht`,
    waits: (element, due) =>
      due === undefined ? `„${element}“ wartet` : `„${element}“ wartet bis ${due}`,
    incident: (element) => `„${element}“ braucht Hilfe`,
    token: (element, count) =>
      count === 1
        ? `eine Marke wartet vor „${element}“`
        : `${count} Marken warten vor „${element}“`,
  },
  en: {
    title: 'How processes run: questions and answers',
    intro: [
      'Each answer belongs to an example that runs in the engine. This page and its pictures are generated from it;',
      'a test fails when they are not true any more. The clauses are those of BPMN 2.0.2.',
      '',
      'In the pictures: ✓ passed (with a number when more than once), thick line = flow that was taken, hourglass =',
      'waits, × = cancelled, ! = incident, filled circle on a line = token that waits.',
    ],
    other: '[Deutsch](README.md)',
    happens: 'What happens',
    way: 'Way',
    left: 'In the end',
    yields: 'Case data',
    nothing: 'The case is completed.',
    start: 'The case begins',
    begun: (data) => `The case begins with \`${data}\``,
    done: (element, result) =>
      result === undefined ? `“${element}” is done` : `“${element}” yields \`${result}\``,
    due: (element, at) =>
      at === undefined ? `the time of “${element}” is up` : `“${element}” is carried out at ${at}`,
    received: (element) => `“${element}” arrives`,
    failed: (element, error) =>
      error === undefined ? `“${element}” fails` : `“${element}” reports the error \`${error}\``,
    resolved: (element) => `“${element}” is tried again`,
    waits: (element, due) =>
      due === undefined ? `“${element}” waits` : `“${element}” waits until ${due}`,
    incident: (element) => `“${element}” needs help`,
    token: (element, count) =>
      count === 1
        ? `a token waits before “${element}”`
        : `${count} tokens wait before “${element}”`,
  },
} as const satisfies Record<Language, PageText>
