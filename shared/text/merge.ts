const de = {
  title: 'Sie haben beide dasselbe geändert',
  text: (name: string) =>
    `${name} hat den Entwurf inzwischen gespeichert. Alles andere ist schon zusammengeführt; hier entscheiden Sie.`,
  mine: 'Ihre Fassung',
  theirs: (name: string) => `Fassung von ${name}`,
  allMine: 'Überall meine',
  allTheirs: 'Überall die andere',
  take: 'So übernehmen',
  choice: 'Fassungen gewählt',
  undoHint: 'Was Sie getan haben, bleibt unter „Rückgängig“ erreichbar.',
  somebody: 'Jemand anderes',
  ofSomebody: 'jemand anderem',
  gone: 'entfernt',
  changed: 'geändert',
  other: 'Weitere Angaben',
  quoted: (value: string) => (value === '' ? 'leer' : `„${value}“`),
  merged: (count: number, name: string) =>
    count === 1
      ? `1 Änderung von ${name} übernommen`
      : `${count} Änderungen von ${name} übernommen`,
  restored: 'Nicht gespeicherte Änderungen wiederhergestellt',
}

const en: typeof de = {
  title: 'You have both changed the same',
  text: (name) =>
    `${name} has saved the draft in the meantime. Everything else is merged already; here you decide.`,
  mine: 'Your version',
  theirs: (name) => `Version of ${name}`,
  allMine: 'Mine everywhere',
  allTheirs: 'The other one everywhere',
  take: 'Take it like this',
  choice: 'Chose versions',
  undoHint: 'What you did stays within reach under “Undo”.',
  somebody: 'Somebody else',
  ofSomebody: 'somebody else',
  gone: 'removed',
  changed: 'changed',
  other: 'Further details',
  quoted: (value) => (value === '' ? 'empty' : `“${value}”`),
  merged: (count, name) =>
    count === 1 ? `Took over 1 change by ${name}` : `Took over ${count} changes by ${name}`,
  restored: 'Restored changes that were not saved',
}

export const mergeTexts = { de, en }
