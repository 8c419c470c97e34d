import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { steeringTexts } from '#shared/text/steering.ts'
import { useSuspension, type VersionPlace } from '../api/steering.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'
import { ReasonField } from '../workplace/ReasonField.tsx'
import { useReason } from '../workplace/useReason.ts'

type Act = 'suspend' | 'resume'

interface SteeringProps extends VersionPlace {
  readonly suspended: boolean
}

/** What the owner decides about a whole version. */
export function VersionSteering({ suspended, ...place }: SteeringProps) {
  const { version: texts } = useTexts(steeringTexts)
  const [chosen, setChosen] = useState<Act>()
  const [said, setSaid] = useState('')
  const possible = suspended ? 'resume' : 'suspend'
  if (chosen !== undefined) {
    return (
      <SuspensionForm
        {...place}
        act={chosen}
        onDone={(text) => {
          setSaid(text)
          setChosen(undefined)
        }}
      />
    )
  }
  return (
    <>
      <p role="status">{said}</p>
      <div className="fw-buttons">
        <button
          className="kern-btn kern-btn--secondary"
          type="button"
          onClick={() => setChosen(possible)}
        >
          <span className="kern-label">{texts[possible]}</span>
        </button>
        <Link
          className="kern-link"
          to="/services/$service/versions/$version"
          params={{ service: place.service, version: String(place.version) }}
        >
          {texts.migrate}
        </Link>
      </div>
    </>
  )
}

interface FormProps extends VersionPlace {
  readonly act: Act
  /** With what there is to say; nothing when it was left. */
  readonly onDone: (said: string) => void
}

function SuspensionForm({ act, onDone, ...place }: FormProps) {
  const { reason: label, reasonMissing, back, version: texts } = useTexts(steeringTexts)
  const suspension = useSuspension(place)
  const told = act === 'suspend' ? texts.suspended : texts.resumed
  const { reason, setReason, missing, submit } = useReason((given) =>
    suspension.mutate({ act, reason: given }, { onSuccess: ({ cases }) => onDone(told(cases)) }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <p>{act === 'suspend' ? texts.suspendText : texts.resumeText}</p>
      <ReasonField
        id={`${act}-${place.version}`}
        label={label}
        hint={texts.reasonHint}
        wrong={missing ? reasonMissing : undefined}
        value={reason}
        onChange={setReason}
      />
      {suspension.isError && <Problem error={suspension.error} />}
      <div className="fw-buttons">
        <button
          className="kern-btn kern-btn--primary"
          type="submit"
          disabled={suspension.isPending}
        >
          <span className="kern-label">{texts[act]}</span>
        </button>
        <button className="kern-btn kern-btn--secondary" type="button" onClick={() => onDone('')}>
          <span className="kern-label">{back}</span>
        </button>
      </div>
    </form>
  )
}
