import { Panel } from '@xyflow/react'
import type { Definition } from '#shared/model/definition.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { openDialog, useSession } from '../designer/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { isEmptyDrawing } from './templates.ts'
import './templates.css'

/** What somebody who has not drawn anything yet is offered, until they turn to a step: it may lie below. */
export function EmptyDrawing({ definition }: { readonly definition: Definition }) {
  const text = useTexts(templateTexts)
  const process = useSession((state) => state.process)
  const isAtStep = useSession(({ elements }) => elements.length > 0)
  if (isAtStep || !isEmptyDrawing(definition, process)) return null
  return (
    <Panel position="bottom-center" className="emptyDrawing">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      <Button kind="primary" icon="rows" onPress={() => openDialog('templates')}>
        {text.open}
      </Button>
    </Panel>
  )
}
