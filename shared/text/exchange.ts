const de = {
  menu: 'Weitergeben und einlesen',
  writing: 'Die Datei wird geschrieben …',
  written: (names: string) => `Geschrieben: ${names}`,
  notWritten:
    'Die Datei konnte nicht geschrieben werden. Ihr Entwurf ist davon nicht betroffen. Bitte versuchen Sie es noch einmal.',
  import: 'Datei einlesen',
  importNew: 'Leistung aus einer Datei',
  hint: 'Ein Ablauf (BPMN), Entscheidungen (DMN) oder eine ganze Leistung aus Fachwerk. Dateien lassen sich auch hierher ziehen.',
  choose: 'Datei wählen',
  reading: 'Die Datei wird gelesen …',
  noFile: 'Es ist keine Datei dabei.',
  tooLarge: 'Die Datei ist zu groß: Mehr als 10 Millionen Zeichen werden nicht gelesen.',
  tooDeep: 'Die Datei ist an dieser Stelle tiefer verschachtelt, als irgendein Inhalt es braucht.',
  notReadable: 'Die Datei ist an dieser Stelle beschädigt.',
  notADefinition: (place: string) =>
    `Das ist keine Leistung aus Fachwerk, oder sie ist unvollständig (bei: ${place}).`,
  notTogether: 'Bitte eine Datei allein wählen. Nur Dateien mit Entscheidungen gehören zusammen.',
  failed: 'Die Datei konnte nicht gelesen werden. Es wurde nichts verändert.',
  brings: {
    service: (title: string) => `Die Datei enthält die Leistung „${title}“.`,
    drawing: (steps: number, flows: number) =>
      `Die Datei enthält ${steps === 1 ? 'einen Schritt' : `${steps} Schritte`} in ${flows === 1 ? 'einem Ablauf' : `${flows} Abläufen`}.`,
    decisions: (count: number) =>
      count === 1
        ? 'Die Datei enthält eine Entscheidung.'
        : `Die Dateien enthalten ${count} Entscheidungen.`,
  },
  how: 'Was soll damit geschehen?',
  add: 'Als weiteren Ablauf hinzufügen',
  addText: 'Was schon da ist, bleibt, wie es ist.',
  addWithoutPools: 'Beteiligte und ihre Nachrichten kommen nur mit, wenn der Entwurf ersetzt wird.',
  replace: 'Den Entwurf ersetzen',
  replaceText: 'Der Entwurf wird zu dem, was in der Datei steht. „Rückgängig“ bringt ihn zurück.',
  replaced: (names: string) => `Ersetzt wird, was es schon gibt: ${names}.`,
  kept: (names: string) => `Schon vorhanden und unverändert bleiben: ${names}.`,
  name: 'Wie heißt die Leistung?',
  take: 'Übernehmen',
  taken: (title: string) => `Übernommen: ${title}`,
  label: (file: string) => `„${file}“ einlesen`,
  report: 'Bericht zur eingelesenen Datei',
  remarks: (count: number) => (count === 1 ? 'Eine Anmerkung' : `${count} Anmerkungen`),
  noRemarks: 'Alles wird so übernommen, wie es in der Datei steht.',
  reportHint:
    'Nichts davon ging verloren: Was hier nicht ausgeführt wird, bleibt aufbewahrt und geht beim Weitergeben wieder mit.',
  severity: { info: 'Hinweis', todo: 'Zu ergänzen', notExecuted: 'Nicht ausgeführt' },
  toStep: (step: string) => `Zum Schritt „${step}“`,
  whole: 'Ganze Datei',
  more: (count: number) => `und ${count} weitere`,
}

const en: typeof de = {
  menu: 'Hand over and read',
  writing: 'The file is being written …',
  written: (names) => `Written: ${names}`,
  notWritten: 'The file could not be written. Your draft is not affected. Please try again.',
  import: 'Read a file',
  importNew: 'Service from a file',
  hint: 'A process (BPMN), decisions (DMN) or a whole service of Fachwerk. Files can also be dropped here.',
  choose: 'Choose a file',
  reading: 'The file is being read …',
  noFile: 'There is no file.',
  tooLarge: 'The file is too large: no more than 10 million characters are read.',
  tooDeep: 'At this place the file is nested deeper than any content needs.',
  notReadable: 'The file is damaged at this place.',
  notADefinition: (place) => `This is no service of Fachwerk, or it is incomplete (at: ${place}).`,
  notTogether: 'Please choose one file by itself. Only files with decisions belong together.',
  failed: 'The file could not be read. Nothing was changed.',
  brings: {
    service: (title) => `The file holds the service “${title}”.`,
    drawing: (steps, flows) =>
      `The file holds ${steps === 1 ? 'one step' : `${steps} steps`} in ${flows === 1 ? 'one process' : `${flows} processes`}.`,
    decisions: (count) =>
      count === 1 ? 'The file holds one decision.' : `The files hold ${count} decisions.`,
  },
  how: 'What should become of it?',
  add: 'Add as another process',
  addText: 'What is there already stays as it is.',
  addWithoutPools: 'Participants and their messages only come along when the draft is replaced.',
  replace: 'Replace the draft',
  replaceText: 'The draft becomes what the file says. “Undo” brings it back.',
  replaced: (names) => `What exists already is replaced: ${names}.`,
  kept: (names) => `These exist already and stay as they are: ${names}.`,
  name: 'What is the service called?',
  take: 'Take over',
  taken: (title) => `Taken over: ${title}`,
  label: (file) => `Read “${file}”`,
  report: 'Report on the file that was read',
  remarks: (count) => (count === 1 ? 'One remark' : `${count} remarks`),
  noRemarks: 'Everything is taken over as it stands in the file.',
  reportHint:
    'Nothing of it was lost: what is not executed here is kept and goes along when the service is handed over.',
  severity: { info: 'Note', todo: 'To complete', notExecuted: 'Not executed' },
  toStep: (step) => `To the step “${step}”`,
  whole: 'The whole file',
  more: (count) => `and ${count} more`,
}

export const exchangeTexts = { de, en }
