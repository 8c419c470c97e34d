import type { Wording } from './wordings.ts'

/**
 * The sentence of a text that demands something: one that only tells of it, denies it or leaves the choice
 * demands nothing.
 */
export function demandIn(wording: Wording, asks: RegExp): string | undefined {
  return sentencesIn(wording).find(
    (sentence) =>
      asks.test(sentence) &&
      !isDenied(sentence) &&
      !offers.test(sentence) &&
      !ours.test(sentence) &&
      !(wording.kind === 'question' && enquires.test(sentence)),
  )
}

/** Taken apart once, however many rules look at it. */
const known = new WeakMap<Wording, readonly string[]>()

function sentencesIn(wording: Wording): readonly string[] {
  const sentences = known.get(wording) ?? sentencesOf(wording.text)
  known.set(wording, sentences)
  return sentences
}

/** Names a provision: whether it really demands that is for people to judge. */
export function isProvided({ text, legalBasis }: Wording): boolean {
  return legalBasis !== undefined || /§+\s*\d|Art\.\s*\d|Artikel\s+\d/.test(text)
}

/** An abbreviation or a date ends no sentence. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[\p{L})“”]{2}[.!?;]|\?)\s+|\n+/u).filter((part) => part.trim() !== '')
}

/** "Ohne Unterschrift können wir nichts tun" denies twice. */
function isDenied(sentence: string): boolean {
  return denials.test(sentence) !== without.test(sentence)
}

const denials =
  /(?<!\p{L})(kein\p{L}*|nichts?|nie|niemand|weder|statt|anstelle|entfällt)(?!\p{L})/iu
const without = /(?<!\p{L})ohne(?!\p{L})/iu
const offers =
  /(?<!\p{L})(können sie|sie können|kann man|auf wunsch|wenn sie möchten|wenn sie wollen|bei bedarf|wer möchte|wer will|zusätzlich|freiwillig|gern|oder online)(?!\p{L})/iu
/** What the office does itself. */
const ours =
  /(?<!\p{L})(?:wir (?:\p{L}+ )*?(?:teilen|drucken|prüfen|kommen|rufen|holen|fragen)|(?:teilen|drucken|prüfen|kommen|rufen|holen|fragen) wir)(?!\p{L})/iu
const enquires =
  /\?\s*$|^\s*(wann|wer|wo|wie|woher|welche[rs]?|haben sie|wurde|wurden|ist|sind|gibt es)\s/iu

/** The words in which a signature is demanded. */
export const signs =
  /unterschr(?:ift(?!en)|eib|ieben)|unterzeichn|gegen(?:zu)?zeichn|(?<!\p{L})signatur(?!\p{L})|eigenhändig|(?<!\p{L})signier/iu
