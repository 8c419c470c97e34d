import { useState } from 'react'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { isUnderstood, type Edited } from './leaves.ts'
import { ValueFields } from './ValueFields.tsx'

/** What is changed, and what happens then. */
export interface Changing {
  readonly title: string
  readonly lead: string
  readonly label: string
  readonly schema: Schema
  readonly value: Json
  readonly onDone: (value: Json) => void
}

interface ChangeProps {
  readonly changing: Changing
  readonly types: Readonly<Record<string, Schema>>
  readonly today: string
  readonly onClose: () => void
}

/** A value, or a whole answer, as it shall be instead. */
export function ChangeDialog({ changing, types, today, onClose }: ChangeProps) {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const { title, lead, label, schema, value, onDone } = changing
  const [edited, setEdited] = useState<Edited>({ value, typed: {} })
  const done = (): void => {
    onDone(edited.value)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={text.goOnWith}
          isDisabled={!isUnderstood(edited, schema, { types, language })}
          onAct={done}
        />
      }
    >
      <p>{lead}</p>
      <ValueFields {...{ label, schema, types, today, edited }} onChange={setEdited} />
    </Dialog>
  )
}
