import type { Sheet } from './sheet.ts'
import { coverageOf, type Covers } from '../../typst/coverage.ts'
import { letterFonts } from '../../typst/fonts.ts'
import { letterSource } from './letterSource.ts'
import { printable } from '../../typst/printable.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Buffer

/** Typst takes its time to load: with the first letter, not with the start of the server. */
export async function loadTypeset(): Promise<Typeset> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = letterFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const coverages = fonts.map((font) => coverageOf(font))
  const set = (sheet: Sheet, covers: Covers) => {
    const shown = (_key: string, value: unknown) =>
      typeof value === 'string' ? printable(value, covers) : value
    const inputs = { data: JSON.stringify(sheet, shown).replaceAll('§ ', '§\u00a0') }
    try {
      return compiler.pdf({ mainFileContent: letterSource, inputs }, { pdfStandard: 'ua-1' })
    } finally {
      compiler.evictCache(10) // else every letter ever set stays in memory
    }
  }
  return (sheet) => {
    try {
      return set(sheet, () => true) // Typst brings fonts of its own for signs like "≤"
    } catch {
      return set(sheet, (codePoint) => coverages.every((covers) => covers(codePoint)))
    }
  }
}
