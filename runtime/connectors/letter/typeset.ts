import type { Sheet } from './sheet.ts'
import { letterFonts } from './fonts.ts'
import { letterSource } from './letterSource.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Buffer

/** Typst takes its time to load: with the first letter, not with the start of the server. */
export async function loadTypeset(): Promise<Typeset> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...letterFonts()] }] })
  return (sheet) => {
    const inputs = { data: JSON.stringify(sheet).replaceAll('§ ', '§\u00a0') }
    const pdf = compiler.pdf({ mainFileContent: letterSource, inputs }, { pdfStandard: 'ua-1' })
    compiler.evictCache(10) // else every letter ever set stays in memory
    return pdf
  }
}
