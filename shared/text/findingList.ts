const de = {
  title: 'Hinweise',
  all: 'Alle',
  errors: 'Fehler',
  warnings: 'Hinweise',
  infos: 'Vorschläge',
  none: 'Keine Hinweise',
  noneText: 'Alles, was sich ohne Probelauf prüfen lässt, ist in Ordnung.',
  checking: 'Der Entwurf wird geprüft',
  checkingText: 'Hinweise erscheinen hier, sobald die erste Prüfung fertig ist.',
  position: (at: number, of: number) => `${at} von ${of}`,
  severity: { error: 'Fehler', warning: 'Hinweis', info: 'Vorschlag' },
  wholeService: 'ganze Leistung',
  basis: (says: string) => `Grundlage: ${says}`,
  show: 'Zeigen',
  fixed: (label: string) => `Erledigt: ${label}`,
}

const en: typeof de = {
  title: 'Findings',
  all: 'All',
  errors: 'Errors',
  warnings: 'Warnings',
  infos: 'Suggestions',
  none: 'No findings',
  noneText: 'Everything that can be checked without a trial run is in order.',
  checking: 'The draft is being checked',
  checkingText: 'Findings appear here as soon as the first check is done.',
  position: (at, of) => `${at} of ${of}`,
  severity: { error: 'Error', warning: 'Warning', info: 'Suggestion' },
  wholeService: 'whole service',
  basis: (says) => `Basis: ${says}`,
  show: 'Show',
  fixed: (label) => `Done: ${label}`,
}

export const findingListTexts = { de, en }
