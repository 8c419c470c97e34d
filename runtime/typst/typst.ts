import { coverageOf, type Covers } from './coverage.ts'
import { letterFonts } from './fonts.ts'
import { printable } from './printable.ts'

/** A text of Typst, and the data that it reads as `json(bytes(sys.inputs.data))`. */
export interface Set {
  readonly source: string
  readonly data: unknown
}

/** Both throw when Typst refuses the text. */
export interface Typst {
  /** Writes PDF/UA-1. */
  readonly toPdf: (set: Set) => Buffer
  /** Draws all pages as one picture (SVG), one below the other. */
  readonly toPicture: (set: Set) => string
}

/** How Typst says, for PDF/UA, that no font has a character. */
const glyphMissing = 'could not be displayed with font'

let loading: Promise<Typst> | undefined

/** Typst takes its time to load, once: with the first page, not with the start of the server. */
export function loadTypst(): Promise<Typst> {
  return (loading ??= load())
}

interface Source {
  readonly mainFileContent: string
  readonly inputs: Record<string, string>
}

async function load(): Promise<Typst> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = letterFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const coverages = fonts.map((font) => coverageOf(font))
  function printed<T>({ source, data }: Set, covers: Covers, print: (source: Source) => T): T {
    const shown = (_key: string, value: unknown) =>
      typeof value === 'string' ? printable(value, covers) : value
    const inputs = { data: JSON.stringify(data, shown).replaceAll('§ ', '§\u00a0') }
    try {
      return print({ mainFileContent: source, inputs })
    } finally {
      compiler.evictCache(10) // else every page ever set stays in memory
    }
  }
  function typeset<T>(set: Set, print: (source: Source) => T): T {
    try {
      return printed(set, () => true, print) // Typst brings fonts of its own for signs like "≤"
    } catch (error) {
      if (!(error instanceof Error && error.message.includes(glyphMissing))) throw error
      return printed(set, (codePoint) => coverages.every((covers) => covers(codePoint)), print)
    }
  }
  return {
    toPdf: (set) => typeset(set, (page) => compiler.pdf(page, { pdfStandard: 'ua-1' })),
    toPicture: (set) => typeset(set, (page) => compiler.plainSvg(page)),
  }
}
