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
  // how values are spelled follows from schema and language, which are compared
  const isSame = columns === now || JSON.stringify(columns) === JSON.stringify(now)
  if (!isSame) setColumns(now)
  return isSame ? columns : now
}
