import { useState } from 'react'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useRemoveTemplate, useRenameTemplate, type KeptTemplate } from '../api/templates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { isNamed, TemplateFields } from './TemplateFields.tsx'

interface KeptProps {
  readonly template: KeptTemplate
  readonly onClose: () => void
}

export function RenameDialog({ template, onClose }: KeptProps) {
  const { rename: text, cancel } = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  const [naming, setNaming] = useState({
    title: inLanguage(template.title, language),
    summary: inLanguage(template.summary, language),
  })
  const renaming = useRenameTemplate()
  const rename = (): void => {
    const title = naming.title.trim()
    renaming.mutate(
      {
        id: template.id,
        revision: template.revision,
        title: inAnother(template.title, title, language),
        summary: inAnother(template.summary, naming.summary.trim(), language),
      },
      {
        onSuccess: () => {
          onClose()
          announce(text.done(title))
        },
      },
    )
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <DialogActions
          {...{ away: cancel, onAway: onClose, act: text.act, onAct: rename }}
          isDisabled={!isNamed(naming) || renaming.isPending}
        />
      }
    >
      <TemplateFields naming={naming} onChange={setNaming} />
      <Refusal error={renaming.error} />
    </Dialog>
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
