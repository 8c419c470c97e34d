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
  keys: 'Strg+Leertaste zeigt Vorschläge, Pfeiltasten wählen, Eingabe übernimmt.',
  example: 'Beispiel:',
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
  keys: 'Ctrl+Space shows suggestions, arrow keys choose, Enter takes one.',
  example: 'Example:',
}

export const expressionTexts = { de, en } as const
