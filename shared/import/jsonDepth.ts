import { placeAt, type TextPlace } from './jsonFault.ts'

/** Records inside records: no content goes as deep, and what reads it goes down with it. */
export const deepest = 200

/** Where a JSON text begins to go deeper than anybody follows. */
export function tooDeepAt(json: string): TextPlace | undefined {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at)
    if (inText) {
      if (character === backslash) at += 1
      else if (character === quote) inText = false
    } else if (character === quote) inText = true
    else if (character === bracket || character === brace) {
      depth += 1
      if (depth > deepest) return placeAt(json, at)
    } else if (character === bracket + closing || character === brace + closing) depth -= 1
  }
  return undefined
}

const quote = 0x22
const backslash = 0x5c
const bracket = 0x5b
const brace = 0x7b
/** From a bracket to the one that closes it. */
const closing = 2
