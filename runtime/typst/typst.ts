import { coverageOf, type Covers } from './coverage.ts'
import { letterFonts } from './fonts.ts'
import { printable } from './printable.ts'
import { createTypesetter, type Page, type Printed } from './typesetter.ts'

/** A text of Typst, and the data that it reads as `json(bytes(sys.inputs.data))`. */
export interface Set {
  readonly source: string
  readonly data: unknown
}

/** How Typst says, for PDF/UA, that no font has a character. */
const glyphMissing = 'could not be displayed with font'

/** Writes PDF/UA-1; throws when Typst refuses the text. */
export async function toPdf(set: Set): Promise<Buffer> {
  return Buffer.from(await typeset('pdf', set))
}

/** Draws all pages as one picture (SVG), one below the other; throws when Typst refuses the text. */
export function toPicture(set: Set): Promise<string> {
  return typeset('picture', set)
}

async function typeset<As extends keyof Printed>(as: As, set: Set): Promise<Printed[As]> {
  tools ??= makeTools()
  const { print, covers } = tools
  const covered = (): boolean => true // Typst brings fonts of its own for signs like "≤"
  try {
    return await print(as, pageOf(set, covered))
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(glyphMissing))) throw error
    return print(as, pageOf(set, covers()))
  }
}

function pageOf({ source, data }: Set, covers: Covers): Page {
  const shown = (_key: string, value: unknown) =>
    typeof value === 'string' ? printable(value, covers) : value
  const inputs = { data: JSON.stringify(data, shown).replaceAll('§ ', '§\u00a0') }
  return { mainFileContent: source, inputs }
}

let tools: ReturnType<typeof makeTools> | undefined

/** With the first page, not with the start of the server. */
function makeTools() {
  const fonts = letterFonts()
  let coverages: readonly Covers[] | undefined
  return {
    print: createTypesetter(fonts),
    /** What both fonts have a glyph for. */
    covers: (): Covers => {
      const known = (coverages ??= fonts.map((font) => coverageOf(font)))
      return (codePoint) => known.every((covered) => covered(codePoint))
    },
  }
}
