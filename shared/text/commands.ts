/** What the commands of the command line say. */
const de = {
  fileMissing: (file: string) => `Die Datei ${file} gibt es nicht.`,
  notJson: (file: string) => `${file} ist kein JSON.`,
  notADefinition: (file: string) => `${file} hat nicht die Form eines Bauplans:`,
  notAScenario: (file: string) => `${file} hat nicht die Form eines Beispielfalls:`,
  noFindings: 'Keine Hinweise.',
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  fix: (label: string) => `Abhilfe: ${label}`,
  refused: (code: string) => `Der Vorgang wurde abgelehnt (${code}).`,
  waitsFor: (what: string) => `Der Vorgang wartet: ${what}. Der Beispielfall sagt dazu nichts.`,
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
  remains: 'Ein anderes Programm liest gerade. Reste stehen bis zum nächsten Aufruf im Journal.',
}

const en = {
  fileMissing: (file: string) => `There is no file ${file}.`,
  notJson: (file: string) => `${file} is not JSON.`,
  notADefinition: (file: string) => `${file} does not have the form of a definition:`,
  notAScenario: (file: string) => `${file} does not have the form of a scenario:`,
  noFindings: 'No findings.',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  fix: (label: string) => `Fix: ${label}`,
  refused: (code: string) => `The case was refused (${code}).`,
  waitsFor: (what: string) => `The case waits: ${what}. The scenario says nothing about it.`,
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
  remains: 'Another program is reading. Remains stay in the journal until the next call.',
} satisfies typeof de

export const commandTexts = { de, en }
