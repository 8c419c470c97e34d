const de = {
  suggestions: (label: string) => `Vorschläge: ${label}`,
  found: (count: number) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
  problems: (label: string) => `Hinweise: ${label}`,
  at: (part: string) => `Bei „${part}“:`,
  value: 'Ergebnis im Testfall:',
  nothing: 'kein Wert',
  large: 'Im großen Editor bearbeiten',
  largeTitle: (label: string) => `${label} bearbeiten`,
  loading: 'Der Editor wird geladen …',
  apply: 'Übernehmen',
  cancel: 'Abbrechen',
  example: 'Beispiel:',
  about: (name: string) => `Was „${name}“ bedeutet`,
  now: 'Im Testfall:',
  notRenamed: 'Umbenennen lassen sich nur Angaben des Vorgangs.',
}

const en: typeof de = {
  suggestions: (label) => `Suggestions: ${label}`,
  found: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  problems: (label) => `Findings: ${label}`,
  at: (part) => `At “${part}”:`,
  value: 'Result in the sample case:',
  nothing: 'no value',
  large: 'Edit in the large editor',
  largeTitle: (label) => `Edit ${label}`,
  loading: 'Loading the editor …',
  apply: 'Apply',
  cancel: 'Cancel',
  example: 'Example:',
  about: (name) => `What “${name}” means`,
  now: 'In the sample case:',
  notRenamed: 'Only data of the case can be renamed.',
}

export const expressionTexts = { de, en } as const
