import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Difference } from '#shared/comparing/difference.ts'
import { localisedSchema, inLanguage, type Language } from '#shared/model/localised.ts'
import type { Json } from '#shared/model/json.ts'
import { mergeTexts } from '#shared/text/merge.ts'
import { changeText } from '#shared/text/review.ts'
import type { Clash, Side, Versions } from '../editing/merge.ts'

/** What a person chooses between: what it is, and what each side made of it. */
export interface Choosable extends Readonly<Record<Side, string>> {
  readonly at: string
  readonly title: string
}

export function choosable(
  { base, mine, theirs }: Versions,
  clashes: readonly Clash[],
  language: Language,
): readonly Choosable[] {
  const differences = {
    mine: compareDefinitions(base, mine),
    theirs: compareDefinitions(base, theirs),
  }
  const text = mergeTexts[language]
  return clashes.map((clash) => {
    const { at } = clash
    const about = { mine: aboutOf(differences.mine, at), theirs: aboutOf(differences.theirs, at) }
    const named = about.mine ?? about.theirs
    const say = (side: Side): string =>
      saidValue(clash[side], language) ??
      (about[side] === undefined ? text.changed : sentenceOf(about[side], language))
    return {
      at,
      title: named === undefined ? text.other : inLanguage(named.title, language),
      mine: say('mine'),
      theirs: say('theirs'),
    }
  })
}

/** The difference that speaks for this place, or for what it is part of. */
function aboutOf(differences: readonly Difference[], at: string): Difference | undefined {
  const covers = (place: string): boolean => `${at}/`.startsWith(`${place}/`)
  const inside = (place: string): boolean => `${place}/`.startsWith(`${at}/`)
  return (
    differences.find((one) => one.at.some(covers)) ?? differences.find((one) => one.at.some(inside))
  )
}

function sentenceOf(difference: Difference, language: Language): string {
  const { what, particulars } = changeText(difference, language)
  return particulars === '' ? what : `${what}: ${particulars}`
}

/** A text or a number speaks for itself, and so does what is gone. */
function saidValue(value: Json | undefined, language: Language): string | undefined {
  const text = mergeTexts[language]
  if (value === undefined) return text.gone
  if (typeof value === 'string' || typeof value === 'number') return text.quoted(String(value))
  const localised = localisedSchema.safeParse(value)
  return localised.success ? text.quoted(inLanguage(localised.data, language)) : undefined
}
