/** What only IT says. The language is written FEEL: whoever feels something does so in small letters. */
const jargon = /\bFEEL\b|\bnull\b/
const jargonInAnyCase = /\b(?:json|gateways?|tokens?|jobs?)\b/i

export function isJargon(text: string): boolean {
  return jargon.test(text) || jargonInAnyCase.test(text)
}
