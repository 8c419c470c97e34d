import { useState, type FormEvent } from 'react'
import type { Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { CaseDetail } from '../api/cases.ts'
import { ProblemError } from '../api/problem.ts'
import { useCaseAct, type CaseAct } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'
import {
  fieldsOf,
  movableIn,
  problemsIn,
  targetsIn,
  valueOf,
  type ActName,
  type Field,
} from './acts.ts'
import { ReasonField } from '../workplace/ReasonField.tsx'
import { isReason } from '../workplace/useReason.ts'
import { SteeringFields, type Given } from './SteeringFields.tsx'
import { noValue } from './ValueFields.tsx'

interface FormProps {
  readonly act: ActName
  readonly detail: CaseDetail
  readonly onBack: () => void
  readonly onDone: () => void
}

/** What it is about, the reason, what follows, and then the act itself. */
export function SteeringForm({ act, detail, onBack, onDone }: FormProps) {
  const texts = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const decide = useCaseAct(detail.id)
  const [given, setGiven] = useState<Given>({
    reason: '',
    step: firstStep(act, detail, language),
    values: act === 'correct' ? [noValue] : [],
  })
  const [missing, setMissing] = useState(false)
  const known = { detail, language, fields: fieldsOf(detail, language), yes: texts.yes }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const decided = decidedBy(act, given, known)
    setMissing(decided === undefined)
    if (decided !== undefined) decide.mutate(decided, { onSuccess: onDone })
  }
  const change = (changed: Partial<Given>) => setGiven({ ...given, ...changed })
  return (
    <form onSubmit={submit} noValidate aria-labelledby="act">
      <h3 id="act">{texts.acts[act]}</h3>
      <SteeringFields
        act={act}
        detail={detail}
        fields={known.fields}
        given={given}
        onChange={change}
      />
      <ReasonField
        id="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        wrong={missing && !isReason(given.reason) ? texts.reasonMissing : undefined}
        value={given.reason}
        onChange={(reason) => change({ reason })}
      />
      {missing && isReason(given.reason) && <p role="alert">{texts.choiceMissing}</p>}
      <p>{texts.consequences[act]}</p>
      {decide.isError && <Refused error={decide.error} />}
      <div className="fw-buttons">
        <button className="kern-btn kern-btn--primary" type="submit" disabled={decide.isPending}>
          <span className="kern-label">{texts.acts[act]}</span>
        </button>
        <button className="kern-btn kern-btn--secondary" type="button" onClick={onBack}>
          <span className="kern-label">{texts.back}</span>
        </button>
      </div>
    </form>
  )
}

function Refused({ error }: { readonly error: unknown }) {
  const { whys } = useTexts(steeringTexts)
  if (!(error instanceof ProblemError)) return <Problem error={error} />
  const why = Object.entries(whys).find(([code]) => code === error.details['why'])?.[1]
  const problems = why === undefined ? problemsIn(error.details) : [why]
  return (
    <>
      <Problem error={error} />
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </>
  )
}

function firstStep(act: ActName, detail: CaseDetail, language: Language): string {
  if (act === 'retry' || act === 'correct') return detail.incidents[0]?.id ?? ''
  if (act === 'move') return movableIn(detail, language)[0]?.id ?? ''
  return detail.underWay[0]?.activation ?? ''
}

interface Known {
  readonly detail: CaseDetail
  readonly language: Language
  readonly fields: readonly Field[]
  readonly yes: string
}

/** Undefined: something is missing. */
function decidedBy(act: ActName, given: Given, known: Known): CaseAct | undefined {
  const reason = given.reason.trim()
  return isReason(reason) ? chosenBy(act, { ...given, reason }, known) : undefined
}

function chosenBy(act: ActName, given: Given, known: Known): CaseAct | undefined {
  const { reason, step } = given
  switch (act) {
    case 'retry':
      return { act: 'resolve', reason, incidentId: step }
    case 'correct':
      return correctedBy(given, known)
    case 'complete':
      return completedBy(given, known)
    case 'fail':
      return failedBy(given)
    case 'move':
      return movedBy(given, known)
    case 'suspend':
    case 'resume':
    case 'cancel':
      return { act, reason }
  }
}

function correctedBy(given: Given, known: Known): CaseAct | undefined {
  const { reason, step } = given
  const values = valuesOf(given, known)
  if (values === undefined || given.values.length === 0) return undefined
  return { act: 'resolve', reason, incidentId: step, values }
}

function completedBy(given: Given, known: Known): CaseAct | undefined {
  const { reason, step } = given
  const values = valuesOf(given, known)
  if (values === undefined) return undefined
  const isGiven = given.values.length > 0
  return { act: 'complete', reason, activation: step, ...(isGiven && { values }) }
}

function movedBy({ reason, step, to = '' }: Given, known: Known): CaseAct | undefined {
  const movable = movableIn(known.detail, known.language).find(({ id }) => id === step)
  if (movable === undefined) return undefined
  const targets = targetsIn(known.detail, movable.process, known.language)
  const target = targets.find(({ id }) => id === to)
  return target && { act: 'move', reason, from: movable.from, to: target.to }
}

function failedBy({ reason, step, error }: Given): CaseAct {
  return { act: 'fail', reason, activation: step, ...(error && { error }) }
}

/** Undefined: one of them is begun and not filled in. */
function valuesOf({ values }: Given, { fields, yes }: Known) {
  const entries = values.flatMap(({ field, value }) => {
    const schema = fields.find(({ id }) => id === field)?.schema
    if (schema === undefined || value.trim() === '') return []
    return [[field, valueOf(value, schema, yes)] as const]
  })
  return entries.length < values.length ? undefined : Object.fromEntries(entries)
}
