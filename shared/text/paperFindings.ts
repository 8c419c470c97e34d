import { atSentenceStart, named } from './article.ts'
import type { Say } from './findingWords.ts'

/** What the checker says of paper that lives on in a process. */
export const paperFindings = {
  signatureAsked: (where, sentence, part) => ({
    title: 'Keine Vorschrift verlangt eine Unterschrift.',
    text: `„${where}“ verlangt sie: „${sentence}“ Wer sich angemeldet hat, ist bekannt. Lassen Sie die Unterschrift weg, oder nennen Sie die Vorschrift.`,
    fix: part === '' ? 'Frage entfernen' : 'Unterschrift streichen',
  }),
  printedAndScanned: (where, sentence, part) => ({
    title: `Bei „${where}“ wird gedruckt oder eingescannt.`,
    text: `„${sentence}“ Was hier schon vorliegt, muss nicht auf Papier und zurück. Fragen Sie die Angabe direkt ab.`,
    fix: part === '' ? 'Frage entfernen' : 'Satz streichen',
  }),
  appearanceAsked: (where, sentence, part) => ({
    title: `Bei „${where}“ müssen Menschen persönlich kommen.`,
    text: `Keine Vorschrift dafür ist genannt: „${sentence}“ Bieten Sie es nur als weiteren Weg an, oder nennen Sie die Vorschrift.`,
    fix: part === '' ? 'Frage entfernen' : 'Satz streichen',
  }),
  originalAsked: (where, sentence, part) => ({
    title: `Bei „${where}“ wird ein Original verlangt.`,
    text: `Keine Vorschrift dafür ist genannt: „${sentence}“ Eine elektronische Kopie oder eine Auskunft der ausstellenden Stelle genügt.`,
    fix: part === '' ? 'Frage entfernen' : 'Satz streichen',
  }),
  handedOnByPaper: (where) => ({
    title: `„${where}“ verlässt den Vorgang.`,
    text: 'Was per Mail, Fax oder Mappe weitergeht, ist hier nicht mehr zu sehen. Geben Sie den Vorgang in die Bahn der anderen Stelle.',
  }),
  carriedByPeople: (where, sentence, part) => ({
    title: `Bei „${where}“ tragen Menschen Daten von einer Stelle zur anderen.`,
    text: `„${sentence}“ Holen oder senden Sie die Daten selbst, wenn die Person einverstanden ist.`,
    fix: part === '' ? 'Frage entfernen' : 'Satz streichen',
  }),
  postOnly: (where, sentence) => ({
    title: `Bei „${where}“ kommt die Antwort nur mit der Post.`,
    text: `„${sentence}“ Stellen Sie das Schreiben im Portal bereit, und senden Sie es nur auf Wunsch mit der Post.`,
  }),
  onlineOnly: (where, sentence) => ({
    title: `„${where}“ geht nur online.`,
    text: `„${sentence}“ Nennen Sie einen Weg für Menschen, die Hilfe brauchen: am Telefon oder am Schalter.`,
  }),
  proofByPost: (where, sentence) => ({
    title: `Bei „${where}“ geht ein Beleg mit der Post, den niemand braucht.`,
    text: `„${sentence}“ Das Kennzeichen ist bekannt. Wer prüft, kann danach suchen.`,
  }),
  holderConfirms: (where, holder) => ({
    title: `${named(holder).subject} kann das selbst bestätigen.`,
    text: `„${where}“ verlangt dafür einen Nachweis. Fragen Sie dort an, statt Menschen einen Nachweis holen zu lassen.`,
    fix: `${atSentenceStart(named(holder).at)} anfragen …`,
  }),
  evidenceInRegister: (where, paper, holder) => ({
    title: `Bei „${where}“ wird verlangt, was ein Register weiß: ${paper}.`,
    text: `Die Angabe steht hier: ${holder}. Rufen Sie sie ab, oder fragen Sie die Stelle, statt Menschen einen Nachweis holen zu lassen.`,
  }),
  typedAgain: (step) => ({
    title: `Bei „${step}“ tippt ein Mensch ab, was schon da ist.`,
    text: 'Lassen Sie die Daten von einem Systemaufruf übergeben. Abschreiben kostet Zeit und macht Fehler.',
    fix: 'Von einem System erledigen lassen',
  }),
  checkedByRule: (step) => ({
    title: `Von „${step}“ hängt nichts ab.`,
    text: 'Jeder Vorgang wartet hier auf einen Menschen, aber kein Weg und keine Tabelle richtet sich danach. Lassen Sie die Prüfung weg, oder sagen Sie, wozu ein Mensch nötig ist.',
  }),
  decidedByRule: (step) => ({
    title: 'Hier gibt es keinen Spielraum.',
    text: `„${step}“ folgt nur festen Regeln. Was die Vorschrift fest vorgibt, kann eine Tabelle entscheiden. Sonst sagen Sie, wozu ein Mensch nötig ist, und nach welcher Vorschrift.`,
    fix: 'Durch Tabelle entscheiden …',
  }),
  eventKnown: (service, occasion) => ({
    title: `„${service}“ ginge ohne Antrag.`,
    text: `Die Verwaltung erfährt ${occasion}. Prüfen Sie, ob der Vorgang damit von selbst beginnen kann.`,
  }),
  freeTextDecides: (question) => ({
    title: `Von freiem Text hängt eine Entscheidung ab: „${question}“`,
    text: 'Eine Regel vergleicht die Antwort mit festen Wörtern. Wer anders schreibt, fällt heraus. Bieten Sie die Antworten zur Auswahl an.',
  }),
  silentTooLong: (step, days) => ({
    title: `Bei „${step}“ hören Menschen lange nichts.`,
    text: `Der Vorgang darf hier mehr als ${days} Tage ruhen, und vorher kam keine Nachricht. Senden Sie eine, die sagt, wie lange es dauert.`,
  }),
  fourEyes: (step) => ({
    title: `„${step}“ prüft ein zweites Mal.`,
    text: 'Sagen Sie, welches Risiko das rechtfertigt, oder lassen Sie den Schritt weg.',
  }),
  feeBeforeDecision: (step, decision) => ({
    title: `„${step}“ kommt, bevor entschieden ist.`,
    text: `Erst „${decision}“ sagt, ob ein Anspruch besteht. Verlangen Sie das Geld danach, sonst müssen Sie es zurückzahlen.`,
  }),
  waiverRefused: (finding) => ({
    title: `Davon gibt es keine Ausnahme: ${finding}`,
    text: 'Hier entscheidet das Gesetz, gleich aus welchem Grund. Beheben Sie den Hinweis, und heben Sie die Ausnahme auf.',
    fix: 'Ausnahme aufheben',
  }),
  waiverIdle: (finding) => ({
    title: `Eine Ausnahme gilt nichts mehr: ${finding}`,
    text: 'Der Hinweis, für den sie begründet wurde, besteht so nicht mehr.',
    fix: 'Ausnahme aufheben',
  }),
} satisfies Record<string, Say>
