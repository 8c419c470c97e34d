import type { ComposedLetter } from '#shared/letters/compose.ts'
import { toSheet, type Occasion } from './letter/sheet.ts'
import { draw, typeset } from './letter/typeset.ts'

/** A letter that goes to nobody, typeset as those are that do, with a mark across each page. Throws when Typst refuses. */
export function printSample(letter: ComposedLetter, occasion: Occasion): Promise<Buffer> {
  return typeset(toSheet(letter, { ...occasion, isSample: true }))
}

/** The same as a picture (SVG) of all pages, one below the other. */
export async function drawSample(letter: ComposedLetter, occasion: Occasion) {
  const drawing = await draw(toSheet(letter, { ...occasion, isSample: true }))
  const [, height] = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(drawing) ?? []
  return { drawing, count: Math.max(1, Math.round(Number(height ?? heightOfA4) / heightOfA4)) }
}

/** In the unit of the picture. */
const heightOfA4 = 841.89
