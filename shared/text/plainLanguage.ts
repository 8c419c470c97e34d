import type { PlainHint, PlainRule } from '../forms/plainLanguage.ts'

type Say = (about: string, instead: string) => string

const de = {
  title: 'Verständliche Sprache',
  count: (count: number) =>
    count === 1 ? '1 Hinweis zur Sprache' : `${count} Hinweise zur Sprache`,
  says: {
    longSentence: (words) => `Ein Satz hat ${words} Wörter. Zwei kurze Sätze liest man leichter.`,
    passive: (word) => `„${word}“: Schreiben Sie, wer das tut. Zum Beispiel: „Wir …“ oder „Sie …“`,
    nominal: (words) => `„${words}“: Sagen Sie es mit einem Verb.`,
    foreign: (word, instead) => `„${word}“ ist Amtssprache. Einfacher: „${instead}“`,
    abbreviation: (word) => `„${word}“: Schreiben Sie die Abkürzung aus.`,
    negation: (words) => `„${words}“: Sagen Sie, was ist, statt zweimal, was nicht ist.`,
    thirdPerson: (words) => `„${words}“: Sprechen Sie die Person an: „Sie“.`,
    please: () => 'Eine Frage braucht kein „bitte“. Fragen Sie direkt: „Wann …?“, „Welche …?“',
  } satisfies Record<PlainRule, Say>,
}

const en: typeof de = {
  title: 'Plain language',
  count: (count) => (count === 1 ? '1 hint about language' : `${count} hints about language`),
  says: {
    longSentence: (words) => `A sentence has ${words} words. Two short ones are easier to read.`,
    passive: (word) => `“${word}”: write who does it. For example: “Wir …” or “Sie …”`,
    nominal: (words) => `“${words}”: say it with a verb.`,
    foreign: (word, instead) => `“${word}” is official language. Simpler: “${instead}”`,
    abbreviation: (word) => `“${word}”: write the abbreviation out.`,
    negation: (words) => `“${words}”: say what is, not twice what is not.`,
    thirdPerson: (words) => `“${words}”: speak to the person: “Sie”.`,
    please: () => 'A question needs no “bitte”. Ask directly: “Wann …?”, “Welche …?”',
  },
}

export const plainTexts = { de, en }

export function plainSentence({ rule, about, instead = '' }: PlainHint, texts: typeof de): string {
  const say: Say = texts.says[rule]
  return say(about, instead)
}
