import { describe, expect, test } from 'vitest'
import { plainHints, plainRules, type PlainRule } from '#shared/forms/plainLanguage.ts'

interface Cases {
  /** Five that are hard to read, five that only look so. */
  readonly hard: readonly string[]
  readonly fine: readonly string[]
}

const cases = {
  longSentence: {
    hard: [
      'Wenn Sie im Laufe des Jahres mit Ihrem Hund in eine andere Gemeinde umziehen, müssen Sie ihn dort innerhalb von zwei Wochen neu anmelden.',
      'Wir brauchen diese Angabe, weil die Steuer erst in dem Monat beginnt, der auf den Tag folgt, an dem der Hund zu Ihnen kam.',
      'Geben Sie hier an, ob in Ihrem Haushalt schon ein Hund lebt, für den Sie selbst oder ein anderes Mitglied des Haushalts Steuern zahlt.',
      'Die Ermäßigung gilt nur für den ersten Hund und nur dann, wenn Sie zu dem Kreis der Personen gehören, die die Satzung dafür nennt.',
      'Haben Sie den Hund aus einem Tierheim geholt, das in unserer Stadt liegt, und liegt der Tag, an dem das war, weniger als ein Jahr zurück?',
    ],
    fine: [
      'Seit wann halten Sie den Hund?',
      'Der Tag, an dem er zu Ihnen gekommen ist. Zum Beispiel: 15. November 2025.',
      'Wir fragen das für die Steuer. Sie beginnt im Monat danach. Mehr müssen Sie nicht tun. Den Bescheid bekommen Sie sofort.',
      'Das steht über Sie in unseren Registern. Bitte schauen Sie, ob es stimmt. Eintippen müssen Sie nichts.',
      'Die Steuer beträgt {{ if dog.listed then rates.listed * months / 12 else rates.plain * months / 12 }} für das ganze Jahr.',
    ],
  },
  passive: {
    hard: [
      'Ihre Angaben werden geprüft.',
      'Die Steuer wird jährlich festgesetzt.',
      'Der Antrag wurde abgelehnt und wird zurückgesendet.',
      'Ihre Daten werden an das Finanzamt übermittelt.',
      'Der Hund wird im Register gespeichert.',
    ],
    fine: [
      'Wir prüfen Ihre Angaben.',
      'Ihr Hund wird nächstes Jahr drei Jahre alt.',
      'Sie werden Steuern für einen Hund zahlen.',
      'Das Wetter wird gut.',
      'Wann wird Ihr Kind volljährig?',
    ],
  },
  nominal: {
    hard: [
      'Die Zustellung erfolgt auf dem Postweg.',
      'Voraussetzung für die Gewährung der Ermäßigung ist die Vorlage einer Bescheinigung.',
      'Zwecks Prüfung brauchen wir das Alter.',
      'Unter Beifügung des Nachweises senden Sie uns den Antrag.',
      'Die Anmeldung, die Berechnung und die Festsetzung macht die Stadt.',
    ],
    fine: [
      'Wir stellen den Bescheid mit der Post zu.',
      'Liegt Ihre Wohnung in Musterstadt?',
      'Die Rechnung für die Heizung und die Versicherung der Wohnung brauchen wir nicht.',
      'Ihre Anmeldung ist fertig.',
      'Wofür ist die Ermäßigung?',
    ],
  },
  foreign: {
    hard: [
      'Die Steuer ist gemäß Satzung zu zahlen.',
      'Bezüglich Ihrer Anmeldung: hinsichtlich der Rasse fehlt etwas.',
      'Der Nachweis ist unverzüglich zu senden.',
      'Legen Sie ein Lichtbild bei.',
      'Klicken Sie auf den Button.',
    ],
    fine: [
      'Die Steuer ist nach der Satzung zu zahlen.',
      'Zu Ihrer Anmeldung: Die Rasse fehlt.',
      'Senden Sie uns den Nachweis sofort.',
      'Legen Sie ein Foto bei.',
      'Wir linken und rechten nicht, wir fragen.',
    ],
  },
  abbreviation: {
    hard: [
      'Name des Hundes, ggf. auch der Zuchtname',
      'Wohnung bzw. Haus',
      'Das dauert ca. zwei Tage.',
      'Senden Sie uns die o. g. Angaben.',
      'Das geht i. d. R. sofort.',
    ],
    fine: [
      'Name des Hundes, wenn er einen hat',
      'Zum Beispiel z. B. Pudel',
      '§ 3 Abs. 2 Satz 1 der Satzung',
      'Am 15. November 2025 um 10 Uhr',
      'Dr. Anna Beispiel',
    ],
  },
  negation: {
    hard: [
      'Das ist nicht ungewöhnlich.',
      'Das geht nicht ohne Nachweis.',
      'Die Kosten sind nicht unerheblich.',
      'Das ist kein unüberwindbares Hindernis.',
      'Der Antrag ist nicht unbegründet.',
    ],
    fine: [
      'Das kommt oft vor.',
      'Ohne Nachweis geht das nicht.',
      'Das ist nicht unser Hund.',
      'Wir fragen nicht und speichern nicht.',
      'Das gilt nicht unter 18 Jahren.',
    ],
  },
  thirdPerson: {
    hard: [
      'Der Antragsteller zahlt die Steuer.',
      'Name des Antragstellers und Anschrift der Antragstellerin',
      'Die Antragstellende bekommt einen Bescheid.',
      'Der Steuerpflichtige hat das anzuzeigen.',
      'Die Betroffenen hören wir an.',
    ],
    fine: [
      'Sie zahlen die Steuer.',
      'Ihr Name und Ihre Anschrift',
      'Den Antrag stellen Sie hier.',
      'Wer zahlt die Steuer?',
      'Davon sind alle betroffen.',
    ],
  },
  please: {
    hard: [
      'Bitte geben Sie Ihr Geburtsdatum an',
      'Wann sind Sie bitte geboren?',
      'Bitte wählen Sie die Rasse.',
      'Bitte nennen: Name des Hundes',
      'Geben Sie bitte an, seit wann Sie den Hund halten.',
    ],
    fine: [
      'Wann sind Sie geboren?',
      'Worum bitten Sie uns?',
      'Welche Rasse hat der Hund?',
      'Wie heißt der Hund?',
      'Ist das eine Fürbitte?',
    ],
  },
} as const satisfies Record<PlainRule, Cases>

const rows = plainRules.flatMap((rule) => [
  ...cases[rule].hard.map((text) => ({ rule, text, isHard: true })),
  ...cases[rule].fine.map((text) => ({ rule, text, isHard: false })),
])

describe('plain language', () => {
  test.each(rows)('$rule: $text → $isHard', ({ rule, text, isHard }) => {
    const kind = rule === 'please' ? 'question' : 'text'

    const found = plainHints(text, kind).filter((hint) => hint.rule === rule)

    expect(found.length > 0).toBe(isHard)
  })

  test('every rule has five cases of each kind', () => {
    const counts = plainRules.map((rule) => [cases[rule].hard.length, cases[rule].fine.length])

    expect(counts).toEqual(plainRules.map(() => [5, 5]))
  })

  test('names the word and what everybody knows instead', () => {
    expect(plainHints('Legen Sie ein Lichtbild bei.')).toEqual([
      { rule: 'foreign', about: 'Lichtbild', instead: 'Foto' },
    ])
  })

  test('lets a text that is not a question ask nicely', () => {
    expect(plainHints('Bitte prüfen Sie diese Angabe.')).toEqual([])
  })
})
