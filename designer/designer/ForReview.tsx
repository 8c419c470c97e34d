import type { Source } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { changedParts, type SurfacePart } from '#shared/release/surface.ts'
import { submitSummaryTexts } from '#shared/text/submitSummary.ts'
import { recordsIn } from '../editing/fields.ts'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'

interface ReviewProps {
  readonly definition: Definition
  /** The version in force, if there is one. */
  readonly before: Definition | undefined
}

/** What of the draft IT answers for, and therefore looks at: said of each source, else by its kind. */
export function ForReview({ definition, before }: ReviewProps) {
  const text = useTexts(submitSummaryTexts)
  const parts = changedParts(before, definition)
  const sources = useSources({ definition, before })
  const others = parts.filter((part) => sources.length === 0 || !ofSources.has(part))
  const said = before === undefined ? others.filter((part) => part === 'rights') : others
  return (
    <section className="summary">
      <h3>{text.review}</h3>
      {parts.length === 0 ? (
        <p>{text.noReview}</p>
      ) : (
        <ul className="bullets">
          {sources.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {said.map((part) => (
            <li key={part}>{text.other[part]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const ofSources: ReadonlySet<SurfacePart> = new Set(['connectors', 'hosts', 'leavingData'])

function useSources({ definition, before }: ReviewProps): readonly string[] {
  const text = useTexts(submitSummaryTexts)
  const { read } = useSaid()
  const asked = Object.entries(definition.sources).flatMap(([id, source]) => {
    if (isSame(referred(before?.sources, id), source)) return []
    const name = read(source.title)
    const fields = recordsIn(source.request, { types: definition.types, group: source.title })
    const told = fields
      .filter(({ schema }) => schema.properties === undefined)
      .map(({ label }) => read(label))
    const what = source.writes ? text.writes : text.asks
    return [`${what(name, source.legalBasis)} ${text.hands(name, told.join(', '))}`]
  })
  const gone = Object.entries(before?.sources ?? {}).flatMap(([id, { title }]) =>
    Object.hasOwn(definition.sources, id) ? [] : [text.gone(read(title))],
  )
  return [...new Set([...asked, ...gone])]
}

function isSame(before: Source | undefined, source: Source): boolean {
  return before !== undefined && canonicalForm(before) === canonicalForm(source)
}
