export interface CellLine {
  /** Where it begins, from 1 on. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Lines and cells of a table as text: a cell is quoted, with quotes in it doubled, or runs up to the next separator. */
export function cellLines(text: string, separator: '\t' | ';'): readonly CellLine[] {
  const plain = text.replaceAll(/\r\n?/g, '\n')
  const cell = new RegExp(
    `(?: *"((?:[^"]|"")*)" *|([^${separator}\\n]*))(${separator}|\\n|$)`,
    'gy',
  )
  const lines: CellLine[] = []
  let [line, begun, cells]: [number, number, string[]] = [1, 1, []]
  for (const [whole, quoted, bare = '', end] of plain.matchAll(cell)) {
    cells.push(quoted?.replaceAll('""', '"') ?? bare)
    line += whole.split('\n').length - 1
    if (end === separator) continue
    lines.push({ line: begun, cells })
    if (end === '') break
    ;[begun, cells] = [line, []]
  }
  return lines
}
