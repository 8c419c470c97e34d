import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import type { Detail, Difference, Effect } from '../comparing/difference.ts'
import { deadlineChangeText } from './deadlineChange.ts'

const de = {
  title: 'Mitzeichnung',
  list: 'Eingereichte Entwürfe',
  waiting: 'Warten auf Ihre Mitzeichnung',
  nothingWaiting: 'Zurzeit wartet kein Entwurf auf Ihre Mitzeichnung.',
  done: 'Abgeschlossen oder nur zur Kenntnis',
  nothingDone: 'Noch kein Entwurf wurde abgeschlossen.',
  columns: {
    service: 'Leistung',
    department: 'Fachbereich',
    submitted: 'Eingereicht',
    status: 'Stand',
  },
  status: {
    inReview: 'wartet auf IT',
    approved: 'IT hat zugestimmt',
    rejected: 'abgelehnt',
    informed: 'IT informiert',
    released: 'freigegeben',
  },
  against: (version: number, before: number) => `Version ${version} gegen Version ${before}`,
  firstVersion: (version: number) => `Version ${version}, noch nichts freigegeben`,
  submitted: (at: string, by: string) => `eingereicht ${at} von ${by}`,
  technical: 'Was IT betrifft',
  technicalPanel: 'Technische Änderungen',
  changedOf: (changed: number, of: number) => `${changed} von ${of} geändert`,
  same: 'gleich',
  changed: 'geändert',
  countAdded: (count: number) => `${count} neu`,
  countChanged: (count: number) => `${count} geändert`,
  countRemoved: (count: number) => `${count} entfernt`,
  parts: {
    connectors: 'Datenquellen',
    hosts: 'Gegenstellen',
    leavingData: 'Daten nach außen',
    exchange: 'Austausch mit anderen Leistungen',
    rights: 'Rechte',
  },
  purpose: 'Zweck',
  writes: 'schreibt',
  right: {
    works: (who: string) => `Bearbeiten darf: ${who}`,
    starts: (who: string) => `Begonnen wird durch: ${who}`,
  },
  exchange: {
    calls: (service: string, what: string) =>
      what === '' ? `Beginnt: ${service}` : `Beginnt: ${service}, mit ${what}`,
    exchanges: (department: string, what: string) => `Nachricht „${what}“ mit ${department}`,
  },
  everythingNew: 'Alles ist neu: Es wird die erste Version.',
  business: 'Was nur den Fachbereich betrifft',
  nothingElse: 'Sonst ändert sich nichts.',
  submitterNote: 'Dazu schreibt der Fachbereich',
  drawingPanel: 'Vergleich des Ablaufs',
  definition: 'Bauplan',
  definitionPanel: 'Vergleich der Baupläne',
  version: (version: number) => `Version ${version}`,
  nothing: 'noch keine',
  sideBySide: 'Nebeneinander',
  inline: 'Untereinander',
  layout: 'Darstellung des Vergleichs',
  checks: 'Von selbst geprüft',
  checking: 'Wird geprüft …',
  decision: 'Entscheidung',
  vote: 'Mitzeichnen',
  voteHint: 'Sie prüfen die Technik. Über den Inhalt entscheidet der Fachbereich.',
  note: 'Anmerkung',
  noteHint: 'Bei Ablehnung Pflicht. Der Fachbereich liest sie.',
  reasonMissing: 'Bitte geben Sie an, warum Sie ablehnen.',
  approve: 'Zustimmen',
  reject: 'Ablehnen',
  voted: {
    approved: 'IT hat zugestimmt',
    rejected: 'IT hat abgelehnt',
    informed: 'IT ist informiert',
    released: 'Freigegeben',
    inReview: 'Wartet auf IT',
  },
  votedText: {
    approved: 'Der Fachbereich kann diese Version jetzt unterschreiben und freigeben.',
    rejected: 'Der Fachbereich sieht Ihren Grund und kann neu einreichen.',
    informed:
      'Technisch ist alles gleich. Eine Mitzeichnung ist nicht nötig, der Fachbereich entscheidet allein.',
    released: 'Der Fachbereich hat diese Version unterschrieben.',
    inReview: 'Die IT hat noch nicht entschieden.',
  },
  backToList: 'Zu den Entwürfen',
  checked: {
    tests: (count: number) =>
      count === 0
        ? 'Es gibt keine Prüffälle'
        : count === 1
          ? 'Der Prüffall läuft wie erwartet'
          : `Alle ${count} Prüffälle laufen wie erwartet`,
    testsDiffer: (count: number) =>
      count === 1
        ? '1 Prüffall läuft anders als erwartet'
        : `${count} Prüffälle laufen anders als erwartet`,
    testsText: 'in diesem Browser durchgespielt',
    complete: 'Jede Datenquelle hat Zweck und Rechtsgrundlage',
    completeText: (count: number) =>
      count === 1
        ? '1 Datenquelle, eingetragen vom Fachbereich'
        : `${count} Datenquellen, eingetragen vom Fachbereich`,
    automatic: 'Jede Entscheidung ohne Sachbearbeitung nennt ihre Vorschrift',
    automaticText: (count: number) => (count === 1 ? '1 Entscheidung' : `${count} Entscheidungen`),
    errors: 'Keine Fehler',
    errorsFound: (count: number) => (count === 1 ? '1 Fehler' : `${count} Fehler`),
    errorsText: 'alle Regeln der Prüfung durchlaufen',
    hints: (count: number) =>
      count === 0
        ? 'Keine offenen Hinweise'
        : count === 1
          ? '1 offener Hinweis'
          : `${count} offene Hinweise`,
    hintsText: 'sie hindern die Freigabe nicht',
    hashes: 'Gezeigter Inhalt und Prüfsumme stimmen überein',
    hashesFailed: 'Gezeigter Inhalt und Prüfsumme stimmen nicht überein',
    hashesText: 'in diesem Browser nachgerechnet',
  },
  topic: {
    step: 'Schritt',
    branch: 'Verbindung',
    form: 'Formular',
    decision: 'Tabelle',
    letter: 'Schreiben',
    mapping: 'Zuordnung',
    deadline: 'Frist',
    field: 'Angabe',
    page: 'Leistungsseite',
    scenario: 'Prüffall',
    waiver: 'Ausnahme zu',
    lane: 'Zuständigkeit',
    process: 'Ablauf',
    participant: 'Beteiligte',
    message: 'Nachricht',
    event: 'Ereignis',
    store: 'Ablage',
    source: 'Datenquelle',
    settings: 'Leistung',
    drawing: 'Zeichnung',
  },
  effect: { added: 'neu', changed: 'geändert', moved: 'verschoben', removed: 'entfernt' },
  places: (count: number) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
  quoted: (name: string) => `„${name}“`,
  questions: (from: number, to: number) => `${from} Fragen werden ${to}`,
  renamed: (from: string) => `hieß „${from}“`,
  moved: (to: string) => `jetzt bei ${to}`,
  movedOut: 'keinem Beteiligten mehr zugeordnet',
  settings: 'Einstellungen geändert',
  value: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
  more: (count: number) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
}

const en: typeof de = {
  title: 'IT review',
  list: 'Submitted drafts',
  waiting: 'Waiting for your review',
  nothingWaiting: 'No draft is waiting for your review.',
  done: 'Done or for information only',
  nothingDone: 'No draft has been finished yet.',
  columns: {
    service: 'Service',
    department: 'Department',
    submitted: 'Submitted',
    status: 'Status',
  },
  status: {
    inReview: 'waiting for IT',
    approved: 'IT approved',
    rejected: 'rejected',
    informed: 'IT informed',
    released: 'released',
  },
  against: (version, before) => `Version ${version} against version ${before}`,
  firstVersion: (version) => `Version ${version}, nothing released yet`,
  submitted: (at, by) => `submitted ${at} by ${by}`,
  technical: 'What concerns IT',
  technicalPanel: 'Technical changes',
  changedOf: (changed, of) => `${changed} of ${of} changed`,
  same: 'same',
  changed: 'changed',
  countAdded: (count) => `${count} new`,
  countChanged: (count) => `${count} changed`,
  countRemoved: (count) => `${count} removed`,
  parts: {
    connectors: 'Data sources',
    hosts: 'Remote systems',
    leavingData: 'Data leaving',
    exchange: 'Exchange with other services',
    rights: 'Rights',
  },
  purpose: 'Purpose',
  writes: 'writes',
  right: {
    works: (who) => `May work on it: ${who}`,
    starts: (who) => `Is started by: ${who}`,
  },
  exchange: {
    calls: (service, what) =>
      what === '' ? `Begins: ${service}` : `Begins: ${service}, with ${what}`,
    exchanges: (department, what) => `Message “${what}” with ${department}`,
  },
  everythingNew: 'Everything is new: this becomes the first version.',
  business: 'What only concerns the department',
  nothingElse: 'Nothing else changes.',
  submitterNote: 'What the department says',
  drawingPanel: 'Comparison of the process',
  definition: 'Definition',
  definitionPanel: 'Comparison of the definitions',
  version: (version) => `Version ${version}`,
  nothing: 'none yet',
  sideBySide: 'Side by side',
  inline: 'Inline',
  layout: 'Layout of the comparison',
  checks: 'Checked automatically',
  checking: 'Checking …',
  decision: 'Decision',
  vote: 'Review',
  voteHint: 'You check the technical side. The department decides on the content.',
  note: 'Note',
  noteHint: 'Required when you reject. The department reads it.',
  reasonMissing: 'Please say why you reject.',
  approve: 'Approve',
  reject: 'Reject',
  voted: {
    approved: 'IT approved',
    rejected: 'IT rejected',
    informed: 'IT is informed',
    released: 'Released',
    inReview: 'Waiting for IT',
  },
  votedText: {
    approved: 'The department can now sign and release this version.',
    rejected: 'The department sees your reason and can submit again.',
    informed: 'Nothing technical changed. No review is needed, the department decides alone.',
    released: 'The department has signed this version.',
    inReview: 'IT has not decided yet.',
  },
  backToList: 'To the drafts',
  checked: {
    tests: (count) =>
      count === 0
        ? 'There are no test cases'
        : count === 1
          ? 'The test case runs as expected'
          : `All ${count} test cases run as expected`,
    testsDiffer: (count) =>
      count === 1
        ? '1 test case runs differently than expected'
        : `${count} test cases run differently than expected`,
    testsText: 'run in this browser',
    complete: 'Every data source has purpose and legal basis',
    completeText: (count) =>
      count === 1
        ? '1 data source, entered by the department'
        : `${count} data sources, entered by the department`,
    automatic: 'Every decision without a clerk names its provision',
    automaticText: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
    errors: 'No errors',
    errorsFound: (count) => (count === 1 ? '1 error' : `${count} errors`),
    errorsText: 'all rules of the check were run',
    hints: (count) =>
      count === 0 ? 'No open hints' : count === 1 ? '1 open hint' : `${count} open hints`,
    hintsText: 'they do not prevent a release',
    hashes: 'The content shown and its checksum agree',
    hashesFailed: 'The content shown and its checksum do not agree',
    hashesText: 'recomputed in this browser',
  },
  topic: {
    step: 'Step',
    branch: 'Connection',
    form: 'Form',
    decision: 'Table',
    letter: 'Letter',
    mapping: 'Mapping',
    deadline: 'Deadline',
    field: 'Field',
    page: 'Service page',
    scenario: 'Test case',
    waiver: 'Exception from',
    lane: 'Responsibility',
    process: 'Flow',
    participant: 'Participant',
    message: 'Message',
    event: 'Event',
    store: 'Store',
    source: 'Data source',
    settings: 'Service',
    drawing: 'Drawing',
  },
  effect: { added: 'new', changed: 'changed', moved: 'moved', removed: 'removed' },
  places: (count) => (count === 1 ? '1 step' : `${count} steps`),
  quoted: (name) => `“${name}”`,
  questions: (from, to) => `${from} questions become ${to}`,
  renamed: (from) => `was called “${from}”`,
  moved: (to) => `now with ${to}`,
  movedOut: 'no longer assigned to anybody',
  settings: 'settings changed',
  value: (name, from, to) => `${name}: ${from} → ${to}`,
  more: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
}

export const reviewTexts = { de, en }

/** A difference in two lines: what, and the particulars. */
export function changeText(
  { topic, effect, title, details }: Difference,
  language: Language,
): { readonly what: string; readonly particulars: string } {
  const texts = reviewTexts[language]
  const most = topic === 'deadline' ? details.length : mostDetails
  const shown = details.slice(0, most).map((detail) => detailText(detail, language))
  const hidden = details.length - shown.length
  return {
    what: `${texts.topic[topic]} ${texts.quoted(inLanguage(title, language))} ${texts.effect[effect]}`,
    particulars: [...shown, ...(hidden > 0 ? [texts.more(hidden)] : [])].join('; '),
  }
}

/** Of long lists; a deadline has a dozen parts, each of which may be the one that counts. */
const mostDetails = 4

function detailText(detail: Detail, language: Language): string {
  const texts = reviewTexts[language]
  const text = (localised: Localised): string => inLanguage(localised, language)
  switch (detail.kind) {
    case 'renamed':
      return texts.renamed(text(detail.from))
    case 'questions':
      return texts.questions(detail.from, detail.to)
    case 'value':
      return texts.value(text(detail.name), detail.from, detail.to)
    case 'deadline':
      return deadlineChangeText(detail, language)
    case 'part':
      return partText(detail, language)
    case 'places':
      return texts.places(detail.count)
    case 'lane':
      return detail.to === null ? texts.movedOut : texts.moved(text(detail.to))
    case 'settings':
      return texts.settings
  }
}

function partText(
  { effect, name }: { readonly effect: Effect; readonly name: Localised },
  language: Language,
): string {
  const texts = reviewTexts[language]
  return `${texts.quoted(inLanguage(name, language))} ${texts.effect[effect]}`
}
