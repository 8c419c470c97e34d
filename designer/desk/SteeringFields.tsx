import { mainProcess } from '#shared/model/definition.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { CaseDetail } from '../api/cases.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import {
  errorsOf,
  kindOf,
  nameOf,
  placesIn,
  type ActName,
  type Choosable,
  type Field,
} from './acts.ts'
import { drawnStates } from './drawnStates.ts'
import { SelectField } from './SelectField.tsx'

export interface Given {
  readonly reason: string
  /** An incident or a step under way. */
  readonly step: string
  readonly to?: string
  readonly field?: string
  readonly value?: string
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
      return (
        <>
          <StepField {...props} />
          <ValueFields {...props} />
        </>
      )
    case 'complete':
      return <StepField {...props} />
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
  const isIncident = act === 'retry' || act === 'correct'
  const options: readonly Choosable[] = isIncident
    ? detail.incidents.map((incident) => ({
        id: incident.id,
        label: `${nameOf(detail, incident, language)}: ${incident.message}`,
      }))
    : detail.underWay.map(({ activation, item, ...place }) => {
        const name = nameOf(detail, place, language)
        return { id: activation, label: item === null ? name : `${name}, ${texts.run(item + 1)}` }
      })
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

function ValueFields({ fields, given, onChange }: FieldsProps) {
  const texts = useTexts(steeringTexts)
  const { field = '', value = '' } = given
  const chosen = fields.find(({ id }) => id === field)
  return (
    <>
      <SelectField
        id="field"
        label={texts.field}
        none=""
        options={fields}
        value={field}
        onChange={(next) => onChange({ field: next })}
      />
      {chosen !== undefined && (
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="value">
            {texts.value}
          </label>
          <p className="fw-hint" id="value-hint">
            {texts.valueHints[kindOf(chosen.schema)]}
          </p>
          <input
            className="kern-form-input__input"
            id="value"
            autoComplete="off"
            aria-describedby="value-hint"
            value={value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        </div>
      )}
    </>
  )
}

function TargetField({ detail, given, onChange }: FieldsProps) {
  const texts = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const from = detail.underWay.find(({ activation }) => activation === given.step)
  const process = from?.process ?? mainProcess
  const places = placesIn(detail, process, language)
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
