import { atSentenceStart, named } from './article.ts'

const de = {
  title: (register: string) => `${atSentenceStart(named(register).from)} holen`,
  intro: (register: string) =>
    `${named(register).subject} wird vor dem Formular abgefragt. Die Werte stehen dort mit ihrer Herkunft, und wer sie für falsch hält, kann es sagen. Wen das Register nicht kennt, der macht die Angaben selbst.`,
  noRemark:
    'Dieses Formular fragt nicht „Möchten Sie uns noch etwas mitteilen?“. Ohne diese Frage kann niemand etwas richtigstellen: Fügen Sie sie danach hinzu.',
  questions: 'Diese Fragen entfallen',
  nothing: 'Erwartet wird mindestens eine angehakte Frage.',
  asksAlready: (purpose: string, legalBasis: string) =>
    `Die Leistung fragt dieses Register schon ab. Zweck: ${purpose}. Rechtsgrundlage: ${legalBasis}.`,
  cancel: 'Abbrechen',
  act: 'Übernehmen',
  change: (register: string) => `Angaben ${named(register).from} holen`,
  goneTitle: 'Nicht erreichbar',
  gone: 'Das Register ist gerade nicht erreichbar. Versuchen Sie es später noch einmal.',
}

const en: typeof de = {
  title: (register) => `Take from “${register}”`,
  intro: (register) =>
    `“${register}” is asked before the form. Its values stand there with their origin, and whoever finds them wrong can say so. Whom the register does not know gives the details themselves.`,
  noRemark:
    'This form does not ask “Is there anything else you want to tell us?”. Without that question nobody can put anything right: add it afterwards.',
  questions: 'These questions go',
  nothing: 'Expected: at least one ticked question.',
  asksAlready: (purpose, legalBasis) =>
    `The service asks this register already. Purpose: ${purpose}. Legal basis: ${legalBasis}.`,
  cancel: 'Cancel',
  act: 'Take over',
  change: (register) => `Take values from “${register}”`,
  goneTitle: 'Out of reach',
  gone: 'The register cannot be reached just now. Try again later.',
}

export const askRegisterTexts = { de, en }
