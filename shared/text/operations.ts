const de = {
  title: 'Betrieb',
  intro: 'Hier stehen nur technische Zustände, keine Angaben zu Personen.',
  sources: 'Datenquellen',
  source: 'Datenquelle',
  reachable: 'antwortet',
  unreachable: 'antwortet nicht',
  milliseconds: (count: number) => `${count} ms`,
  answerTime: 'Antwortzeit',
  state: 'Zustand',
  noSources: 'Keine Datenquelle ist eingerichtet.',
  backlog: 'Rückstand',
  waiting: 'Warten auf Zustellung',
  failing: 'davon im Fehlversuch',
  oldest: 'ältester Eintrag',
  none: 'keiner',
  timers: 'Gestellte Fristen',
  activeCases: 'Laufende Vorgänge',
  incidents: 'Störungen',
  noIncidents: 'Keine Störung.',
  more: 'Weitere zeigen',
  businessIncidents: (count: number) =>
    count === 1
      ? 'Außerdem liegt 1 Klärungsfall bei einem Fachbereich.'
      : `Außerdem liegen ${count} Klärungsfälle bei den Fachbereichen.`,
  columns: {
    since: 'Seit',
    place: 'Leistung und Schritt',
    cause: 'Ursache',
    action: 'Weiter',
  },
  version: (version: number) => `Version ${version}`,
  retry: 'Noch einmal versuchen',
  retryNamed: (step: string) => `: ${step}`,
  handOver: 'An den Fachbereich geben',
  handOverText:
    'Der Systemaufruf wird aufgegeben. Der Fachbereich entscheidet, wie der Vorgang weitergeht.',
  handOverReason: 'Begründung für den Fachbereich',
  handOverHint:
    'Zum Beispiel: Das Register nimmt diese Anfrage nicht an. Nennen Sie keine Personen.',
  handOverMissing: 'Bitte sagen Sie dem Fachbereich kurz, warum.',
  keep: 'Störung behalten',
  retried: (step: string) => `„${step}“ läuft wieder.`,
  refused: 'Gesperrte Versionen',
  refusedText:
    'Diese Versionen stimmen nicht mehr mit ihrer Unterschrift überein. Sie werden nicht ausgeführt.',
}

const en: typeof de = {
  title: 'Operations',
  intro: 'This shows technical states only, nothing about people.',
  sources: 'Data sources',
  source: 'Data source',
  reachable: 'answers',
  unreachable: 'does not answer',
  milliseconds: (count) => `${count} ms`,
  answerTime: 'Response time',
  state: 'State',
  noSources: 'No data source is set up.',
  backlog: 'Backlog',
  waiting: 'Waiting for delivery',
  failing: 'of these failing',
  oldest: 'oldest entry',
  none: 'none',
  timers: 'Timers set',
  activeCases: 'Running cases',
  incidents: 'Incidents',
  noIncidents: 'No incident.',
  more: 'Show more',
  businessIncidents: (count) =>
    count === 1
      ? 'Besides, 1 case is waiting with a department to be clarified.'
      : `Besides, ${count} cases are waiting with the departments to be clarified.`,
  columns: {
    since: 'Since',
    place: 'Service and step',
    cause: 'Cause',
    action: 'Go on',
  },
  version: (version) => `Version ${version}`,
  retry: 'Try again',
  retryNamed: (step) => `: ${step}`,
  handOver: 'Give to the department',
  handOverText: 'The system call is given up. The department decides how the case goes on.',
  handOverReason: 'Reason for the department',
  handOverHint: 'For example: the register does not accept this request. Do not name anybody.',
  handOverMissing: 'Please tell the department briefly why.',
  keep: 'Keep the incident',
  retried: (step) => `“${step}” is running again.`,
  refused: 'Blocked versions',
  refusedText: 'These versions no longer match their signature. They are not run.',
}

export const operationsTexts = { de, en }
