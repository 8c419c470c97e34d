import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { describe, type Sources } from './describe.ts'

/** Where a value comes from, by name; the formula itself only in the technical view. */
export function OriginChips({
  expression,
  sources,
}: {
  readonly expression: string
  readonly sources: Sources
}) {
  const text = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  const origin = describe(expression, sources)
  switch (origin.kind) {
    case 'field':
      return (
        <span className="chip reg">
          <Icon name="page" />
          <span>{inLanguage(origin.field.label, sources.language)}</span>
        </span>
      )
    case 'result':
      return (
        <span className="chip reg">
          <Icon name="register" />
          <span>{origin.label}</span>
        </span>
      )
    case 'constant':
      return <span className="chip">{origin.label}</span>
    case 'calculated':
      return (
        <span className="chip">
          <Icon name="table" />
          {technical ? (
            <span className="mono">{expression}</span>
          ) : (
            <span>{calculatedFrom(origin.fields, { text, sources })}</span>
          )}
        </span>
      )
  }
}

function calculatedFrom(
  fields: readonly { readonly label: Parameters<typeof inLanguage>[0] }[],
  { text, sources }: { readonly text: (typeof mappingTexts)['de']; readonly sources: Sources },
): string {
  const names = fields.slice(0, 2).map(({ label }) => inLanguage(label, sources.language))
  return names.length === 0 ? text.calculated : `${text.calculatedFrom} ${names.join(', ')}`
}
