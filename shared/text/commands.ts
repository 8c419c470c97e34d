interface Position {
  readonly line: number
  readonly column: number
}

/** What the commands of the command line say. */
const de = {
  fileMissing: (file: string) => `Die Datei ${file} gibt es nicht.`,
  isFolder: (file: string) => `Erwartet eine Datei, gefunden den Ordner ${file}.`,
  notJson: (file: string, line: number, column: number) =>
    `${file} ist kein JSON: siehe Zeile ${line}, Spalte ${column}.`,
  neitherJsonNorXml: (file: string, found: string) =>
    `${file}: erwartet einen Bauplan (JSON), BPMN 2.0 oder DMN (XML), gefunden ${found}.`,
  tooDeep: (file: string, deepest: number, { line, column }: Position) =>
    `${file}: erwartet höchstens ${deepest} ineinander geschachtelte Ebenen, gefunden mehr: siehe Zeile ${line}, Spalte ${column}.`,
  xmlInstead: (file: string) =>
    `${file}: erwartet einen Bauplan (JSON), gefunden XML. „fachwerk import ${file} --out bauplan.json“ macht einen daraus.`,
  notADefinition: (file: string) => `${file} hat nicht die Form eines Bauplans:`,
  notAScenario: (file: string) => `${file} hat nicht die Form eines Beispielfalls:`,
  noFindings: 'Keine Hinweise.',
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  fix: (label: string) => `Abhilfe: ${label}`,
  cell: (row: number, column: string) => `Zeile ${row}, Spalte „${column}“`,
  notBpmn: (file: string, reason: string, line?: number) =>
    `${file} ist nicht lesbar${line === undefined ? '' : ` (Zeile ${line})`}: ${reason}`,
  notAnObject: (file: string) => `${file} enthält kein JSON-Objekt:`,
  notAScript: (file: string) => `${file} passt nicht:`,
  expected: (path: string, expected: string, found: string) =>
    `  ${path}: erwartet ${expected}, gefunden ${found}`,
  dataNotAccepted: (path: string, problem: string) => `Angabe ${path}: ${problem}`,
  processUnknown: (found: string, known: string) =>
    `Den Prozess ${found} gibt es nicht. Es gibt: ${known}.`,
  noProcess: (file: string) =>
    `${file}: erwartet mindestens einen Prozess oder eine Entscheidung, gefunden keines von beiden.`,
  /** What the case itself says is German. */
  incident: (_code: string, message: string) => message,
  notADuration: (found: string) =>
    `--until: erwartet eine Dauer nach ISO 8601 wie PT1H, gefunden ${found}.`,
  notADay: (found: string) => `--today: erwartet ein Datum wie 2026-03-01, gefunden ${found}.`,
  stateUnknown: (found: string, known: string) =>
    `--state: erwartet eines von ${known}, gefunden ${found}.`,
  leftOut: (ids: string) => `Führt ins Leere und bleibt außer Betracht: ${ids}.`,
  notBegun: 'Nichts hat begonnen.',
  standsAt: (place: string, awaited: string) => `Wartet: ${place}, auf ${awaited}.`,
  awaited: {
    help: 'Hilfe nach einem Vorfall',
    task: 'Antwort',
    job: 'Antwort',
    timer: 'die Zeit',
    message: 'eine Nachricht',
    signal: 'ein Signal',
    condition: 'eine Bedingung',
    tokens: 'die anderen Wege',
  },
  cutShort: {
    timerWithoutEnd: (element: string, times: number) =>
      `${element} wiederholt sich ohne Ende; nach ${times} Mal ist Schluss. --until setzt ein Ende.`,
    circle: (element: string, times: number) =>
      `Der Ablauf läuft im Kreis: ${element} wurde ${times}-mal erreicht.`,
    tooManyInstances: (process: string, times: number) =>
      `${process} wird immer wieder begonnen; nach ${times} Vorgängen ist Schluss.`,
  },
  deviates: (path: string, found: string) => `Anders als erwartet: ${path} ist ${found}.`,
  noData: (folder: string) => `In ${folder} liegen keine Daten.`,
  backupExists: (file: string) => `${file} gibt es schon. Bitte einen leeren Ordner angeben.`,
  backedUp: (file: string, cases: number) => `Gesichert nach ${file}: ${cases} Vorgänge.`,
  backupUnusable: (file: string) => `${file} ist keine unversehrte Sicherung.`,
  dataExists: (folder: string) =>
    `In ${folder} liegen schon Daten. Mit --overwrite werden sie ersetzt.`,
  inUse: (folder: string) =>
    `Die Daten in ${folder} sind in Benutzung. Bitte erst Fachwerk beenden.`,
  restored: (folder: string, cases: number) => `Wiederhergestellt in ${folder}: ${cases} Vorgänge.`,
  caseUnknown: (name: string) => `Den Vorgang ${name} gibt es nicht.`,
  caseActive: (name: string) =>
    `Der Vorgang ${name} läuft noch. Gelöscht wird nur, was abgeschlossen ist.`,
  caseDeleted: (name: string) =>
    `Der Vorgang ${name} ist gelöscht. Frühere Sicherungen enthalten ihn noch.`,
  imports: { info: 'Hinweis', todo: 'Zu ergänzen', notExecuted: 'Nicht ausgeführt' },
  imported: (file: string, entries: number) =>
    `Übernommen nach ${file}. Einträge im Bericht: ${entries}.`,
  exported: (file: string) => `Geschrieben nach ${file}.`,
  severalFiles: (count: number) =>
    `Das sind ${count} DMN-Dateien. Erwartet --out mit dem Namen der ersten.`,
  decisionUnknown: (found: string, known: string) =>
    `Die Entscheidung ${found} gibt es nicht. Es gibt: ${known}.`,
  noDecision: 'Erwartet mindestens eine Entscheidung, gefunden keine.',
  remains: 'Ein anderes Programm liest gerade. Reste stehen bis zum nächsten Aufruf im Journal.',
}

/** By code; what a system has said about a failed job stays as it was said. */
const incidents: Readonly<Record<string, string>> = {
  uncaughtError: 'No way is provided for this error.',
  noFlowTaken: 'None of the conditions holds.',
  expressionFailed: 'The expression yields no value that could be used here.',
  invalidData: 'A value does not have the form that is expected.',
  fuelExhausted: 'The case goes round in circles without ever waiting.',
  incomplete: 'What has to happen here is not laid down.',
  nothingLeft: 'Everything is done, but the end is not reached.',
  decisionUnclear: 'The decision has no clear result.',
}

const en = {
  fileMissing: (file: string) => `There is no file ${file}.`,
  isFolder: (file: string) => `Expected a file, found the folder ${file}.`,
  notJson: (file: string, line: number, column: number) =>
    `${file} is not JSON: see line ${line}, column ${column}.`,
  neitherJsonNorXml: (file: string, found: string) =>
    `${file}: expected a definition (JSON), BPMN 2.0 or DMN (XML), found ${found}.`,
  tooDeep: (file, deepest, { line, column }) =>
    `${file}: expected at most ${deepest} levels of nesting, found more: see line ${line}, column ${column}.`,
  xmlInstead: (file) =>
    `${file}: expected a definition (JSON), found XML. "fachwerk import ${file} --out definition.json" makes one of it.`,
  notADefinition: (file: string) => `${file} does not have the form of a definition:`,
  notAScenario: (file: string) => `${file} does not have the form of a scenario:`,
  noFindings: 'No findings.',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  fix: (label: string) => `Fix: ${label}`,
  cell: (row: number, column: string) => `Row ${row}, column “${column}”`,
  notBpmn: (file: string, reason: string, line?: number) =>
    `${file} cannot be read${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
  notAnObject: (file: string) => `${file} does not hold a JSON object:`,
  notAScript: (file: string) => `${file} does not fit:`,
  expected: (path: string, expected: string, found: string) =>
    `  ${path}: expected ${expected}, found ${found}`,
  dataNotAccepted: (path: string, problem: string) => `Value ${path}: ${problem}`,
  processUnknown: (found: string, known: string) =>
    `There is no process ${found}. There are: ${known}.`,
  noProcess: (file) => `${file}: expected at least one process or decision, found neither.`,
  incident: (code, message) => incidents[code] ?? message,
  notADuration: (found: string) =>
    `--until: expected an ISO 8601 duration such as PT1H, found ${found}.`,
  notADay: (found: string) => `--today: expected a date such as 2026-03-01, found ${found}.`,
  stateUnknown: (found: string, known: string) =>
    `--state: expected one of ${known}, found ${found}.`,
  leftOut: (ids: string) => `Leads nowhere and is left out: ${ids}.`,
  notBegun: 'Nothing has begun.',
  standsAt: (place: string, awaited: string) => `Waits: ${place}, for ${awaited}.`,
  awaited: {
    help: 'help after an incident',
    task: 'an answer',
    job: 'an answer',
    timer: 'its time',
    message: 'a message',
    signal: 'a signal',
    condition: 'a condition',
    tokens: 'the other paths',
  },
  cutShort: {
    timerWithoutEnd: (element: string, times: number) =>
      `${element} repeats without end; it was stopped after ${times} times. --until sets an end.`,
    circle: (element: string, times: number) =>
      `The run goes round in a circle: ${element} was reached ${times} times.`,
    tooManyInstances: (process: string, times: number) =>
      `${process} is begun again and again; it was stopped after ${times} instances.`,
  },
  deviates: (path: string, found: string) => `Not as expected: ${path} is ${found}.`,
  noData: (folder: string) => `There are no data in ${folder}.`,
  backupExists: (file: string) => `${file} exists already. Please name an empty folder.`,
  backedUp: (file: string, cases: number) => `Backed up to ${file}: ${cases} cases.`,
  backupUnusable: (file: string) => `${file} is not an intact backup.`,
  dataExists: (folder: string) => `There are data in ${folder}. --overwrite replaces them.`,
  inUse: (folder: string) => `The data in ${folder} are in use. Please stop Fachwerk first.`,
  restored: (folder: string, cases: number) => `Restored in ${folder}: ${cases} cases.`,
  caseUnknown: (name: string) => `There is no case ${name}.`,
  caseActive: (name: string) =>
    `The case ${name} is still running. Only what has ended can be deleted.`,
  caseDeleted: (name: string) => `The case ${name} is deleted. Earlier backups still hold it.`,
  imports: { info: 'Note', todo: 'To complete', notExecuted: 'Not executed' },
  imported: (file: string, entries: number) =>
    `Imported to ${file}. Entries in the report: ${entries}.`,
  exported: (file: string) => `Written to ${file}.`,
  severalFiles: (count: number) =>
    `These are ${count} DMN files. Expected --out with the name of the first.`,
  decisionUnknown: (found: string, known: string) =>
    `There is no decision ${found}. There are: ${known}.`,
  noDecision: 'Expected at least one decision, found none.',
  remains: 'Another program is reading. Remains stay in the journal until the next call.',
} satisfies typeof de

export const commandTexts = { de, en }
