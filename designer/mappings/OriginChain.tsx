import { useMemo } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { originChain, type OriginStation } from '#shared/lint/originChain.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { valueAt } from '#shared/model/path.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { useTexts } from '../ui/language.ts'
import './chain.css'
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
  const { value, note } = row.row
  const stations = useMemo(
    () =>
      value === undefined ? [] : originChain(value, row.scope, { ...known, placed: view.placed }),
    [value, row.scope, known, view.placed],
  )
  if (value === undefined) return <p className="muted">{text.chainNone}</p>
  const seen = rows.seenBy(row)
  const steps = bySteps(stations, seen)
  const last = steps.slice(-most)
  return (
    <ol className="prov">
      {steps.length > last.length ? (
        <li className="more">{text.chainMore(steps.length - last.length)}</li>
      ) : undefined}
      {last.map((step) => (
        <Station key={step.id} {...{ step, known, row, seen }} />
      ))}
      <li className="end">
        <b>{after ?? '…'}</b>
        <small>
          {text.chainEnd[view.kind]}
          {note === undefined ? '' : `, ${inLanguage(note, known.language)}`}
        </small>
      </li>
    </ol>
  )
}

interface Step {
  readonly id: string
  readonly stations: readonly OriginStation[]
}

/** What one step gave, together; ways that the sample case did not take are left out. */
function bySteps(stations: readonly OriginStation[], seen: JsonObject): readonly Step[] {
  const taken = stations.filter(({ path }) => hasValue(valueAt(seen, path)))
  const steps = new Map<string, OriginStation[]>()
  for (const station of taken.length === 0 ? stations : taken) {
    const id = station.element ?? station.path
    steps.set(id, [...(steps.get(id) ?? []), station])
  }
  return [...steps].map(([id, own]) => ({ id, stations: own }))
}

function hasValue(value: Json | undefined): value is Json {
  return value !== undefined && value !== null
}

const mostValues = 2

function Station({
  step: { stations },
  known,
  row,
  seen,
}: {
  readonly step: Step
  readonly known: Known
  readonly row: ShownRow['row']
  readonly seen: JsonObject
}) {
  const { language } = known
  const { schema, types } = row.scope
  const [first] = stations
  if (first === undefined) return null
  const { by, kind, legalBasis } = first
  return (
    <li className={kind}>
      {stations.slice(0, mostValues).map(({ path, label }) => {
        const value = valueAt(seen, path)
        const name = nameOf(path, label, known) ?? inLanguage(label, language)
        return (
          <span key={path} className="gave">
            {name}{' '}
            {hasValue(value) ? (
              <b>
                {written(
                  { value, schema: schemaAt(schema, path, types) ?? {} },
                  { types, language },
                )}
              </b>
            ) : undefined}
          </span>
        )
      })}
      {stations.length > mostValues ? <span className="gave">…</span> : undefined}
      <small>
        {inLanguage(by, language)}
        {legalBasis === undefined ? '' : `, ${legalBasis}`}
      </small>
    </li>
  )
}
