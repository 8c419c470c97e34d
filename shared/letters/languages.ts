import type { Letter } from '../model/content.ts'
import type { Language, Localised } from '../model/localised.ts'

/** A text of a letter: of its head, or the heading or text of a block. */
export interface LetterText {
  readonly of: 'title' | 'subject' | 'salutation' | Letter['blocks'][number]
  readonly text: Localised
}

/** Whoever reads a letter in a language needs all of these in it. */
function textsOf({ title, subject, salutation, blocks }: Letter): readonly LetterText[] {
  return [
    { of: 'title', text: title },
    { of: 'subject', text: subject },
    { of: 'salutation', text: salutation },
    ...blocks.flatMap((block) =>
      [block.heading, block.text].flatMap((text) =>
        text === undefined ? [] : [{ of: block, text }],
      ),
    ),
  ]
}

export function missingIn(letter: Letter, language: Language): readonly LetterText[] {
  return textsOf(letter).filter(({ text }) => text[language] === undefined)
}
