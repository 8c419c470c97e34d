import { useState, type FormEvent } from 'react'
import { steeringTexts } from '#shared/text/steering.ts'
import { useTexts } from '../ui/language.ts'
import { ReasonField } from '../workplace/ReasonField.tsx'

interface ExecuteProps {
  readonly count: number
  readonly pending: boolean
  readonly onExecute: (reason: string) => void
}

export function ExecuteForm({ count, pending, onExecute }: ExecuteProps) {
  const { reason: label, reasonHint, reasonMissing, version: words } = useTexts(steeringTexts)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isMissing = reason.trim().length < 3
    setMissing(isMissing)
    if (!isMissing) onExecute(reason)
  }
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
