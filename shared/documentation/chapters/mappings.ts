import { mappingViews } from '../../lint/mappingViews.ts'
import type { ViewRow } from '../../lint/viewRow.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** What each step is given and what is kept of its result, as "target ← origin". */
export function mappings(teller: Teller): Chapter {
  const { say, read, subject } = teller
  const views = mappingViews(subject).filter(
    ({ kind, rows }) => (kind === 'request' || kind === 'response') && rows.length > 0,
  )
  const parts = views.flatMap(({ title, placed, kind, rows }): readonly Part[] => {
    const step = placed === undefined ? undefined : read(placed.element.name)
    const heading =
      step === undefined ? read(title) : say.mappingOf[kind === 'request' ? 'given' : 'kept'](step)
    return [
      { kind: 'heading', text: heading },
      { kind: 'list', items: rows.map((row) => itemOf(row, teller)) },
    ]
  })
  return { title: say.mappings, parts }
}

function itemOf({ label, group, depth, row, scope }: ViewRow, { say, read, value }: Teller) {
  const [name, holder] = [read(label), read(group)]
  const target = holder === '' || holder === name ? name : `${name} (${holder})`
  const origin =
    row.value === undefined
      ? say.open
      : row.rows === undefined
        ? value(row.value, scope)
        : say.forEach(value(row.value, scope))
  const instead = row.default === undefined ? '' : ` – ${say.otherwise(value(row.default, scope))}`
  return { text: `${target} ← ${origin}${instead}`, depth: Math.min(depth, 20) }
}
