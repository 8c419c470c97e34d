const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** The text that a literal in quotation marks stands for (DMN 1.5 §10.3.1.2, rule 35). */
export function textOf(literal: string): string {
  const inner = literal.trim().slice(1, -1)
  return inner.includes('\\') ? inner.replaceAll(escape, unescaped) : inner
}

const escape = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g

function unescaped(...[, short, long, letter = '']: readonly (string | undefined)[]): string {
  const code = short ?? long
  if (code === undefined) return escapes[letter] ?? (/['"\\]/.test(letter) ? letter : `\\${letter}`)
  const point = Number.parseInt(code, 16)
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : `\\U${code}`
}

/** Without its quotation marks; escapes stay as they are written. */
export function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text
}
