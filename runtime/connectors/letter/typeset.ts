import { loadTypst } from '../../typst/typst.ts'
import { letterSource } from './letterSource.ts'
import type { Sheet } from './sheet.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Buffer

export async function loadTypeset(): Promise<Typeset> {
  const { toPdf } = await loadTypst()
  return (sheet) => toPdf({ source: letterSource, data: sheet })
}

/** To be looked at, not to be sent. */
export async function loadDrawing(): Promise<(sheet: Sheet) => string> {
  const { toPicture } = await loadTypst()
  return (sheet) => toPicture({ source: letterSource, data: sheet })
}
