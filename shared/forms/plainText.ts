const invisible = /[^\P{Cc}\n\t]|\p{Cs}|\p{Bidi_C}|\p{NChar}|[\u200b\ufeff]/gu

/** What a person has typed, without what nobody sees and no letter can print; at most so many UTF-16 units. */
export function plainText(typed: string, most = Infinity): string {
  // NFC: "ü" typed as u and diaeresis is the same name as "ü" (DIN 91379).
  const text = typed.replaceAll(/\r\n?/g, '\n').replaceAll(invisible, '').normalize('NFC').trim()
  // The cut may leave half a character.
  return /^[\s\p{DI}]*$/u.test(text) ? '' : text.slice(0, most).replaceAll(/\p{Cs}/gu, '')
}
