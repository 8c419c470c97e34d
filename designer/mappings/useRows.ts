import { useCallback, useMemo, useState } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { verdictOf, type Verdict } from '#shared/mappings/check.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { useSample } from '../simulation/useSample.ts'
import { labelOf, takenBy, transformationOf } from './rowText.ts'
import { baseOf, countIn, seenBy, shownOf, type Looking } from './inSample.ts'
import type { Sample } from '../simulation/sample.ts'
import { sourcesOf, type Known, type Source } from './sources.ts'
import { written } from './written.ts'

/** A row as it is shown: in words, with the values of the sample case and what is true of it. */
export interface ShownRow {
  readonly row: ViewRow
  readonly label: string
  readonly taken: readonly Source[]
  readonly transformation: string
  readonly before: string
  /** Undefined when nothing comes out. */
  readonly after: string | undefined
  readonly problem: string | undefined
  readonly verdict: Verdict
  /** Of a list that is gone through: which item is looked at. */
  readonly items: { readonly at: number; readonly of: number } | undefined
}

export interface Rows {
  readonly shown: readonly ShownRow[]
  readonly sample: Sample | undefined
  readonly sourcesFor: (scope: Scope) => readonly Source[]
  readonly seenBy: (row: ViewRow) => JsonObject
  /** The row with another value, as it would be shown. */
  readonly preview: (row: ViewRow) => ShownRow
  readonly showItem: (list: string, at: number) => void
}

interface Looked {
  readonly definition: Definition
  readonly view: MappingView
  readonly known: Known
  readonly scenario: string | undefined
}

export function useRows({ definition, view, known, scenario }: Looked): Rows {
  const sample = useSample(definition, scenario)
  const [items, setItems] = useState<Readonly<Record<string, number>>>({})
  const showItem = useCallback(
    (list: string, at: number) => setItems((now) => ({ ...now, [list]: at })),
    [],
  )
  return useMemo(() => {
    const looking: Looking | undefined = sample && {
      view,
      sample,
      base: baseOf(view, sample, known.subject),
      itemAt: (list) => items[list] ?? 0,
    }
    const bySchema = new Map<Scope, { list: readonly Source[]; byPath: Map<string, Source> }>()
    const sourcesIn = (scope: Scope) => {
      const found = bySchema.get(scope)
      if (found !== undefined) return found
      const list = sourcesOf(scope, view, known)
      const made = { list, byPath: new Map(list.map((one) => [one.path, one])) }
      bySchema.set(scope, made)
      return made
    }
    const show = (row: ViewRow): ShownRow =>
      shownRow(row, { looking, known, byPath: sourcesIn(row.scope).byPath })
    return {
      shown: view.rows.map(show),
      sample,
      sourcesFor: (scope) => sourcesIn(scope).list,
      seenBy: (row) => (looking === undefined ? {} : seenBy(row, looking)),
      preview: show,
      showItem,
    }
  }, [view, known, sample, items, showItem])
}

interface Showing {
  readonly looking: Looking | undefined
  readonly known: Known
  readonly byPath: ReadonlyMap<string, Source>
}

function shownRow(row: ViewRow, { looking, known, byPath }: Showing): ShownRow {
  const { language, certainty } = known
  const taken = takenBy(row, byPath)
  const { isRequired, schema, scope } = row
  const verdict = verdictOf({ ...row.row, isRequired, schema, scope }, certainty.mayBeMissing)
  const {
    taken: values,
    result,
    problem,
  } = looking === undefined ? { taken: [], result: undefined } : shownOf(row, looking)
  const { types } = scope
  const before = values.map((one) => written(one, { types, language })).join(' · ')
  const after = result === undefined ? undefined : written(result, { types, language })
  return {
    row,
    label: labelOf(row, language),
    taken,
    transformation: transformationOf(row, taken, language),
    before: before === after ? '' : before,
    after,
    problem,
    verdict,
    items:
      row.row.rows === undefined || looking === undefined
        ? undefined
        : { at: looking.itemAt(row.key), of: countIn(row, looking) },
  }
}
