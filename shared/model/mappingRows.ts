import type { MappingRow } from './content.ts'

export type Rows = Readonly<Record<string, MappingRow>>

/** Every row by the path of its target; "[]" stands for each item of a list: "lines[].amount". */
export function flatRows(rows: Rows, holder = ''): readonly (readonly [string, MappingRow])[] {
  return Object.entries(rows).flatMap(([target, row]) => {
    const path = `${holder}${target}`
    return [[path, row] as const, ...flatRows(row.rows ?? {}, `${path}[].`)]
  })
}
