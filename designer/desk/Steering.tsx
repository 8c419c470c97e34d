import { useState } from 'react'
import { steeringTexts } from '#shared/text/steering.ts'
import type { CaseDetail } from '../api/cases.ts'
import { useTexts } from '../ui/language.ts'
import { useHolds } from '../workplace/roleText.ts'
import { actsFor, type ActName } from './acts.ts'
import { SteeringForm } from './SteeringForm.tsx'

/** What the department can do when a case does not go on by itself. */
export function Steering({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(steeringTexts)
  const isOwner = useHolds('owner', detail.department)
  const [chosen, setChosen] = useState<ActName>()
  const [done, setDone] = useState<ActName>()
  const acts = actsFor(detail, isOwner)
  if (acts.length === 0 && chosen === undefined && done === undefined) return null
  return (
    <section className="fw-block" aria-labelledby="steering">
      <h2 id="steering">{texts.title}</h2>
      {detail.suspended !== null && <p>{texts.suspended[detail.suspended]}</p>}
      <p role="status">{done !== undefined && texts.done(texts.acts[done])}</p>
      {chosen === undefined ? (
        <Acts
          acts={acts}
          onChoose={(act) => {
            setDone(undefined)
            setChosen(act)
          }}
        />
      ) : (
        <SteeringForm
          act={chosen}
          detail={detail}
          onBack={() => setChosen(undefined)}
          onDone={() => {
            setDone(chosen)
            setChosen(undefined)
          }}
        />
      )}
    </section>
  )
}

interface ActsProps {
  readonly acts: readonly ActName[]
  readonly onChoose: (act: ActName) => void
}

function Acts({ acts, onChoose }: ActsProps) {
  const texts = useTexts(steeringTexts)
  return (
    <>
      <p className="fw-hint">{texts.intro}</p>
      <ul className="fw-plain fw-acts">
        {acts.map((act) => (
          <li key={act}>
            <button
              className="kern-btn kern-btn--secondary"
              type="button"
              onClick={() => onChoose(act)}
            >
              <span className="kern-label">{texts.acts[act]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
