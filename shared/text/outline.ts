const de = {
  shownAs: 'Gliederung zeigen als',
  tree: 'Liste',
  text: 'Text',
  textOf: (title: string) => `${title} in Worten`,
  filter: 'Gliederung filtern',
  filterHint: 'Filtern',
  found: (count: number) => (count === 1 ? '1 Schritt gefunden' : `${count} Schritte gefunden`),
  nothing: 'Kein Schritt heißt so',
  goesOn: (name: string) => `weiter mit „${name}“`,
  edit: 'Schritt bearbeiten',
}

const en: typeof de = {
  shownAs: 'Show the outline as',
  tree: 'List',
  text: 'Text',
  textOf: (title) => `${title} in words`,
  filter: 'Filter the outline',
  filterHint: 'Filter',
  found: (count) => (count === 1 ? '1 step found' : `${count} steps found`),
  nothing: 'No step is called so',
  goesOn: (name) => `on to “${name}”`,
  edit: 'Edit the step',
}

export const outlineTexts = { de, en }
