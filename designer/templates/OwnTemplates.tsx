import { Group } from 'react-aria-components'
import { inLanguage } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { labelWithKey } from '../commands/commands.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { OfferList } from './OfferList.tsx'
import type { Offer } from './offers.ts'

export type KeptAct = 'rename' | 'remove'

interface OwnProps {
  readonly own: readonly Offer[] | undefined
  readonly error: Error | null
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly onAct: (act: KeptAct) => void
}

/** What the department has kept; the chosen one can be renamed and deleted. */
export function OwnTemplates({ own, error, chosen, onChoose, onAct }: OwnProps) {
  const text = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const offer = own?.find(({ id }) => id === chosen)
  return (
    <section>
      <h3>{text.own.title}</h3>
      {own?.length === 0 ? (
        <p className="hint">{text.own.none(labelWithKey('keepTemplate', language))}</p>
      ) : undefined}
      {own === undefined && error === null ? <p role="status">{text.loading}</p> : undefined}
      <Refusal error={error} />
      <OfferList label={text.own.title} offers={own ?? []} {...{ chosen, onChoose }} />
      {offer === undefined ? undefined : (
        <Group className="withAll" aria-label={text.own.chosen(inLanguage(offer.title, language))}>
          <Button size="s" onPress={() => onAct('rename')}>
            {text.own.rename}
          </Button>
          <Button size="s" kind="danger" onPress={() => onAct('remove')}>
            {text.own.remove}
          </Button>
        </Group>
      )}
    </section>
  )
}
