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

/** The text as a literal; `textOf` gives it back. */
export function literalOf(text: string): string {
  return `"${text.replaceAll(special, escaped)}"`
}

// oxlint-disable-next-line no-control-regex -- reason: control characters are what has to be escaped
const special = /["\\\u0000-\u001f]/g

function escaped(character: string): string {
  const letter = Object.entries(escapes).find(([, one]) => one === character)?.[0]
  if (letter !== undefined) return `\\${letter}`
  if (character === '"' || character === '\\') return `\\${character}`
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
