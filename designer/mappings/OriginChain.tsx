import { useMemo } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { originChain, type OriginStation } from '#shared/lint/originChain.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { valueAt } from '#shared/model/path.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { useTexts } from '../ui/language.ts'
import { nameOf, type Known } from './sources.ts'
import type { Rows, ShownRow } from './useRows.ts'
import { written } from './written.ts'

const most = 6

/** The way of a value to this target: register, question, table, formula, each with its value in the sample case. */
export function OriginChain({
  view,
  known,
  rows,
  shown: { row, after },
}: {
  readonly view: MappingView
  readonly known: Known
  readonly rows: Rows
  readonly shown: ShownRow
}) {
  const text = useTexts(mappingEditorTexts)
  const { value } = row.row
  const stations = useMemo(
    () =>
      value === undefined ? [] : originChain(value, row.scope, { ...known, placed: view.placed }),
    [value, row.scope, known, view.placed],
  )
  if (value === undefined) return <p className="muted">{text.chainNone}</p>
  const last = stations.slice(-most)
  return (
    <ol className="prov">
      {stations.length > last.length ? (
        <li className="more">{text.chainMore(stations.length - last.length)}</li>
      ) : undefined}
      {last.map((station) => (
        <Station
          key={`${station.path} ${station.element ?? ''}`}
          {...{ station, known, row }}
          seen={rows.seenBy(row)}
        />
      ))}
      <li className="end">
        <b>{after ?? '…'}</b>
        <small>{text.chainEnd[view.kind]}</small>
      </li>
    </ol>
  )
}

function Station({
  station: { path, label, by, kind, legalBasis },
  known,
  row,
  seen,
}: {
  readonly station: OriginStation
  readonly known: Known
  readonly row: ShownRow['row']
  readonly seen: Parameters<typeof valueAt>[0]
}) {
  const { language } = known
  const { schema, types } = row.scope
  const value = valueAt(seen, path)
  const said =
    value === undefined || value === null
      ? ''
      : written({ value, schema: schemaAt(schema, path, types) ?? {} }, { types, language })
  const name = nameOf(path, label, known) ?? inLanguage(label, language)
  return (
    <li className={kind}>
      {name} <b>{said}</b>
      <small>
        {inLanguage(by, language)}
        {legalBasis === undefined ? '' : `, ${legalBasis}`}
      </small>
    </li>
  )
}
