import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Sheet } from './sheet.ts'
import { letterFonts } from './fonts.ts'
import { letterSource } from './letterSource.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Buffer

export function createTypeset(): Typeset {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...letterFonts()] }] })
  return (sheet) => {
    const inputs = { data: JSON.stringify(sheet).replaceAll('§ ', '§\u00a0') }
    const pdf = compiler.pdf({ mainFileContent: letterSource, inputs }, { pdfStandard: 'ua-1' })
    compiler.evictCache(10) // else every letter ever set stays in memory
    return pdf
  }
}
