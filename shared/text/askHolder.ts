import { atSentenceStart, named } from './article.ts'

const de = {
  title: (holder: string) => `${atSentenceStart(named(holder).at)} anfragen`,
  intro: (holder: string, question: string) =>
    `Wer „${question}“ mit Ja beantwortet, für den wird ${named(holder).at} angefragt. Was dort gesagt wird, gilt. Wer Nein sagt, über den wird nicht angefragt.`,
  goes: (sentence: string) => `Dieser Satz entfällt: „${sentence}“`,
  act: 'Anfragen',
  change: (holder: string) => `Nachweis durch Anfrage ${named(holder).at} ersetzen`,
  step: (holder: string) => `${atSentenceStart(named(holder).at)} anfragen`,
  hint: (holder: string) => `Wenn ja, fragen wir ${named(holder).at} nach.`,
  yes: 'ja',
  no: 'nein',
}

const en: typeof de = {
  title: (holder) => `Ask “${holder}”`,
  intro: (holder, question) =>
    `Where “${question}” is answered yes, “${holder}” is asked. What it says counts. About who says no nobody is asked.`,
  goes: (sentence) => `This sentence goes: “${sentence}”`,
  act: 'Ask',
  change: (holder) => `Ask “${holder}” instead of demanding a proof`,
  step: (holder) => `Ask ${holder}`,
  hint: (holder) => `If so, we ask ${holder}.`,
  yes: 'yes',
  no: 'no',
}

export const askHolderTexts = { de, en }
