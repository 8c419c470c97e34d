import { Panel } from '@xyflow/react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { openDialog, useSession } from '../designer/sessionStore.ts'
import { isEmptyDrawing } from '../editing/empty.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { useOwn, useProvided } from './offers.ts'
import { useBringIn } from './useBringIn.ts'
import './templates.css'

/** What somebody who has not drawn anything yet is offered, until they turn to a step: it may lie below. */
export function EmptyDrawing({ definition }: { readonly definition: Definition }) {
  const process = useSession((state) => state.process)
  const isAtStep = useSession(({ elements }) => elements.length > 0)
  if (isAtStep || !isEmptyDrawing(definition, process)) return null
  return <Beginnings definition={definition} />
}

/** More than these are found in the list. */
const most = 4

/** Whole services to begin with, those of the department first. */
function Beginnings({ definition }: { readonly definition: Definition }) {
  const text = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const { own = [] } = useOwn(definition.owner)
  const provided = useProvided() ?? []
  const { bringing, mayBring } = useBringIn(definition, () => {})
  const whole = [...own, ...provided].filter(({ kind }) => kind === 'whole').slice(0, most)
  return (
    <Panel position="bottom-center" className="emptyDrawing">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      <div className="withAll beginnings">
        {whole.map((offer) => (
          <Button
            key={offer.id}
            isDisabled={!mayBring(offer)}
            onPress={() => bringing.mutate(offer)}
          >
            {inLanguage(offer.title, language)}
          </Button>
        ))}
      </div>
      <Button kind="primary" icon="rows" onPress={() => openDialog('templates')}>
        {text.open}
      </Button>
      <Refusal error={bringing.error} />
    </Panel>
  )
}
