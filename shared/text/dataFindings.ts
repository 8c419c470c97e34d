import { atSentenceStart, named } from './article.ts'
import type { Say } from './findingWords.ts'

/** What the checker says of data on its way: who asks for it, who fills it, who gets it. */
export const dataFindings = {
  readTooEarly: (field, step, fillers) => ({
    title: `„${field}“ ist bei „${step}“ noch leer.`,
    text: `Gefüllt wird die Angabe erst bei „${fillers}“. Holen oder fragen Sie sie vorher.`,
  }),
  neverGiven: (field, step) => ({
    title: `„${field}“ ist bei „${step}“ immer leer.`,
    text: 'Kein Schritt davor füllt die Angabe, und der Aufruf gibt sie nicht mit. Nehmen Sie sie in die Zuordnung des Aufrufs auf.',
  }),
  mayBeUnfilled: (field, step, way) => ({
    title: `„${field}“ kann bei „${step}“ fehlen.`,
    text: `Auf dem Weg „${way}“ füllt kein Schritt die Angabe. Holen oder fragen Sie sie auch dort, oder legen Sie fest, was ohne sie gilt.`,
  }),
  keptUnread: (field, step) => ({
    title: `„${field}“ wird bei „${step}“ festgehalten, aber nie verwendet.`,
    text: 'Keine Regel, kein Schreiben, kein Formular und kein Register braucht die Angabe. Halten Sie nur fest, was der Vorgang braucht.',
    fix: 'Nicht mehr festhalten',
  }),
  readOnlyBefore: (field, step) => ({
    title: `Was „${step}“ bei „${field}“ einträgt, liest danach niemand.`,
    text: 'Verwendet wird die Angabe nur vorher, oder sie wird überschrieben. Tragen Sie sie früher ein, oder lassen Sie es.',
  }),
  sentUnasked: (field, source) => ({
    title: `„${source}“ braucht „${field}“ nicht.`,
    text: 'Die Angabe ist personenbezogen und wird dort nicht verlangt. Geben Sie nur weiter, was nötig ist (Datenminimierung, Art. 5 Abs. 1 Buchst. c DSGVO).',
    fix: 'Nicht weitergeben',
  }),
  recordLeaves: (field, source, target) => ({
    title: `An „${source}“ geht „${field}“ mit allem, was dazu gehört.`,
    text: `„${target}“ nimmt dort alles an. Nennen Sie in der Datenquelle die einzelnen Angaben, die nötig sind, und ordnen Sie nur diese zu (Datenminimierung, Art. 5 Abs. 1 Buchst. c DSGVO).`,
  }),
  shownOutside: (field, letter) => ({
    title: `„${field}“ ist bei „${letter}“ zu sehen, ohne das Schreiben zu öffnen.`,
    text: 'Besonders geschützte Angaben (Art. 9 DSGVO) gehören nicht in Anschrift, Titel oder Betreff. Nennen Sie sie erst im Text.',
  }),
  printedUnneeded: (field, letter) => ({
    title: `„${letter}“ nennt „${field}“, obwohl nichts davon abhängt.`,
    text: 'Die Angabe ist besonders geschützt (Art. 9 DSGVO), und keine Entscheidung, Bedingung oder Berechnung liest sie. Lassen Sie sie im Schreiben weg.',
  }),
  registerKnows: (register, questions, count) => ({
    title:
      count === '1'
        ? `${named(register).subject} kennt diese Angabe schon: ${questions}`
        : `${named(register).subject} kennt ${count} dieser Angaben schon.`,
    text: 'Das müssen Sie nicht noch einmal erfragen (§ 5 EGovG). Wer einen Wert für falsch hält, kann das weiterhin sagen.',
    fix: `${atSentenceStart(named(register).from)} holen …`,
  }),
  registerWillKnow: (question, register) => ({
    title: `„${register}“ kennt das, ist aber noch nicht angebunden: „${question}“`,
    text: 'Bis dahin muss gefragt werden. Sprechen Sie mit der IT über die Anbindung (§ 5 EGovG; Digitalcheck, Prinzip „Daten wiederverwenden“).',
  }),
  responseUnused: (field, source) => ({
    title: `„${field}“ wird bei „${source}“ abgefragt, aber nie verwendet.`,
    text: 'Fragen Sie nur ab, was der Vorgang braucht (Datenminimierung, Art. 5 Abs. 1 Buchst. c DSGVO).',
    fix: 'Nicht mehr abfragen',
  }),
  requiredFromOptional: (target, mapping) => ({
    title: `„${target}“ wird gebraucht, kann in „${mapping}“ aber leer bleiben.`,
    text: 'Legen Sie fest, was gilt, wenn der Wert fehlt: ein fester Wert, oder der Vorgang hält an und wird geklärt.',
    fix: 'Ohne Wert anhalten und klären',
  }),
  askedTwice: (question, source) => ({
    title: `Das wissen wir schon: „${question}“`,
    text: `Diese Angabe kommt bereits aus „${source}“. Wer sie noch einmal abfragt, überträgt nur das Papierformular.`,
    fix: 'Frage entfernen',
  }),
  neverRead: (question) => ({
    title: `Die Antwort auf „${question}“ wird nie verwendet.`,
    text: 'Keine Regel, kein Schreiben und kein Register braucht sie. Fragen Sie nur, was der Vorgang braucht.',
    fix: 'Frage entfernen',
  }),
} satisfies Record<string, Say>
