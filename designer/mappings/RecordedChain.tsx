import type { Origins } from '#shared/forms/originText.ts'
import { originOf, type RecordedStation } from '#shared/lint/originOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { writeDay } from '#shared/text/notation.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import './chain.css'

/** The way of a value of a case, to be unfolded: who gave what it was made of, when, on what basis. */
export function RecordedChain({
  path,
  definition,
  origins,
  alone = false,
}: {
  readonly path: string
  readonly definition: Definition
  readonly origins: Origins
  /** Also says where a value comes from that has no way behind it. */
  readonly alone?: boolean
}) {
  const text = useTexts(mappingEditorTexts)
  const stations = originOf(path, { definition, origins })
  const [only] = stations
  if (only !== undefined && stations.length === 1 && alone)
    return (
      <ol className="prov">
        <Station station={only} />
      </ol>
    )
  if (stations.length < 2) return null
  return (
    <details className="chainOf">
      <summary>{text.chain}</summary>
      <ol className="prov">
        {stations.map((station) => (
          <Station key={`${station.element ?? ''} ${station.path}`} station={station} />
        ))}
      </ol>
    </details>
  )
}

function Station({ station }: { readonly station: RecordedStation }) {
  const text = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const { label, by, legalBasis, recorded, kind, assurance } = station
  const day = recorded && writeDay(recorded.at, { language, timeZone: 'Europe/Berlin' })
  const trust = assurance && text.assurance[assurance]
  const note = recorded?.note && inLanguage(recorded.note, language)
  const said = [inLanguage(by, language), day, legalBasis, note, trust].filter(
    (one) => one !== undefined,
  )
  return (
    <li className={kind}>
      {inLanguage(label, language)}
      <small>{said.join(', ')}</small>
      {recorded?.corrects === undefined ? undefined : <small>{text.corrected}</small>}
    </li>
  )
}
