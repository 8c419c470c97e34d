import type { Sheet } from './sheet.ts'
import { coverageOf, type Covers } from '../../typst/coverage.ts'
import { letterFonts } from '../../typst/fonts.ts'
import { letterSource } from './letterSource.ts'
import { printable } from '../../typst/printable.ts'

/** Throws when Typst refuses the letter. */
export type Typeset = (sheet: Sheet) => Buffer

/** PDF/UA-1. */
export async function loadTypeset(): Promise<Typeset> {
  const { compiler, printed } = await loadTypst()
  return (sheet) => printed(sheet, (page) => compiler.pdf(page, { pdfStandard: 'ua-1' }))
}

/** All pages of the letter as one picture (SVG), one below the other: to be looked at, not to be sent. */
export async function loadDrawing(): Promise<(sheet: Sheet) => string> {
  const { compiler, printed } = await loadTypst()
  return (sheet) => printed(sheet, (page) => compiler.plainSvg(page))
}

interface Source {
  readonly mainFileContent: string
  readonly inputs: Record<string, string>
}

let loading: ReturnType<typeof load> | undefined

/** Typst takes its time to load, once: with the first letter, not with the start of the server. */
function loadTypst() {
  return (loading ??= load())
}

async function load() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = letterFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const coverages = fonts.map((font) => coverageOf(font))
  function set<T>(sheet: Sheet, covers: Covers, print: (source: Source) => T): T {
    const shown = (_key: string, value: unknown) =>
      typeof value === 'string' ? printable(value, covers) : value
    const inputs = { data: JSON.stringify(sheet, shown).replaceAll('§ ', '§\u00a0') }
    try {
      return print({ mainFileContent: letterSource, inputs })
    } finally {
      compiler.evictCache(10) // else every letter ever set stays in memory
    }
  }
  function printed<T>(sheet: Sheet, print: (source: Source) => T): T {
    try {
      return set(sheet, () => true, print) // Typst brings fonts of its own for signs like "≤"
    } catch {
      return set(sheet, (codePoint) => coverages.every((covers) => covers(codePoint)), print)
    }
  }
  return { compiler, printed }
}
