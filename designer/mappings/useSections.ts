import { useMemo } from 'react'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import type { Fit } from '#shared/mappings/check.ts'
import { propose } from '#shared/mappings/propose.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { plain } from '../commands/search.ts'
import { useTexts } from '../ui/language.ts'
import { fitFor, type Known, type Source } from './sources.ts'

export interface Choice {
  readonly id: string
  readonly source: Source
  readonly fit: Fit
}

interface Section {
  readonly title: string
  readonly choices: readonly Choice[]
}

interface Choosing {
  readonly row: ViewRow
  readonly known: Known
  readonly sources: readonly Source[]
}

/** More are found by typing. */
const most = 60

/** What can be chosen, by the step it comes from; before anything is typed, what is most likely meant comes first. */
export function useSections(
  { row, known, sources }: Choosing,
  typed: string,
): { readonly sections: readonly Section[]; readonly hidden: number } {
  const editor = useTexts(mappingEditorTexts)
  const words = useTexts(mappingTexts)
  const best = useMemo(() => bestOf(row, sources), [row, sources])
  return useMemo(() => {
    const text = { ...words, ...editor }
    const choice = (source: Source, prefix = ''): Choice => ({
      id: `${prefix}${source.path.replaceAll('.', '-')}`,
      source,
      fit: fitFor(source, row, known),
    })
    const top = typed === '' ? best.map((one) => choice(one, 'best-')) : []
    const groups = new Map<string, Choice[]>()
    for (const source of found(sources, typed)) {
      const name = source.isLater ? text.later : source.group
      groups.set(name, [...(groups.get(name) ?? []), choice(source)])
    }
    const ranks = [
      [text.eachItem],
      [text.person, text.case, text.deadlines, text.sentences],
      [text.nobody],
      [text.later],
    ]
    const rank = (title: string): number =>
      ranked(ranks.findIndex((names) => names.includes(title)))
    const ordered = [...groups]
      .map(([title, choices]) => ({ title, choices: choices.toSorted(byFit) }))
      .toSorted((a, b) => rank(a.title) - rank(b.title))
    return cut(top.length === 0 ? ordered : [{ title: text.best, choices: top }, ...ordered])
  }, [typed, sources, row, known, best, words, editor])
}

function bestOf({ key, schema = {}, label, scope }: ViewRow, sources: readonly Source[]) {
  const earlier = sources.filter(({ isLater }) => !isLater)
  const places = earlier.map((one) => ({ ...one, label: { de: one.label } }))
  const [found] = propose([{ path: key, schema, label }], places, scope.types)
  return (found?.proposals ?? []).flatMap(
    ({ path }) => earlier.find((one) => one.path === path) ?? [],
  )
}

function found(sources: readonly Source[], typed: string): readonly Source[] {
  const wanted = plain(typed)
  return sources.filter(
    ({ label, group }) => plain(label).includes(wanted) || plain(group).includes(wanted),
  )
}

/** Steps stand behind the entry of a list and before what is known of every case. */
function ranked(rank: number): number {
  return rank === 0 ? -1 : Math.max(rank, 0)
}

function cut(sections: readonly Section[]) {
  let left = most
  const kept = sections.flatMap(({ title, choices }) => {
    const some = choices.slice(0, left)
    left -= some.length
    return some.length === 0 ? [] : [{ title, choices: some }]
  })
  const all = sections.reduce((count, { choices }) => count + choices.length, 0)
  return { sections: kept, hidden: Math.max(all - most, 0) }
}

const order = {
  exact: 0,
  possible: 1,
  mayBeMissing: 2,
  special: 3,
  anEntry: 3,
  no: 4,
} as const satisfies Record<Fit['kind'], number>

function byFit(a: Choice, b: Choice): number {
  return order[a.fit.kind] - order[b.fit.kind]
}

export function beginsWith({ label }: Source, typed: string): boolean {
  return plain(label).startsWith(plain(typed))
}
