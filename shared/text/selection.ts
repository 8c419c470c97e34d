const de = {
  selected: (count: number) =>
    count === 1 ? '1 Schritt ausgewählt' : `${count} Schritte ausgewählt`,
  added: (name: string, count: number) => `„${name}“ dazugenommen, ${count} Schritte ausgewählt`,
  dropped: (name: string, count: number) =>
    `„${name}“ weggelassen, ${count === 1 ? '1 Schritt' : `${count} Schritte`} ausgewählt`,
  nothing: 'Nichts ausgewählt',
  tools: 'Werkzeuge',
  toolOn: { lasso: 'Auswahlrahmen: auf der Zeichenfläche ziehen. Esc beendet.' },
  off: 'Werkzeug beendet',
  steps: 'Ausgewählte Schritte',
  deleted: (count: number) => `${count} Schritte gelöscht`,
  handedOver: (count: number, lane: string) => `${count} Schritte an „${lane}“ geben`,
  alone: (name: string) => `Nur „${name}“ auswählen`,
  without: (name: string) => `„${name}“ aus der Auswahl nehmen`,
  actions: 'Mit allen',
  inCharge: 'Zuständig',
  severalInCharge: 'verschieden',
}

const en: typeof de = {
  selected: (count) => (count === 1 ? '1 step selected' : `${count} steps selected`),
  added: (name, count) => `“${name}” added, ${count} steps selected`,
  dropped: (name, count) =>
    `“${name}” left out, ${count === 1 ? '1 step' : `${count} steps`} selected`,
  nothing: 'Nothing selected',
  tools: 'Tools',
  toolOn: { lasso: 'Selection frame: drag on the canvas. Esc ends it.' },
  off: 'Tool ended',
  steps: 'Selected steps',
  deleted: (count) => `${count} steps deleted`,
  handedOver: (count, lane) => `hand ${count} steps to “${lane}”`,
  alone: (name) => `Select only “${name}”`,
  without: (name) => `Take “${name}” out of the selection`,
  actions: 'With all of them',
  inCharge: 'In charge',
  severalInCharge: 'various',
}

export const selectionTexts = { de, en }
