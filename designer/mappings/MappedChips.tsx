import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { OriginChips } from './OriginChips.tsx'
import { targetsOf } from './describe.ts'
import { usedIn } from './usedIn.ts'
import { useSources } from './useSources.ts'

/** The rows of a mapping in short: target and where it comes from. */
export function MappedChips({
  definition,
  mapping,
}: {
  readonly definition: Definition
  readonly mapping: string
}) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(mappingTexts)
  const sources = useSources(definition, mapping)
  const targets = targetsOf(definition, usedIn(definition, mapping))
  const rows = Object.entries(referred(definition.mappings, mapping)?.rows ?? {})
  if (rows.length === 0) return <p className="muted">{text.open}</p>
  return (
    <ul className="vals">
      {rows.map(([target, { value }]) => {
        const label = targets.find(({ path }) => path === target)?.label
        return (
          <li key={target}>
            {label === undefined ? target : inLanguage(label, language)}
            <OriginChips expression={value} sources={sources} />
          </li>
        )
      })}
    </ul>
  )
}
