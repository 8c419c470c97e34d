import type { ImportProblem, RemarkCode } from '../import/remark.ts'

const de = {
  title: 'Angaben einlesen',
  lead: 'Aus einem JSON-Schema, einer Schnittstellenbeschreibung (OpenAPI, auch YAML) oder einem Beispiel der Daten.',
  choose: 'Datei wählen',
  drop: 'Datei hierher ziehen',
  dropped: 'Datei abgelegt',
  or: 'oder den Inhalt einfügen:',
  content: 'Inhalt',
  read: 'Lesen',
  back: 'Zurück',
  cancel: 'Abbrechen',
  close: 'Schließen',
  take: (count: number) => (count === 1 ? '1 Eintrag anlegen' : `${count} Einträge anlegen`),
  nothingToTake: 'Nichts anzulegen',
  kinds: {
    schema: 'Gelesen als JSON-Schema.',
    sample: 'Gelesen als Beispiel. Arten und „kann fehlen“ sind daraus geschlossen.',
    api: 'Gelesen als Schnittstellenbeschreibung.',
  },
  name: 'Bezeichnung',
  nameMissing: 'Erwartet wird eine Bezeichnung, zum Beispiel „Fahrzeug“.',
  as: 'Anlegen als',
  asOptions: {
    group: 'eine Gruppe im Vorgang',
    fields: 'einzelne Angaben im Vorgang',
    type: 'Typ',
  },
  preview: 'Was angelegt wird',
  data: 'Angabe',
  type: 'Typ',
  fields: (count: number) => (count === 1 ? '1 Feld' : `${count} Felder`),
  conflict: 'gibt es schon, mit anderem Inhalt',
  same: 'gibt es schon genau so',
  decision: (name: string) => `Was mit „${name}“ geschehen soll`,
  decisions: {
    rename: 'neuen daneben anlegen',
    keep: 'den vorhandenen behalten',
    replace: 'den vorhandenen ersetzen',
  },
  proposals: 'Vorschläge aus den Beispielen',
  proposal: {
    codes: (path: string, count: number) => `„${path}“ als Codeliste mit ${count} Werten`,
    amount: (path: string) => `„${path}“ als Betrag in Euro`,
  },
  report: 'Was nicht übernommen wird',
  reportNone: 'Alles wird übernommen.',
  places: (count: number) => (count === 1 ? '1 Stelle' : `${count} Stellen`),
  remarks: {
    keyword: (what: string) => `Die Festlegung „${what}“ gibt es hier nicht.`,
    format: (what: string) => `Das Format „${what}“ gibt es hier nicht; die Angabe wird ein Text.`,
    pattern: (what: string) => `Die Regel „${what}“ lässt sich nicht sicher prüfen.`,
    description: () => 'Beschreibungen haben hier keinen Platz.',
    exclusive: (what: string) => `Die Grenze ${what} selbst ist hier zulässig.`,
    severalTypes: (what: string) => `Mehrere Arten zugleich (${what}): die Art bleibt offen.`,
    alternatives: (what: string) =>
      `${what} Alternativen werden eine Gruppe mit allen Feldern; Pflicht ist nur, was jede verlangt. Formular, Tabelle und Schreiben brauchen eine feste Gruppe.`,
    alternativeKinds: (what: string) =>
      `Alternativen verschiedener Art (${what}): die Art bleibt offen.`,
    alternativeBounds: (what: string) =>
      `Von ${what} Alternativen gilt, was sie gemeinsam haben; ihre eigenen Grenzen entfallen.`,
    contradiction: (what: string) => `Zwei Vorgaben widersprechen sich (${what}), die erste gilt.`,
    tuple: () =>
      'Eine Liste mit verschiedenen Arten nach Stelle: die Art der Einträge bleibt offen.',
    unknownReference: (what: string) => `Der Verweis „${what}“ führt zu nichts in dieser Datei.`,
    otherFile: (what: string) => `Der Verweis „${what}“ führt in eine andere Datei.`,
    circle: (what: string) => `„${what}“ enthält sich selbst und endet hier.`,
    tooDeep: () => 'Zu tief verschachtelt: der Inhalt bleibt offen.',
    name: (what: string) => `„${what}“ kann hier kein Name sein und entfällt.`,
    notASchema: (what: string) => `Erwartet wird eine Beschreibung, gefunden wurde ${what}.`,
    mixed: (what: string) =>
      `Die Beispiele sind verschiedener Art (${what}): die Art bleibt offen.`,
    longNumber: () =>
      'Die Zahl hat mehr Stellen, als sicher ankommen. Kennungen und genaue Beträge sollte die Quelle als Text senden.',
    noOperationId: () =>
      'Die Operation hat keine Kennung (operationId) und kann nicht aufgerufen werden.',
    parameterPlace: (what: string) => `„${what}“ setzt die Laufzeit selbst oder gar nicht.`,
    mediaType: (what: string) => `Gelesen wird nur JSON, angeboten wird ${what}.`,
    noAnswer: () => 'Eine Antwort im Erfolgsfall ist nicht beschrieben.',
    notAnObject: () => 'Erwartet wird ein Inhalt mit benannten Feldern.',
  } satisfies Record<RemarkCode, (what: string) => string> as Readonly<
    Record<RemarkCode, (what: string) => string>
  >,
  problem: 'Das lässt sich nicht einlesen',
  problems: {
    tooLarge: (detail: string) =>
      `Erwartet werden höchstens ${detail} Millionen Zeichen; dieser Inhalt ist größer.`,
    malformed: () =>
      'Erwartet wird JSON (oder YAML bei einer Schnittstellenbeschreibung); hier ist es keins.',
    tooManyFields: (detail: string) =>
      `Erwartet werden höchstens ${detail} Felder; diese Datei beschreibt mehr.`,
    notAnObject: (detail: string) =>
      `Erwartet wird ein Inhalt mit benannten Feldern, gefunden wurde ${detail}.`,
    otherVersion: (detail: string) =>
      `Erwartet wird eine Schnittstellenbeschreibung nach OpenAPI 3.0 oder 3.1, gefunden wurde ${detail}.`,
    noOperations: () => 'Erwartet werden Operationen unter „paths“; diese Beschreibung hat keine.',
  } satisfies Record<ImportProblem['code'], (detail: string) => string> as Readonly<
    Record<ImportProblem['code'], (detail: string) => string>
  >,
  at: (line: number, column: number) => `Zeile ${line}, Spalte ${column}`,
  operations: 'Operationen',
  operationsLead: (title: string) =>
    `„${title}“: Wählen Sie, was die Leistung davon abfragt. Daraus wird eine Datenquelle.`,
  use: 'Als Datenquelle verwenden',
}

const en: typeof de = {
  title: 'Import fields',
  lead: 'From a JSON Schema, an interface description (OpenAPI, YAML too) or a sample of the data.',
  choose: 'Choose a file',
  drop: 'Drop a file here',
  dropped: 'File dropped',
  or: 'or paste the content:',
  content: 'Content',
  read: 'Read',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  take: (count) => (count === 1 ? 'Create 1 entry' : `Create ${count} entries`),
  nothingToTake: 'Nothing to create',
  kinds: {
    schema: 'Read as JSON Schema.',
    sample: 'Read as a sample. Kinds and “may be missing” are concluded from it.',
    api: 'Read as an interface description.',
  },
  name: 'Label',
  nameMissing: 'A label is expected, for example “Vehicle”.',
  as: 'Create as',
  asOptions: { group: 'a group of the case', fields: 'single fields of the case', type: 'a type' },
  preview: 'What is created',
  data: 'Field',
  type: 'Type',
  fields: (count) => (count === 1 ? '1 field' : `${count} fields`),
  conflict: 'exists already, with another content',
  same: 'exists exactly like this',
  decision: (name) => `What to do with “${name}”`,
  decisions: {
    rename: 'create a new one beside it',
    keep: 'keep the one that exists',
    replace: 'replace the one that exists',
  },
  proposals: 'Suggested by the samples',
  proposal: {
    codes: (path, count) => `“${path}” as a code list with ${count} values`,
    amount: (path) => `“${path}” as an amount in euros`,
  },
  report: 'What is not taken over',
  reportNone: 'Everything is taken over.',
  places: (count) => (count === 1 ? '1 place' : `${count} places`),
  remarks: {
    keyword: (what) => `There is no “${what}” here.`,
    format: (what) => `There is no format “${what}” here; the field becomes a text.`,
    pattern: (what) => `The rule “${what}” cannot be checked safely.`,
    description: () => 'Descriptions have no place here.',
    exclusive: (what) => `The bound ${what} itself is allowed here.`,
    severalTypes: (what) => `Several kinds at once (${what}): the kind stays open.`,
    alternatives: (what) =>
      `${what} alternatives become one group with all fields; required is only what each of them requires. Form, table and letter need a fixed group.`,
    alternativeKinds: (what) => `Alternatives of several kinds (${what}): the kind stays open.`,
    alternativeBounds: (what) =>
      `Of ${what} alternatives what they share counts; bounds of their own are dropped.`,
    contradiction: (what) => `Two rules contradict each other (${what}), the first one counts.`,
    tuple: () => 'A list with another kind at each position: the kind of its entries stays open.',
    unknownReference: (what) => `The reference “${what}” leads to nothing in this file.`,
    otherFile: (what) => `The reference “${what}” leads to another file.`,
    circle: (what) => `“${what}” contains itself and ends here.`,
    tooDeep: () => 'Nested too deeply: the content stays open.',
    name: (what) => `“${what}” cannot be a name here and is left out.`,
    notASchema: (what) => `A description is expected, ${what} was found.`,
    mixed: (what) => `The samples are of different kinds (${what}): the kind stays open.`,
    longNumber: () =>
      'The number has more digits than arrive safely. The source should send ids and exact amounts as text.',
    noOperationId: () => 'The operation has no operationId and cannot be called.',
    parameterPlace: (what) => `“${what}” is set by the runtime itself or not at all.`,
    mediaType: (what) => `Only JSON is read, ${what} is offered.`,
    noAnswer: () => 'No answer is described for success.',
    notAnObject: () => 'A content with named fields is expected.',
  },
  problem: 'This cannot be imported',
  problems: {
    tooLarge: (detail) => `At most ${detail} million characters are expected; this is larger.`,
    malformed: () =>
      'JSON is expected (or YAML for an interface description); at this place it is none.',
    tooManyFields: (detail) => `At most ${detail} fields are expected; this file describes more.`,
    notAnObject: (detail) => `A content with named fields is expected, ${detail} was found.`,
    otherVersion: (detail) =>
      `An interface description in OpenAPI 3.0 or 3.1 is expected, ${detail} was found.`,
    noOperations: () => 'Operations under “paths” are expected; this description has none.',
  },
  at: (line, column) => `line ${line}, column ${column}`,
  operations: 'Operations',
  operationsLead: (title) => `“${title}”: choose what the service asks of it. It becomes a source.`,
  use: 'Use as a source',
}

export const importTexts = { de, en }
