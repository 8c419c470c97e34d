import type { Question } from '../model/content.ts'
import { demandIn } from './demand.ts'
import type { Wording } from './wordings.ts'

/** The sentence of a question that demands a proof of who applies; a choice demands one only beside its answers. */
export function proofIn(wording: Wording): string | undefined {
  const { kind, reader, question, text } = wording
  if (kind !== 'question' || reader === 'office') return undefined
  if (choices.has(question?.question.widget))
    return demandIn({ ...wording, text: wording.beside?.['hint']?.de ?? '' }, enclosed)
  return demandIn(wording, papers) ?? (whichPapers.test(text) ? text : undefined)
}

const choices: ReadonlySet<Question['widget'] | undefined> = new Set([
  'radio',
  'checkbox',
  'select',
])
const papers =
  /(?:nachweis|bescheinigung|beleg|zeugnis|urkunde)e?s?n?(?!\p{L})|(?:ausweis|vertrag|pass|schein|auszug)\p{L}* .*(?:hoch|bei|ein|vor)(?:zu)?(?:laden|fügen|reichen|legen)|laden sie .*hoch/iu
const enclosed =
  /(?:nachweis|bescheinigung|beleg|zeugnis|urkunde|ausweis|vertrag|pass|schein|auszug)\p{L}* .*(?:(?:bei|hoch|ein|vor)(?:zu)?(?:laden|fügen|reichen|legen)|(?<!\p{L})(?:bei|hoch|ein|vor)\s*[.!]?$)/iu
const whichPapers = /^welche (?:\p{L}+ )?(?:belege|nachweise|unterlagen|bescheinigungen)/iu
