import { toPdf, toPicture } from '../../typst/typst.ts'
import { letterSource } from './letterSource.ts'
import type { Sheet } from './sheet.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Promise<Buffer>

export const typeset: Typeset = (sheet) => toPdf({ source: letterSource, data: sheet })

/** To be looked at, not to be sent. */
export function draw(sheet: Sheet): Promise<string> {
  return toPicture({ source: letterSource, data: sheet })
}
