import type { Decision } from '#shared/model/content.ts'
import type { Schema } from '#shared/model/schema.ts'

const kinds: readonly Schema[] = [
  { type: 'number' },
  { type: 'string', enum: ['a', 'b', 'c', 'd'] },
  { type: 'boolean' },
  { type: 'string', format: 'decimal', scale: 2 },
  { type: 'string', format: 'date' },
]

/** A case space of so many columns, cut into as many rows: a table without gap and without overlap. */
export function largeTable(rows: number, columns: number): Decision {
  const parts: Record<string, string>[] = [{}]
  for (let at = 0; parts.length < rows; at += 1) {
    const part = parts[at % parts.length] ?? {}
    const column = (at * 7) % columns
    const two = halves(column, at, part[`c${column}`])
    if (two === undefined) continue
    parts.splice(at % parts.length, 1, ...two.map((text) => ({ ...part, [`c${column}`]: text })))
  }
  return {
    title: { de: 'Gebühren' },
    hitPolicy: 'unique',
    inputs: Array.from({ length: columns }, (_, column) => ({
      id: `c${column}`,
      label: { de: `Merkmal ${column + 1}` },
      expression: `c${column}`,
      schema: kinds[column % kinds.length] ?? {},
    })),
    outputs: [
      {
        id: 'fee',
        label: { de: 'Gebühr' },
        schema: { type: 'string', format: 'decimal', scale: 2 },
      },
    ],
    rows: parts.map((when, index) => ({ id: `r${index}`, when, then: { fee: String(index) } })),
  }
}

/** Two conditions that share what the condition leaves; undefined when it cannot be divided further. */
function halves(column: number, at: number, text: string | undefined): string[] | undefined {
  const kind = kinds[column % kinds.length]
  if (kind?.type === 'boolean') return text === undefined ? ['true', 'false'] : undefined
  if (kind?.enum !== undefined)
    return text === undefined ? [`"${'abcd'[at % 4]}"`, `not("${'abcd'[at % 4]}")`] : undefined
  if (text !== undefined) return undefined
  const value = kind?.format === 'date' ? `date("20${10 + (at % 80)}-01-01")` : String(at)
  return [`< ${value}`, `>= ${value}`]
}
