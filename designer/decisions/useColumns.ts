import { useMemo, useState } from 'react'
import type { Decision } from '#shared/model/content.ts'
import { columnsOf, type GridColumn, type Told } from './columns.ts'

/** The same columns as long as nothing about them changes, so that lines need not be drawn again for every edit. */
export function useColumns(version: Decision, { definition, decision, language }: Told) {
  const now = useMemo(
    () => columnsOf(version, { definition, decision, language }),
    [version, definition, decision, language],
  )
  const [columns, setColumns] = useState<readonly GridColumn[]>(now)
  const isSame = columns === now || areSame(columns, now)
  if (!isSame) setColumns(now)
  return isSame ? columns : now
}

/** Scopes are large, and the same for the same case data; all else follows from them and from what is compared. */
function areSame(before: readonly GridColumn[], now: readonly GridColumn[]): boolean {
  const scopes = (columns: readonly GridColumn[]) => columns.map(({ sight }) => sight?.scope)
  const known = scopes(before)
  return scopes(now).every((scope, at) => scope === known[at]) && written(before) === written(now)
}

function written(columns: readonly GridColumn[]): string {
  return JSON.stringify(columns.map(({ sight: _sight, sources: _sources, ...column }) => column))
}
