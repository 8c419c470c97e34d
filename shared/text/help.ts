const de = {
  title: 'Hilfe: Arten von Schritten',
  lead: 'Was jede Art von Schritt tut, und ein Beispiel aus der Verwaltung.',
  search: 'Stichwort',
  find: 'Suchen',
  showAll: 'Alle zeigen',
  found: (count: number, word: string) =>
    count === 1 ? `1 Art von Schritt zu „${word}“.` : `${count} Arten von Schritten zu „${word}“.`,
  contents: 'Inhalt',
  example: (says: string) => `Beispiel: ${says}`,
  whatIsThis: 'Was ist das?',
  allKinds: 'Alle Arten von Schritten',
  groups: {
    activity: 'Was getan wird',
    gateway: 'Wo sich Wege teilen oder treffen',
    start: 'Womit es beginnt',
    caught: 'Worauf gewartet wird',
    thrown: 'Was unterwegs ausgelöst wird',
    end: 'Womit es endet',
    attached: 'Was einen Schritt unterbricht oder begleitet',
  },
}

const en: typeof de = {
  title: 'Help: kinds of steps',
  lead: 'What each kind of step does, and an example from public administration.',
  search: 'Keyword',
  find: 'Search',
  showAll: 'Show all',
  found: (count, word) =>
    count === 1 ? `1 kind of step for “${word}”.` : `${count} kinds of steps for “${word}”.`,
  contents: 'Contents',
  example: (says) => `Example: ${says}`,
  whatIsThis: 'What is this?',
  allKinds: 'All kinds of steps',
  groups: {
    activity: 'What is done',
    gateway: 'Where paths split or meet',
    start: 'What it begins with',
    caught: 'What is waited for',
    thrown: 'What is set off on the way',
    end: 'What it ends with',
    attached: 'What interrupts or accompanies a step',
  },
}

export const helpTexts = { de, en }
