const criteriaInGerman = {
  page: 'Eine Portalseite sagt, worum es geht.',
  form: 'Menschen machen ihre Angaben online.',
  noPaper: 'Niemand muss unterschreiben, drucken, kommen oder ein Original vorlegen.',
  answer: 'Die Antwort kommt elektronisch.',
  noBreak: 'Nichts wird abgetippt oder auf Papier weitergegeben.',
  noHandling: 'Kein Schritt geschieht außerhalb des Vorgangs.',
  status: 'Wer wartet, erfährt, wie lange es dauert.',
  once: 'Was ein Register weiß, wird nicht noch einmal verlangt.',
  codes: 'Regeln hängen nicht von freiem Text ab.',
  sparing: 'Nichts wird erhoben oder weitergegeben, was niemand braucht.',
  lookup: 'Daten kommen aus einem Register oder Fachverfahren.',
  booking: 'Das Ergebnis geht von selbst an ein Fachverfahren.',
  ofItself: 'Mindestens ein Weg kommt ohne Handgriff im Amt zum Ende.',
  noProof: 'Niemand muss einen Nachweis beibringen.',
  lawful: 'Schutz der Daten, Entscheidung und Rechtsbehelf sind geregelt.',
}

const de = {
  counters: 'Kennzahlen des Entwurfs',
  questions: (count: number): string => (count === 1 ? 'Frage' : 'Fragen'),
  evidence: (count: number): string => (count === 1 ? 'Nachweis' : 'Nachweise'),
  signatures: (count: number): string => (count === 1 ? 'Unterschrift' : 'Unterschriften'),
  minutes: 'Min. Personal',
  range: (least: number, most: number) => `${least} bis ${most}`,
  maturity: 'Reifegrad',
  of: (highest: number) => `von ${highest}`,
  openMaturity: (level: number) => `Reifegrad ${level} von 7: was zum nächsten fehlt`,
  title: (level: number) => `Reifegrad ${level} von 7`,
  intro:
    'Nach den Stufen des OZG-Reifegradmodells 2.0 (Juli 2025), soweit ein Entwurf es zeigt. Ob Nutzerkonto, Postfach und E-Akte angebunden sind, zeigt er nicht.',
  next: (level: number) => `Das fehlt zu Reifegrad ${level}`,
  highest: 'Mehr gibt es nicht zu erreichen.',
  all: 'Alle Bedingungen',
  level: (level: number) => `Reifegrad ${level}`,
  holds: 'erfüllt',
  missing: 'offen',
  estimate:
    'Minuten Personal sind geschätzt, je Vorgang: 20 für eine Entscheidung mit Ermessen, 10 für eine Prüfung, 5 für jeden anderen Schritt von Hand. Die erste Zahl fällt immer an, die zweite höchstens.',
  close: 'Schließen',
}

const criteriaInEnglish: typeof criteriaInGerman = {
  page: 'A portal page says what it is about.',
  form: 'People give their answers online.',
  noPaper: 'Nobody has to sign, print, come in person or show an original.',
  answer: 'The answer comes electronically.',
  noBreak: 'Nothing is typed again or handed on by paper.',
  noHandling: 'No step happens outside the case.',
  status: 'Who waits learns how long it takes.',
  once: 'What a register knows is not demanded again.',
  codes: 'Rules do not hang on free text.',
  sparing: 'Nothing is collected or handed on that nobody needs.',
  lookup: 'Data comes from a register or line system.',
  booking: 'The result goes to a line system by itself.',
  ofItself: 'At least one way comes to its end without a hand in the office.',
  noProof: 'Nobody has to produce a proof.',
  lawful: 'Data protection, decision and appeal are settled.',
}

const en: typeof de = {
  counters: 'Figures of the draft',
  questions: (count) => (count === 1 ? 'question' : 'questions'),
  evidence: (count) => (count === 1 ? 'proof' : 'proofs'),
  signatures: (count) => (count === 1 ? 'signature' : 'signatures'),
  minutes: 'min. of staff',
  range: (least, most) => `${least} to ${most}`,
  maturity: 'Maturity',
  of: (highest) => `of ${highest}`,
  openMaturity: (level) => `Maturity ${level} of 7: what the next level lacks`,
  title: (level) => `Maturity ${level} of 7`,
  intro:
    'By the levels of the OZG maturity model 2.0 (July 2025), as far as a draft shows it. Whether user account, mailbox and e-file are connected it does not show.',
  next: (level) => `What level ${level} lacks`,
  highest: 'There is no more to reach.',
  all: 'All conditions',
  level: (level) => `Level ${level}`,
  holds: 'met',
  missing: 'open',
  estimate:
    'Minutes of staff are an estimate for each case: 20 for a decision with discretion, 10 for a check, 5 for any other step by hand. The first figure always arises, the second at most.',
  close: 'Close',
}

export const criterionTexts = { de: criteriaInGerman, en: criteriaInEnglish }
export type CriterionName = keyof typeof criteriaInGerman
export const maturityTexts = { de, en }
