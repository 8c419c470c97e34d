import type { Element } from '../model/elements.ts'
import type { Language } from '../model/localised.ts'
import { elementKindTexts, kindExampleTexts, type KindWords } from './elementKinds.ts'
import { wordsFor } from './elementWords.ts'

/** What helps to understand a kind of step; `id` names its place on the page of help. */
export interface KindHelp {
  readonly id: string
  readonly group: string
  readonly words: KindWords
  readonly example: string
}

type ByKind<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

export function kindHelp(language: Language): readonly KindHelp[] {
  const texts: ByKind<KindWords> = elementKindTexts[language]
  const examples: ByKind<string> = kindExampleTexts[language]
  return Object.entries(examples).flatMap(([group, ofGroup]) =>
    Object.entries(ofGroup).flatMap(([kind, example]) => {
      const words = texts[group]?.[kind]
      return words === undefined ? [] : [{ id: `${group}-${kind}`, group, words, example }]
    }),
  )
}

export function helpFor(element: Element, language: Language): KindHelp | undefined {
  const own = wordsFor(element, language)
  return kindHelp(language).find(({ words }) => words === own)
}
