import { mainProcess } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { CaseDetail } from '../api/cases.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import {
  errorsOf,
  movableIn,
  targetsIn,
  stepsOf,
  type ActName,
  type Choosable,
  type Field,
} from './acts.ts'
import { drawnStates } from './drawnStates.ts'
import { nameOf } from './names.ts'
import { SelectField } from './SelectField.tsx'
import { ValueFields, type GivenValue } from './ValueFields.tsx'

export interface Given {
  readonly reason: string
  /** An incident, a step under way, or what waits on a line. */
  readonly step: string
  readonly to?: string
  readonly values: readonly GivenValue[]
  readonly error?: string
}

interface FieldsProps {
  readonly act: ActName
  readonly detail: CaseDetail
  readonly fields: readonly Field[]
  readonly given: Given
  readonly onChange: (changed: Partial<Given>) => void
}

export function SteeringFields(props: FieldsProps) {
  switch (props.act) {
    case 'retry':
      return <StepField {...props} />
    case 'correct':
    case 'complete':
      return (
        <>
          <StepField {...props} />
          <ValueFields
            fields={props.fields}
            values={props.given.values}
            onChange={(values) => props.onChange({ values })}
          />
        </>
      )
    case 'fail':
      return (
        <>
          <StepField {...props} />
          <ErrorField {...props} />
        </>
      )
    case 'move':
      return (
        <>
          <StepField {...props} />
          <TargetField {...props} />
        </>
      )
    case 'suspend':
    case 'resume':
    case 'cancel':
      return null
  }
}

function StepField({ act, detail, given, onChange }: FieldsProps) {
  const texts = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const options = optionsFor(act, detail, language)
  return (
    <SelectField
      id="step"
      label={act === 'move' ? texts.from : texts.step}
      options={options}
      value={given.step}
      onChange={(step) => onChange({ step })}
    />
  )
}

function optionsFor(act: ActName, detail: CaseDetail, language: Language): readonly Choosable[] {
  if (act === 'move') return movableIn(detail, language)
  if (act !== 'retry' && act !== 'correct') return stepsOf(detail, language)
  return detail.incidents.map((incident) => ({
    id: incident.id,
    label: `${nameOf(detail.definition, incident, language)}: ${incident.message}`,
  }))
}

function ErrorField({ detail, given, onChange }: FieldsProps) {
  const texts = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const errors = errorsOf(detail, language)
  if (errors.length === 0) return null
  return (
    <SelectField
      id="error"
      label={texts.error}
      none={texts.noError}
      options={errors}
      value={given.error ?? ''}
      onChange={(error) => onChange({ error })}
    />
  )
}

function TargetField({ detail, given, onChange }: FieldsProps) {
  const texts = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const from = movableIn(detail, language).find(({ id }) => id === given.step)
  const process = from?.process ?? mainProcess
  const places = targetsIn(detail, process, language)
  const { elements, flows } = drawnStates(detail, process)
  const pick = (to: string) => places.some(({ id }) => id === to) && onChange({ to })
  return (
    <>
      <SelectField
        id="to"
        label={texts.to}
        none=""
        options={places}
        value={given.to ?? ''}
        onChange={(to) => onChange({ to })}
      />
      <p className="fw-hint">{texts.toHint}</p>
      <div className="fw-drawing">
        <ProcessDrawing
          definition={detail.definition}
          process={process}
          states={{ elements, flows }}
          onPick={pick}
        />
      </div>
    </>
  )
}
