import type { DecisionTable } from '../model/boxed.ts'
import type { Foreign } from '../model/foreign.ts'
import type { ReportText } from '../xml/report.ts'

// Where in a table something stands, as people point to it.

export function columnIn(table: DecisionTable, part: 'inputs' | 'outputs', at: number): ReportText {
  const column = part === 'inputs' ? table.inputs[at] : table.outputs[at]
  const own = column !== undefined && 'text' in column ? column.text : column?.name
  const label = column?.foreign?.attributes?.['label'] ?? own ?? ''
  const number = part === 'inputs' ? at + 1 : table.inputs.length + at + 1
  return label === '' ? { de: `Spalte ${number}`, en: `column ${number}` } : columnNamed(label)
}

export function columnNamed(label: string): ReportText {
  return { de: `Spalte „${label}“`, en: `column “${label}”` }
}

export function rowIn(at: number): ReportText {
  return { de: `Zeile ${at + 1}`, en: `row ${at + 1}` }
}

const entries = { inputEntry: 'inputs', outputEntry: 'outputs' } as const

/** What the cells of a row keep of their file, each with its row and column. */
export function cellsOf(
  table: DecisionTable,
  row: number,
): readonly { readonly foreign: Foreign; readonly where: ReportText }[] {
  const inside = table.rules[row]?.foreign?.inside ?? {}
  return Object.entries(inside).map(([path, foreign]) => {
    const [tag = '', at] = path.split('/')
    const { de, en } = rowIn(row)
    if (tag !== 'inputEntry' && tag !== 'outputEntry') return { foreign, where: { de, en } }
    const column = columnIn(table, entries[tag], Number(at))
    return { foreign, where: { de: `${de}, ${column.de}`, en: `${en}, ${column.en}` } }
  })
}
