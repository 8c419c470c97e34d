import { Radio, RadioGroup, Text } from 'react-aria-components'
import { inLanguage } from '#shared/model/localised.ts'
import { templateKinds } from '#shared/model/templateKinds.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { Offer } from './offers.ts'

/** Templates to choose one of, by how much they hold. */
export function OfferList({
  label,
  offers,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly offers: readonly Offer[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const text = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const isHere = offers.some(({ id }) => id === chosen)
  return (
    <RadioGroup
      className="templates"
      aria-label={label}
      value={isHere ? (chosen ?? null) : null}
      onChange={onChoose}
    >
      {templateKinds
        .filter((kind) => offers.some((one) => one.kind === kind))
        .map((kind) => (
          <div key={kind} role="presentation">
            <h4>{text.kinds[kind]}</h4>
            {offers.flatMap(({ id, title, summary, ...one }) =>
              one.kind === kind
                ? [
                    <Radio key={id} value={id} className="template">
                      <b>{inLanguage(title, language)}</b>
                      <Text slot="description">{inLanguage(summary, language)}</Text>
                    </Radio>,
                  ]
                : [],
            )}
          </div>
        ))}
    </RadioGroup>
  )
}
