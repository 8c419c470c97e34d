const de = {
  alsoHere: 'Haben diesen Entwurf auch offen',
  writesHere: (name: string) => `${name} bearbeitet das gerade.`,
  goOn: 'Trotzdem bearbeiten',
  here: (names: string) => `${names} ist gerade hier`,
}

const en: typeof de = {
  alsoHere: 'Also have this draft open',
  writesHere: (name) => `${name} is editing this right now.`,
  goOn: 'Edit anyway',
  here: (names) => `${names} is here now`,
}

export const presenceTexts = { de, en }
