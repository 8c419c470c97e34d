import { coverageOf, type Covers } from './coverage.ts'
import { letterFonts } from './fonts.ts'
import { printable } from './printable.ts'

/** A text of Typst, and the data that it reads as `json(bytes(sys.inputs.data))`. */
export interface Set {
  readonly source: string
  readonly data: unknown
}

/** Writes PDF/UA-1; throws when Typst refuses the text. */
export type ToPdf = (set: Set) => Buffer

let loading: Promise<ToPdf> | undefined

/** Typst takes its time to load, once: with the first page, not with the start of the server. */
export function loadTypst(): Promise<ToPdf> {
  return (loading ??= load())
}

async function load(): Promise<ToPdf> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = letterFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const coverages = fonts.map((font) => coverageOf(font))
  const toPdf = ({ source, data }: Set, covers: Covers): Buffer => {
    const shown = (_key: string, value: unknown) =>
      typeof value === 'string' ? printable(value, covers) : value
    const inputs = { data: JSON.stringify(data, shown).replaceAll('§ ', '§\u00a0') }
    try {
      return compiler.pdf({ mainFileContent: source, inputs }, { pdfStandard: 'ua-1' })
    } finally {
      compiler.evictCache(10) // else every page ever set stays in memory
    }
  }
  return (set) => {
    try {
      return toPdf(set, () => true) // Typst brings fonts of its own for signs like "≤"
    } catch {
      return toPdf(set, (codePoint) => coverages.every((covers) => covers(codePoint)))
    }
  }
}
