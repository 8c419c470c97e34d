import {
  brokenExtension,
  entryOf,
  nothingToDo,
  ofAnyFile,
  unknownExtension,
  type ReportEntry,
  type ReportFinding,
  type ReportPlace,
} from '../xml/report.ts'

const findings = {
  ...ofAnyFile,
  idTwice: {
    severity: 'todo',
    reason: (id) => ({
      de: `Die Kennung „${id}“ gibt es mehrfach. Verweise führen zum ersten Element, das andere entfällt.`,
      en: `The id "${id}" occurs more than once. References lead to the first element, the other is left out.`,
    }),
    action: {
      de: 'Bitte in der Datei jede Kennung nur einmal vergeben und neu einlesen.',
      en: 'Please give each id only once in the file and import it again.',
    },
  },
  unresolved: {
    severity: 'todo',
    reason: (reference) => ({
      de: `Der Verweis „${reference}“ führt zu nichts, was in den Dateien steht.`,
      en: `The reference "${reference}" leads to nothing in the files.`,
    }),
    action: {
      de: 'Bitte die Datei mit angeben, in der das Element steht, oder den Verweis ändern.',
      en: 'Please name the file that holds the element as well, or change the reference.',
    },
  },
  importMissing: {
    severity: 'todo',
    reason: (namespace) => ({
      de: `Die Datei bezieht sich auf eine andere (${namespace}), die nicht angegeben ist.`,
      en: `The file refers to another one (${namespace}) that is not given.`,
    }),
    action: {
      de: 'Bitte diese Datei mit angeben.',
      en: 'Please name that file as well.',
    },
  },
  undecided: {
    severity: 'todo',
    reason: () => ({
      de: 'Die Datei sagt nicht, wie hier entschieden wird.',
      en: 'The file does not say how this is decided.',
    }),
    action: { de: 'Bitte die Entscheidung ergänzen.', en: 'Please complete the decision.' },
  },
  noRow: {
    severity: 'info',
    reason: () => ({
      de: 'Trifft keine Zeile zu, ergibt die Tabelle in DMN nichts. Hier wird daraus ein Klärungsfall.',
      en: 'Where no row applies, the table yields nothing in DMN. Here it becomes a case for clarification.',
    }),
    action: {
      de: 'Soll es auch ohne Zeile weitergehen, bitte ein Ergebnis für diesen Fall angeben.',
      en: 'If it is to go on without a row, please name a result for that.',
    },
  },
  tableBoxed: {
    severity: 'info',
    reason: () => ({
      de: 'Diese Tabelle lässt sich nicht als Entscheidungstabelle bearbeiten. Sie entscheidet wie in der Datei.',
      en: 'This table cannot be edited as a decision table. It decides as in the file.',
    }),
    action: nothingToDo,
  },
  typeRenamed: {
    severity: 'info',
    reason: (name) => ({
      de: `Die Datenart „${name}“ gibt es in mehreren Dateien. Diese trägt nun auch den Namen ihrer Datei.`,
      en: `The type "${name}" occurs in several files. This one now bears the name of its file as well.`,
    }),
    action: nothingToDo,
  },
  typeOpen: {
    severity: 'info',
    reason: (tests) => ({
      de: `Welche Werte erlaubt sind (${tests}), prüfen Entscheidungen, Formulare aber nicht.`,
      en: `Which values are allowed (${tests}) is checked by decisions, yet not by forms.`,
    }),
    action: {
      de: 'Bitte die Bedingung bei der Frage ergänzen, die den Wert erhebt.',
      en: 'Please add the condition to the question that asks for the value.',
    },
  },
  valuesOpen: {
    severity: 'notExecuted',
    reason: (tests) => ({
      de: `Welche Werte die Spalte haben darf (${tests}), wird aufbewahrt und nicht geprüft.`,
      en: `Which values the column may have (${tests}) is kept and not checked.`,
    }),
    action: nothingToDo,
  },
  dataRenamed: {
    severity: 'info',
    reason: (name) => ({
      de: `Ein Eingabewert dieses Namens hat in einer anderen Datei eine andere Art. Die Angabe heißt nun „${name}“.`,
      en: `An input of this name is of another type in another file. The data is now called "${name}".`,
    }),
    action: {
      de: 'Bitte prüfen, ob beide dieselbe Angabe meinen.',
      en: 'Please check whether both mean the same data.',
    },
  },
  external: {
    severity: 'notExecuted',
    reason: (language) => ({
      de: `Die Funktion steht in ${language} und wird nicht ausgeführt.`,
      en: `The function is in ${language} and is not executed.`,
    }),
    action: {
      de: 'Bitte die Funktion in FEEL neu schreiben.',
      en: 'Please write the function anew in FEEL.',
    },
  },
  otherLanguage: {
    severity: 'todo',
    reason: (language) => ({
      de: `Ausdrücke stehen in einer anderen Sprache (${language}) und werden als FEEL gelesen.`,
      en: `Expressions are in another language (${language}) and are read as FEEL.`,
    }),
    action: {
      de: 'Bitte die Ausdrücke in FEEL neu schreiben.',
      en: 'Please write the expressions anew in FEEL.',
    },
  },
  vendor: unknownExtension({
    de: 'Bitte prüfen, ob die Entscheidung sie braucht.',
    en: 'Please check whether the decision needs it.',
  }),
  extensionBroken: brokenExtension('DMN', {
    de: 'Bitte Gültigkeit, Rechtsgrundlagen und Beschriftungen prüfen.',
    en: 'Please check validity, legal bases and labels.',
  }),
} satisfies Record<string, ReportFinding>

export type DmnReportCode = keyof typeof findings

export type DmnReporter = (code: DmnReportCode, place: ReportPlace) => void

export function entryFor(code: DmnReportCode, place: ReportPlace): ReportEntry {
  return entryOf(findings[code], place)
}
