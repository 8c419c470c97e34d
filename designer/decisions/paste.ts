import type { Decision } from '#shared/model/content.ts'
import { cellLines } from '#shared/import/cells.ts'
import type { Language } from '#shared/model/localised.ts'
import { addRow } from '../editing/commands/decisionRows.ts'
import { fromWords, withContent, type GridColumn } from './columns.ts'

export interface Pasted {
  readonly version: Decision
  readonly cells: number
  readonly newRows: number
  /** Cells that were not understood; then nothing is pasted. */
  readonly problems: readonly PasteProblem[]
  /** Columns of the selection that have no place. */
  readonly beyond: number
}

interface PasteProblem {
  readonly column: GridColumn
  /** Counted from the first pasted row. */
  readonly row: number
  readonly found: string
}

interface Target {
  readonly columns: readonly GridColumn[]
  /** The rows in view, by id. */
  readonly rows: readonly string[]
  readonly at: { readonly row: number; readonly column: number }
  readonly language: Language
}

/** Cells of a spreadsheet, from the cell at `at` to the right and down. What is below the last row becomes new rows. */
export function paste(
  version: Decision,
  table: readonly (readonly string[])[],
  target: Target,
): Pasted {
  const { columns, rows, at, language } = target
  const places = columns.slice(at.column)
  const width = Math.max(0, ...table.map((line) => line.length))
  const problems: PasteProblem[] = []
  let now = version
  let last = rows.at(-1)
  let cells = 0
  for (const [down, line] of table.entries()) {
    let row = rows[at.row + down]
    if (row === undefined) {
      now = addRow(now, last === undefined ? -1 : now.rows.findIndex(({ id }) => id === last))
      row = addedRow(now, version, last)
    }
    last = row
    for (const [right, found] of line.entries()) {
      const column = places[right]
      if (column === undefined || row === undefined) continue
      const content = fromWords(found, column)
      if (content === undefined) problems.push({ column, row: down, found })
      else now = withContent(now, row, { column, content, language })
      cells += 1
    }
  }
  const newRows = Math.max(0, at.row + table.length - rows.length)
  return { version: now, cells, newRows, problems, beyond: Math.max(0, width - places.length) }
}

/** The row that was put after the one before. */
function addedRow(now: Decision, before: Decision, after: string | undefined): string | undefined {
  const at = after === undefined ? -1 : now.rows.findIndex(({ id }) => id === after)
  const added = now.rows[at + 1]?.id
  return before.rows.some(({ id }) => id === added) ? undefined : added
}

/**
 * Tab-separated text as spreadsheets put it on the clipboard, or lines of a CSV file with semicolons. A semicolon in one
 * line is part of a sentence.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const plain = text.replaceAll('\r\n', '\n')
  const isCsv = !plain.includes('\t') && /^.*;.*\n.*;/.test(plain)
  const lines = cellLines(plain, isCsv ? ';' : '\t').map(({ cells }) => cells)
  return lines.filter((line, at) => at === 0 || at < lines.length - 1 || line.join('') !== '')
}
