import type { XmlElement } from '../model/foreign.ts'
import type { Localised } from '../model/localised.ts'
import { parseXml } from '../xml/parse.ts'
import { cellLines, type CellLine } from './cells.ts'
import { limits } from './limits.ts'

export interface ListedCode {
  readonly value: string
  readonly label: Localised
}

/** `line` from 1 on; 0 where the whole text is meant. */
export interface CodeListProblem {
  readonly code: 'tooLarge' | 'tooMany' | 'notReadable' | 'noRows' | 'noValue' | 'twice'
  readonly line: number
  readonly value?: string
}

export interface CodeList {
  readonly codes: readonly ListedCode[]
  readonly problems: readonly CodeListProblem[]
}

/** Rows as copied from a spreadsheet (tabs or semicolons), or a Genericode file (OASIS Code List 1.0). */
export function readCodeList(text: string): CodeList {
  if (text.length > limits.codeListCharacters) return refused('tooLarge')
  const rows = /^\s*</.test(text) ? fromGenericode(text) : fromTable(text)
  if ('problem' in rows) return refused(rows.problem)
  if (rows.length > limits.codes) return refused('tooMany')
  return listOf(rows)
}

function listOf(rows: readonly CellLine[]): CodeList {
  const codes = new Map<string, ListedCode>()
  const problems: CodeListProblem[] = []
  for (const { line, cells } of rows) {
    const [value = '', de = '', en = ''] = cells.map((cell) => cell.trim())
    if (value === '') problems.push({ code: 'noValue', line })
    else if (codes.has(value)) problems.push({ code: 'twice', line, value })
    else codes.set(value, { value, label: { de: de || value, ...(en === '' ? {} : { en }) } })
  }
  return { codes: [...codes.values()], problems }
}

function refused(code: CodeListProblem['code']): CodeList {
  return { codes: [], problems: [{ code, line: 0 }] }
}

function fromTable(text: string): readonly CellLine[] {
  const rows = cellLines(text, text.includes('\t') ? '\t' : ';').filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  )
  const [first] = rows
  return first !== undefined && isHeading(first) ? rows.slice(1) : rows
}

function isHeading({ cells: [first = ''] }: CellLine): boolean {
  return /^(schlüssel|schluessel|code|kürzel|wert|value|key)$/i.test(first.trim())
}

/** The key column is the value, the first other column its label. */
function fromGenericode(
  text: string,
): readonly CellLine[] | { readonly problem: 'notReadable' | 'noRows' } {
  const parsed = parseXml(text)
  if ('problem' in parsed) return { problem: 'notReadable' }
  const columns = within(parsed.root, 'ColumnSet')
  const ids = columns
    .flatMap((set) => within(set, 'Column'))
    .map((column) => attribute(column, 'Id'))
  const key = columns
    .flatMap((set) => within(set, 'Key'))
    .flatMap((one) => within(one, 'ColumnRef'))
    .map((one) => attribute(one, 'Ref'))
    .find((ref) => ref !== undefined)
  const order = [key ?? ids[0], ...ids.filter((id) => id !== (key ?? ids[0]))]
  const rows = within(parsed.root, 'SimpleCodeList').flatMap((list) => within(list, 'Row'))
  if (rows.length === 0) return { problem: 'noRows' }
  return rows.map((row, index): CellLine => {
    const values = new Map(
      within(row, 'Value').map((value, at) => [
        attribute(value, 'ColumnRef') ?? ids[at],
        textOf(within(value, 'SimpleValue')[0]),
      ]),
    )
    return { line: index + 1, cells: order.map((id) => values.get(id) ?? '').slice(0, 2) }
  })
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return (element.children ?? []).filter((child) => localName(child) === name)
}

function attribute({ attributes }: XmlElement, name: string): string | undefined {
  return attributes?.[name]
}

function localName({ name }: XmlElement): string {
  return name.replace(/^.*[:}]/, '')
}

function textOf(element: XmlElement | undefined): string {
  return element?.text ?? ''
}
