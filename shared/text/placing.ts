const de = {
  moveTo: 'Verschieben nach …',
  giveTo: 'Wer ist zuständig?',
  between: (from: string, to: string) => `zwischen „${from}“ und „${to}“`,
  moved: (name: string, from: string, to: string) =>
    `„${name}“ steht jetzt zwischen „${from}“ und „${to}“`,
  noPlace: (name: string) => `„${name}“ kann dorthin nicht verschoben werden`,
  given: (name: string, lane: string) => `Für „${name}“ ist jetzt ${lane} zuständig`,
  label: {
    move: (name: string) => `„${name}“ verschieben`,
    give: (name: string, lane: string) => `„${name}“ an ${lane} geben`,
  },
}

const en: typeof de = {
  moveTo: 'Move to …',
  giveTo: 'Who is in charge?',
  between: (from, to) => `between “${from}” and “${to}”`,
  moved: (name, from, to) => `“${name}” now stands between “${from}” and “${to}”`,
  noPlace: (name) => `“${name}” cannot be moved there`,
  given: (name, lane) => `${lane} is now in charge of “${name}”`,
  label: {
    move: (name) => `move “${name}”`,
    give: (name, lane) => `give “${name}” to ${lane}`,
  },
}

export const placingTexts = { de, en }
