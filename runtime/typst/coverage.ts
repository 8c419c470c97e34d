/** Whether the font (OpenType) has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

/** Reads the table `cmap` of an OpenType font: its Unicode subtables of format 4 and 12. */
export function coverageOf(font: Buffer): Covers {
  const cmap = font.subarray(tableAt(font, 'cmap'))
  const covered = new Set<number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 12) readGroups(subtable, covered)
    else if (format === 4) readSegments(subtable, covered)
  }
  return (codePoint) => covered.has(codePoint)
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`font: no table ${tag}`)
}

/** Format 12: groups of first and last code point and first glyph. */
function readGroups(subtable: Buffer, covered: Set<number>): void {
  for (let index = 0; index < subtable.readUInt32BE(12); index++) {
    const group = 16 + index * 12
    const last = subtable.readUInt32BE(group + 4)
    for (let code = subtable.readUInt32BE(group); code <= last; code++) covered.add(code)
  }
}

/** Format 4: segments, whose glyph 0 says that there is none. */
function readSegments(subtable: Buffer, covered: Set<number>): void {
  const size = subtable.readUInt16BE(6)
  for (let segment = 0; segment < size; segment += 2) {
    const last = subtable.readUInt16BE(14 + segment)
    const first = subtable.readUInt16BE(16 + size + segment)
    const delta = subtable.readUInt16BE(16 + 2 * size + segment)
    const rangeAt = 16 + 3 * size + segment
    const range = subtable.readUInt16BE(rangeAt)
    for (let code = first; code <= last; code++) {
      const glyph =
        range === 0
          ? (code + delta) % 0x1_00_00
          : subtable.readUInt16BE(rangeAt + range + 2 * (code - first))
      if (code !== 0xff_ff && glyph !== 0) covered.add(code)
    }
  }
}
