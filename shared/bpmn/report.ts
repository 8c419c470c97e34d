import {
  brokenExtension,
  entryOf,
  nothingToDo,
  ofAnyFile,
  unknownExtension,
  type ReportEntry,
  type ReportFinding,
  type ReportPlace,
  type ReportText,
} from '../xml/report.ts'

export type Reporter = (code: ReportCode, place: ReportPlace) => void

const inFeel: ReportText = {
  de: 'Bitte den Ausdruck in FEEL neu schreiben.',
  en: 'Please write the expression anew in FEEL.',
}

const findings = {
  ...ofAnyFile,
  idTwice: {
    severity: 'todo',
    reason: (id) => ({
      de: `Die Kennung „${id}“ gibt es in der Datei mehrfach. Verweise führen zum ersten Element.`,
      en: `The id "${id}" occurs more than once in the file. References lead to the first element.`,
    }),
    action: { de: 'Bitte die Verbindungen prüfen.', en: 'Please check the connections.' },
  },
  idUnusable: {
    severity: 'info',
    reason: (id) => ({
      de: `Die Kennung „${id}“ ist hier nicht möglich und wurde ersetzt.`,
      en: `The id "${id}" is not possible here and was replaced.`,
    }),
    action: nothingToDo,
  },
  unresolved: {
    severity: 'todo',
    reason: (id) => ({
      de: `Der Verweis „${id}“ führt zu nichts, was in der Datei steht.`,
      en: `The reference "${id}" leads to nothing in the file.`,
    }),
    action: {
      de: 'Bitte ein vorhandenes Element angeben.',
      en: 'Please name an element that exists.',
    },
  },
  unknownChild: {
    severity: 'info',
    reason: (name) => ({
      de: `„${name}“ gehört nach BPMN 2.0 nicht an diese Stelle. Es wird aufbewahrt.`,
      en: `"${name}" does not belong here in BPMN 2.0. It is kept.`,
    }),
    action: nothingToDo,
  },
  otherLanguage: {
    severity: 'todo',
    reason: (language) => ({
      de: `Die Bedingung ${inLanguage(language).de} und wird nicht ausgewertet.`,
      en: `The condition ${inLanguage(language).en} and is not evaluated.`,
    }),
    action: inFeel,
  },
  otherScript: {
    severity: 'todo',
    reason: (language) => ({
      de: `Das Skript ${inLanguage(language).de} und wird nicht ausgeführt.`,
      en: `The script ${inLanguage(language).en} and is not run.`,
    }),
    action: {
      de: 'Bitte das Skript in FEEL neu schreiben.',
      en: 'Please write the script anew in FEEL.',
    },
  },
  otherExpression: {
    severity: 'todo',
    reason: (text) => ({
      de: `Der Ausdruck „${text}“ ist weder FEEL noch ein fester Wert und wird nicht ausgewertet.`,
      en: `The expression "${text}" is neither FEEL nor a fixed value and is not evaluated.`,
    }),
    action: inFeel,
  },
  timerMissing: {
    severity: 'todo',
    reason: () => ({
      de: 'Am Zeitereignis steht keine Frist und kein Zeitpunkt.',
      en: 'The timer event tells neither time nor duration.',
    }),
    action: { de: 'Bitte die Frist eintragen.', en: 'Please enter the duration.' },
  },
  eventNotHere: {
    severity: 'todo',
    reason: (event) => ({
      de: `Ein Ereignis dieser Art („${event}“) gibt es an dieser Stelle nicht. Es wird aufbewahrt und nicht ausgeführt.`,
      en: `An event of this kind ("${event}") does not exist here. It is kept and not executed.`,
    }),
    action: {
      de: 'Bitte eine andere Ereignisart wählen.',
      en: 'Please choose another kind of event.',
    },
  },
  eventMissing: {
    severity: 'todo',
    reason: () => ({
      de: 'Dem Ereignis fehlt, worauf es wartet.',
      en: 'The event does not tell what it waits for.',
    }),
    action: { de: 'Bitte den Auslöser wählen.', en: 'Please choose the trigger.' },
  },
  eventCopied: {
    severity: 'info',
    reason: (id) => ({
      de: `Die gemeinsame Ereignisdefinition „${id}“ steht nun im Ereignis selbst.`,
      en: `The shared event definition "${id}" now stands in the event itself.`,
    }),
    action: nothingToDo,
  },
  loopMissing: {
    severity: 'todo',
    reason: () => ({
      de: 'Der Wiederholung fehlt, wofür oder wie oft sie läuft.',
      en: 'The loop does not tell for what or how often it runs.',
    }),
    action: {
      de: 'Bitte die Liste oder die Anzahl angeben.',
      en: 'Please name the list or the number.',
    },
  },
  otherBehavior: {
    severity: 'notExecuted',
    reason: (behavior) => ({
      de: `Die Wiederholung meldet ihre Durchläufe (${behavior}) anders als durch Signale. Das wird aufbewahrt und nicht ausgeführt.`,
      en: `The loop announces its runs (${behavior}) by other means than signals. This is kept and not executed.`,
    }),
    action: nothingToDo,
  },
  quantity: {
    severity: 'info',
    reason: (value) => ({
      de: `Die Anzahl der Marken „${value}“ ist nicht möglich; es gilt eine.`,
      en: `The quantity of tokens "${value}" is not possible; it counts as one.`,
    }),
    action: nothingToDo,
  },
  notExecutable: {
    severity: 'info',
    reason: () => ({
      de: 'Der Ablauf ist in der Datei als nicht ausführbar gekennzeichnet. Das wird aufbewahrt.',
      en: 'The file marks the process as not executable. This is kept.',
    }),
    action: {
      de: 'Bitte Bedingungen, Fristen und Aufgaben ergänzen, bevor er laufen soll.',
      en: 'Please complete conditions, deadlines and tasks before it is to run.',
    },
  },
  vendor: unknownExtension({
    de: 'Bitte prüfen, ob der Ablauf sie braucht.',
    en: 'Please check whether the process needs it.',
  }),
  extensionBroken: brokenExtension('BPMN', {
    de: 'Bitte Formulare, Datenquellen und Schreiben prüfen.',
    en: 'Please check forms, data sources and letters.',
  }),
} satisfies Record<string, ReportFinding>

export type ReportCode = keyof typeof findings

export function entryFor(code: ReportCode, place: ReportPlace): ReportEntry {
  return entryOf(findings[code], place)
}

function inLanguage(language: string): ReportText {
  return language === ''
    ? { de: 'nennt keine Sprache', en: 'names no language' }
    : {
        de: `steht in einer anderen Sprache (${language})`,
        en: `is in another language (${language})`,
      }
}
