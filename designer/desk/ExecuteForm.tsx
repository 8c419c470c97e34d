import { steeringTexts } from '#shared/text/steering.ts'
import { useTexts } from '../ui/language.ts'
import { ReasonField } from '../workplace/ReasonField.tsx'
import { useReason } from '../workplace/useReason.ts'

interface ExecuteProps {
  readonly count: number
  readonly pending: boolean
  readonly onExecute: (reason: string) => void
}

export function ExecuteForm({ count, pending, onExecute }: ExecuteProps) {
  const { reason: label, reasonHint, reasonMissing, version: words } = useTexts(steeringTexts)
  const { reason, setReason, missing, submit } = useReason(onExecute)
  return (
    <form className="fw-block" onSubmit={submit} noValidate>
      <p>{words.executeText(count)}</p>
      <ReasonField
        id="migration-reason"
        label={label}
        hint={reasonHint}
        wrong={missing ? reasonMissing : undefined}
        value={reason}
        onChange={setReason}
      />
      <div className="fw-buttons">
        <button className="kern-btn kern-btn--primary" type="submit" disabled={pending}>
          <span className="kern-label">{words.execute}</span>
        </button>
      </div>
    </form>
  )
}
