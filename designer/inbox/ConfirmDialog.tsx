import { inLanguage } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { whatFollows } from './whatFollows.ts'

interface ConfirmDialogProps {
  readonly task: TaskDetail
  readonly label: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Before anything goes out: what will happen of itself. */
export function ConfirmDialog({ task, label, onConfirm, onCancel }: ConfirmDialogProps) {
  const texts = useTexts(inboxTexts)
  const { cancel } = useTexts(workplaceTexts)
  const language = useLanguage((choice) => choice.language)
  const following = whatFollows(task.definition, task.element)
  return (
    <Dialog
      title={texts.confirmTitle(label)}
      onClose={onCancel}
      alert
      actions={
        <>
          <button className="kern-btn kern-btn--secondary" type="button" onClick={onCancel}>
            <span className="kern-label">{cancel}</span>
          </button>
          <button className="kern-btn kern-btn--primary" type="button" onClick={onConfirm}>
            <span className="kern-label">{texts.confirm}</span>
          </button>
        </>
      }
    >
      {following.length === 0 ? (
        <p>{texts.confirmEnd}</p>
      ) : (
        <>
          <p>{texts.confirmText}</p>
          <ul className="fw-follows">
            {following.map(({ kind, name }) => (
              <li key={`${kind} ${name.de}`}>{texts.follows[kind](inLanguage(name, language))}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
