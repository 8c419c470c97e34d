import { useState } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { operationsTexts } from '#shared/text/operations.ts'
import { useHandOver, type Incident } from '../api/operations.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Problem } from './Problem.tsx'
import { ReasonField } from './ReasonField.tsx'
import { useReason } from './useReason.ts'

/** A Störung that IT cannot help becomes a Klärungsfall, with a reason. */
export function HandOver({ incident }: { readonly incident: Incident }) {
  const texts = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <HandOverForm incident={incident} onBack={() => setOpen(false)} />
  return (
    <button className="kern-btn kern-btn--tertiary" type="button" onClick={() => setOpen(true)}>
      <span className="kern-label">
        {texts.handOver}
        <span className="fw-sr">{texts.retryNamed(inLanguage(incident.step, language))}</span>
      </span>
    </button>
  )
}

interface FormProps {
  readonly incident: Incident
  readonly onBack: () => void
}

function HandOverForm({ incident, onBack }: FormProps) {
  const texts = useTexts(operationsTexts)
  const handOver = useHandOver()
  const { reason, setReason, missing, submit } = useReason((given) =>
    handOver.mutate({ id: incident.id, reason: given }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <p>{texts.handOverText}</p>
      <ReasonField
        id={`reason-${incident.id}`}
        label={texts.handOverReason}
        hint={texts.handOverHint}
        wrong={missing ? texts.handOverMissing : undefined}
        value={reason}
        onChange={setReason}
      />
      {handOver.isError && <Problem error={handOver.error} />}
      <div className="fw-buttons">
        <button className="kern-btn kern-btn--primary" type="submit" disabled={handOver.isPending}>
          <span className="kern-label">{texts.handOver}</span>
        </button>
        <button className="kern-btn kern-btn--secondary" type="button" onClick={onBack}>
          <span className="kern-label">{texts.keep}</span>
        </button>
      </div>
    </form>
  )
}
