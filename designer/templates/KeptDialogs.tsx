import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useRemoveTemplate, useRenameTemplate, type KeptTemplate } from '../api/templates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { NamingDialog, type Naming } from './NamingDialog.tsx'

interface KeptProps {
  readonly template: KeptTemplate
  readonly onClose: () => void
}

export function RenameDialog({ template, onClose }: KeptProps) {
  const { rename: text } = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const renaming = useRenameTemplate()
  const rename = ({ title, summary }: Naming): void =>
    renaming.mutate(
      {
        id: template.id,
        revision: template.revision,
        title: inAnother(template.title, title, language),
        summary: inAnother(template.summary, summary, language),
      },
      {
        onSuccess: () => {
          onClose()
          announce(text.done(title))
        },
      },
    )
  return (
    <NamingDialog
      title={text.title}
      act={text.act}
      begun={{
        title: inLanguage(template.title, language),
        summary: inLanguage(template.summary, language),
      }}
      asking={renaming}
      onAct={rename}
      onClose={onClose}
    />
  )
}

/** Said anew in one language; what it says in the other no longer fits German that was changed. */
function inAnother(before: KeptTemplate['title'], said: string, language: Language): Localised {
  if (language === 'en') return { de: before.de, en: said }
  return before.en === undefined || before.de !== said ? { de: said } : { de: said, en: before.en }
}

export function RemoveDialog({ template, onClose }: KeptProps) {
  const { remove: text, cancel } = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const removing = useRemoveTemplate()
  const title = inLanguage(template.title, language)
  const remove = (): void =>
    removing.mutate(template.id, {
      onSuccess: () => {
        onClose()
        announce(text.done(title))
      },
    })
  return (
    <Dialog
      title={text.title(title)}
      alert
      onClose={onClose}
      actions={
        <DialogActions
          {...{ away: cancel, onAway: onClose, act: text.act, onAct: remove }}
          kind="danger"
          isDisabled={removing.isPending}
        />
      }
    >
      <p>{text.text}</p>
      <Refusal error={removing.error} />
    </Dialog>
  )
}
