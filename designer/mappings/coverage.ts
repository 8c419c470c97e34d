import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'

export interface Coverage {
  readonly done: number
  readonly all: number
}

/** Of what is required; of everything where nothing is. */
export function coverageOf({ rows }: Pick<MappingView, 'rows'>): Coverage {
  const required = rows.filter(({ isRequired }) => isRequired)
  return filledOf(required)
}

export function filledOf(rows: readonly ViewRow[]): Coverage {
  return { done: rows.filter(({ row }) => row.value !== undefined).length, all: rows.length }
}

export interface Group {
  readonly id: string
  /** Empty for what belongs to nothing. */
  readonly name: string
  readonly rows: readonly ViewRow[]
}

/** Rows that belong to the same record; what is inside a list stays with it. */
export function groupsOf(
  rows: readonly ViewRow[],
  nameOf: (row: ViewRow) => string,
): readonly Group[] {
  const groups = new Map<string, ViewRow[]>()
  let name = ''
  for (const row of rows) {
    if (row.depth === 0) name = nameOf(row)
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups].map(([id, own]) => ({ id, name: id, rows: own }))
}
