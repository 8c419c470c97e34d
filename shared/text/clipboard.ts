const de = {
  copied: (count: number) => (count === 1 ? '1 Schritt kopiert' : `${count} Schritte kopiert`),
  cut: (count: number) =>
    count === 1 ? '1 Schritt ausgeschnitten' : `${count} Schritte ausgeschnitten`,
  pasted: (count: number) => (count === 1 ? '1 Schritt eingefügt' : `${count} Schritte eingefügt`),
  doubled: (count: number) =>
    count === 1 ? '1 Schritt verdoppelt' : `${count} Schritte verdoppelt`,
  nothingToCopy: 'Ein angeheftetes Ereignis wird mit seinem Schritt kopiert.',
  label: {
    cut: (count: number) =>
      count === 1 ? '1 Schritt ausschneiden' : `${count} Schritte ausschneiden`,
    paste: (count: number) => (count === 1 ? '1 Schritt einfügen' : `${count} Schritte einfügen`),
    duplicate: (count: number) =>
      count === 1 ? '1 Schritt verdoppeln' : `${count} Schritte verdoppeln`,
  },
  notice: 'Das geht hier nicht',
  understood: 'Verstanden',
  problem: {
    none: 'In der Zwischenablage liegen keine Schritte. Kopieren Sie zuerst Schritte aus einem Ablauf.',
    tooLarge:
      'Was in der Zwischenablage liegt, ist größer als jede Leistung. Es wurde nichts eingefügt.',
    damaged:
      'Was in der Zwischenablage liegt, ist kein vollständiger Teil eines Ablaufs. Es wurde nichts eingefügt. Kopieren Sie die Schritte bitte noch einmal.',
    noAccess: {
      copy: 'Der Browser gibt die Zwischenablage nicht frei. Mit Strg+C geht es.',
      paste: 'Der Browser gibt die Zwischenablage nicht frei. Mit Strg+V geht es.',
    },
  },
  dialog: {
    title: (count: number, from: string) =>
      count === 1 ? `1 Schritt aus „${from}“ einfügen` : `${count} Schritte aus „${from}“ einfügen`,
    lead: 'Diese Schritte verwenden etwas, das es hier nicht oder anders gibt. Was soll damit geschehen?',
    why: { missing: 'gibt es hier nicht', differs: 'gibt es hier anders' },
    take: 'mitnehmen',
    takeBeside: 'mitnehmen, zusätzlich zum hiesigen',
    here: 'das hiesige nehmen',
    leave: 'weglassen',
    other: (name: string) => `stattdessen „${name}“`,
    cannot: (name: string) =>
      `„${name}“ kann nicht überall an diese Stelle treten. Die Angabe wird mitgenommen.`,
    paste: 'Einfügen',
    cancel: 'Abbrechen',
    kind: {
      data: 'Angabe',
      forms: 'Formular',
      letters: 'Schreiben',
      decisions: 'Entscheidungstabelle',
      boxedDecisions: 'Entscheidung',
      decisionServices: 'Entscheidung',
      knowledge: 'Berechnung',
      sources: 'Datenquelle',
      deadlines: 'Frist',
      messages: 'Nachricht',
      signals: 'Signal',
      errors: 'Fehlerfall',
      escalations: 'Eskalation',
      processes: 'Aufgerufener Ablauf',
    },
  },
}

const en: typeof de = {
  copied: (count) => (count === 1 ? '1 step copied' : `${count} steps copied`),
  cut: (count) => (count === 1 ? '1 step cut' : `${count} steps cut`),
  pasted: (count) => (count === 1 ? '1 step pasted' : `${count} steps pasted`),
  doubled: (count) => (count === 1 ? '1 step duplicated' : `${count} steps duplicated`),
  nothingToCopy: 'An attached event is copied with its step.',
  label: {
    cut: (count) => (count === 1 ? 'cut 1 step' : `cut ${count} steps`),
    paste: (count) => (count === 1 ? 'paste 1 step' : `paste ${count} steps`),
    duplicate: (count) => (count === 1 ? 'duplicate 1 step' : `duplicate ${count} steps`),
  },
  notice: 'This cannot be done here',
  understood: 'Understood',
  problem: {
    none: 'There are no steps on the clipboard. Copy steps of a flow first.',
    tooLarge: 'What is on the clipboard is larger than any service. Nothing was pasted.',
    damaged:
      'What is on the clipboard is no complete part of a flow. Nothing was pasted. Please copy the steps once more.',
    noAccess: {
      copy: 'The browser does not open the clipboard. Ctrl+C works.',
      paste: 'The browser does not open the clipboard. Ctrl+V works.',
    },
  },
  dialog: {
    title: (count, from) =>
      count === 1 ? `Paste 1 step of “${from}”` : `Paste ${count} steps of “${from}”`,
    lead: 'These steps use something that is not here, or is different here. What shall become of it?',
    why: { missing: 'is not here', differs: 'is different here' },
    take: 'take along',
    takeBeside: 'take along, beside the one here',
    here: 'use the one here',
    leave: 'leave out',
    other: (name) => `“${name}” instead`,
    cannot: (name) => `“${name}” cannot take this place everywhere. The field is taken along.`,
    paste: 'Paste',
    cancel: 'Cancel',
    kind: {
      data: 'Field',
      forms: 'Form',
      letters: 'Letter',
      decisions: 'Decision table',
      boxedDecisions: 'Decision',
      decisionServices: 'Decision',
      knowledge: 'Calculation',
      sources: 'Source',
      deadlines: 'Deadline',
      messages: 'Message',
      signals: 'Signal',
      errors: 'Error',
      escalations: 'Escalation',
      processes: 'Called flow',
    },
  },
}

export const clipboardTexts = { de, en }
