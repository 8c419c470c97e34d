import { useState, type ReactNode } from 'react'
import { templateTexts } from '#shared/text/templates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { Refusal } from '../workplace/Problem.tsx'

export interface Naming {
  readonly title: string
  readonly summary: string
}

interface NamingProps {
  readonly title: string
  readonly act: string
  readonly begun: Naming
  readonly asking: { readonly isPending: boolean; readonly error: Error | null }
  readonly onAct: (naming: Naming) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** What a template is called, and what it is good for: both are said, so that colleagues know what they get. */
export function NamingDialog({ begun, asking, onAct, onClose, children, ...words }: NamingProps) {
  const { keep: text, cancel } = useTexts(templateTexts)
  const [naming, setNaming] = useState(begun)
  const [title, summary] = [naming.title.trim(), naming.summary.trim()]
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <DialogActions
          {...{ away: cancel, onAway: onClose, act: words.act }}
          onAct={() => onAct({ title, summary })}
          isDisabled={title === '' || summary === '' || asking.isPending}
        />
      }
    >
      {children}
      <LiveInput
        label={text.name}
        longest={120}
        value={naming.title}
        onChange={(named) => setNaming({ ...naming, title: named })}
      />
      <LiveInput
        label={text.summary}
        longest={300}
        lines={2}
        value={naming.summary}
        onChange={(said) => setNaming({ ...naming, summary: said })}
      />
      <Refusal error={asking.error} />
    </Dialog>
  )
}
