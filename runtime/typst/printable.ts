import type { Covers } from './coverage.ts'

/** Stands for a character the font of the letter does not have. */
const placeholder = '\ufffd'

const unseen = /[^\P{Cc}\n\t]|\p{Bidi_C}|(?!\u00ad)\p{DI}/gu

/** PDF/UA-1 allows no text without a glyph: Typst would refuse the whole letter. */
export function printable(text: string, covers: Covers): string {
  const known = text
    .replaceAll(unseen, '')
    .replaceAll(/[\t\u2028\u2029]/g, ' ')
    .normalize('NFC')
  return known.replaceAll(/[^\n]/gu, (character) =>
    /[\p{Co}\p{Cn}\p{Cs}]/u.test(character) || !covers(character.codePointAt(0) ?? 0)
      ? placeholder
      : character,
  )
}
