import { useEffect, useMemo, useRef } from 'react'
import { operationsTexts } from '#shared/text/operations.ts'
import { useIncidents, type Incident } from '../api/operations.ts'
import { useTexts } from '../ui/language.ts'
import { IncidentTable } from './IncidentTable.tsx'
import { Loaded } from './Loaded.tsx'
import { More } from './More.tsx'

/** Page by page; `none` is said where there are none. */
export function Incidents({ none }: { readonly none: string }) {
  const list = useIncidents()
  return (
    <Loaded query={list}>{({ pages }) => <Pages pages={pages} list={list} none={none} />}</Loaded>
  )
}

interface PagesProps {
  readonly pages: readonly { readonly incidents: readonly Incident[] }[]
  readonly list: ReturnType<typeof useIncidents>
  readonly none: string
}

function Pages({ pages, list, none }: PagesProps) {
  const { more } = useTexts(operationsTexts)
  const rows = useMemo(() => pages.flatMap(({ incidents }) => incidents), [pages])
  const goOnAt = useRef<number>(undefined)
  useEffect(() => {
    const next = goOnAt.current === undefined ? undefined : rows[goOnAt.current]
    if (next === undefined) return
    goOnAt.current = undefined
    document.querySelector<HTMLElement>(`[data-incident="${CSS.escape(next.id)}"]`)?.focus()
  }, [rows])
  const onMore = () => {
    goOnAt.current = rows.length
    void list.fetchNextPage()
  }
  return (
    <>
      <IncidentTable rows={rows} none={none} />
      {list.hasNextPage && <More text={more} list={list} onMore={onMore} />}
    </>
  )
}
