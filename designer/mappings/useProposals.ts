import { useDeferredValue, useMemo } from 'react'
import { membersOf } from '#shared/lint/mappingRows.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { RowPlace } from '#shared/lint/viewRow.ts'
import { writersByPath } from '#shared/lint/writers.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { propose, sure, type Place, type Proposal } from '#shared/mappings/propose.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { nameOf, type Known } from './sources.ts'

export interface Proposed {
  readonly key: string
  readonly label: string
  readonly group: string
  readonly place: RowPlace
  readonly scope: Scope
  /** Best first, five at most. */
  readonly proposals: readonly Proposal[]
}

/** What a target of the case data must score to be offered where nobody asked for it. */
const enough = 0.6

/** For what is still open, once the screen has settled. */
export function useProposals(view: MappingView, known: Known): readonly Proposed[] {
  const settled = useDeferredValue(view)
  const knownSettled = useDeferredValue(known)
  return useMemo(() => proposalsFor(settled, knownSettled), [settled, knownSettled])
}

function proposalsFor(view: MappingView, known: Known): readonly Proposed[] {
  return [...openRows(view, known), ...openTargets(view, known)]
}

function openRows(view: MappingView, known: Known): readonly Proposed[] {
  const { language } = known
  const open = view.rows.filter(
    ({ row, schema, place }) =>
      row.value === undefined && schema !== undefined && place.kind !== 'question',
  )
  const scopes = new Set(open.map(({ scope }) => scope))
  return [...scopes].flatMap((scope) => {
    const rows = open.filter((row) => row.scope === scope)
    const places = rows.map(({ key, schema = {}, label }) => ({
      path: key.replaceAll('[]', ''),
      schema,
      label,
    }))
    return propose(places, placesIn(scope, known), scope.types).flatMap(({ proposals }, index) => {
      const row = rows[index]
      if (row === undefined || proposals.length === 0) return []
      const { key, label, group, place } = row
      const named = { label: inLanguage(label, language), group: inLanguage(group, language) }
      return [{ key, ...named, place, scope, proposals }]
    })
  })
}

/** What is taken over has no target yet: those of the case data that nothing fills. */
function openTargets(
  { filled, kind, rows, placed }: MappingView,
  known: Known,
): readonly Proposed[] {
  const { writers, language } = known
  const result = filled?.scope.schema.properties?.['result']
  if (filled === undefined || kind !== 'response' || result === undefined) return []
  const { types } = filled.scope
  const writing = writersByPath(writers)
  const answers = placesIn(
    { ...filled.scope, schema: { type: 'object', properties: { result } } },
    known,
  )
  const [first] = rows
  const mapping = first?.place.kind === 'row' ? first.place.mapping : mappingOf(placed)
  // what a form asks for may be known from here; what another row fills is filled
  const free = membersOf(filled.schema, types).filter(({ path }) =>
    writing(path).every(({ question }) => question !== undefined),
  )
  const found = propose(free, answers, types).flatMap(({ proposals }, index) => {
    const target = free[index]
    const good = proposals.filter(({ score }) => score >= enough)
    if (target === undefined || good.length === 0) return []
    const { path, label, group } = target
    return [
      {
        key: path,
        label: inLanguage(label, language),
        group: inLanguage(group, language),
        place: { kind: 'row', mapping, path: [path] } as const,
        scope: filled.scope,
        proposals: good,
      },
    ]
  })
  const whole = found.filter(({ proposals: [best] }) => (best?.score ?? 0) >= sure)
  return found.filter(({ key }) => !whole.some((one) => key.startsWith(`${one.key}.`)))
}

function mappingOf(placed: MappingView['placed']): string | undefined {
  return placed !== undefined && 'output' in placed.element ? placed.element.output : undefined
}

/** What people have a name for; sentences are for letters. */
function placesIn({ schema, types }: Scope, known: Known): readonly Place[] {
  return membersOf(schema, types).filter(
    ({ path, label }) =>
      !/^(derivations|reasons)\./.test(path) && nameOf(path, label, known) !== undefined,
  )
}
