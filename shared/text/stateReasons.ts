const de = {
  title: 'Zweck, Rechtsgrundlage und Aufbewahrung nennen',
  intro: (reasons: number, kept: number) =>
    `${reasons} Angaben ohne Zweck oder Rechtsgrundlage, ${kept} ohne Aufbewahrungsfrist. Was Sie hier nennen, gilt für diese. Was bei einer Angabe schon steht, bleibt, und jede lässt sich danach einzeln ändern.`,
  act: 'Für alle übernehmen',
  cancel: 'Abbrechen',
  change: 'Zweck, Rechtsgrundlage und Aufbewahrung für alle Angaben',
}

const en: typeof de = {
  title: 'State purpose, legal basis and retention',
  intro: (reasons, kept) =>
    `${reasons} values without a purpose or legal basis, ${kept} without a retention period. What you state here holds for these. What a value says already stays, and each can be changed on its own afterwards.`,
  act: 'Apply to all',
  cancel: 'Cancel',
  change: 'Purpose, legal basis and retention for all values',
}

export const stateReasonsTexts = { de, en }
