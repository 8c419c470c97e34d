import { templateTexts } from '#shared/text/templates.ts'
import { useTexts } from '../ui/language.ts'
import { OfferList } from './OfferList.tsx'
import type { Offer } from './offers.ts'

/** The pieces that are there for everybody. */
export function ProvidedTemplates({
  provided,
  ...choice
}: {
  readonly provided: readonly Offer[] | undefined
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const text = useTexts(templateTexts)
  return (
    <section>
      <h3>{text.provided}</h3>
      {provided === undefined ? (
        <p role="status">{text.loading}</p>
      ) : (
        <OfferList label={text.provided} offers={provided} {...choice} />
      )}
    </section>
  )
}
