import { steeringTexts } from '#shared/text/steering.ts'
import { useTexts } from '../ui/language.ts'
import { kindOf, type Field } from './acts.ts'
import { SelectField } from './SelectField.tsx'

export interface GivenValue {
  readonly field: string
  readonly value: string
}

export const noValue: GivenValue = { field: '', value: '' }

interface ValuesProps {
  readonly fields: readonly Field[]
  readonly values: readonly GivenValue[]
  readonly onChange: (values: readonly GivenValue[]) => void
}

/** Values of the case data, as many as are needed, each once. */
export function ValueFields({ fields, values, onChange }: ValuesProps) {
  const texts = useTexts(steeringTexts)
  const taken = values.map(({ field }) => field)
  return (
    <fieldset className="fw-values">
      <legend className="kern-label">{texts.values}</legend>
      {values.map((given, index) => (
        <ValueField
          // oxlint-disable-next-line react/no-array-index-key -- a row is known by its place alone
          key={index}
          index={index}
          fields={fields.filter(({ id }) => id === given.field || !taken.includes(id))}
          given={given}
          onChange={(changed) => onChange(values.with(index, changed))}
          onRemove={() => onChange(values.toSpliced(index, 1))}
        />
      ))}
      {values.length < fields.length && (
        <button
          className="kern-btn kern-btn--tertiary"
          type="button"
          onClick={() => onChange([...values, noValue])}
        >
          <span className="kern-label">{texts.addValue}</span>
        </button>
      )}
    </fieldset>
  )
}

interface ValueProps {
  readonly index: number
  readonly fields: readonly Field[]
  readonly given: GivenValue
  readonly onChange: (given: GivenValue) => void
  readonly onRemove: () => void
}

function ValueField({ index, fields, given, onChange, onRemove }: ValueProps) {
  const texts = useTexts(steeringTexts)
  const chosen = fields.find(({ id }) => id === given.field)
  return (
    <div className="fw-value">
      <SelectField
        id={`field-${index}`}
        label={texts.field}
        none=""
        options={fields}
        value={given.field}
        onChange={(field) => onChange({ ...given, field })}
      />
      {chosen !== undefined && (
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`value-${index}`}>
            {texts.value}
            <span className="fw-sr"> {chosen.label}</span>
          </label>
          <p className="fw-hint" id={`value-hint-${index}`}>
            {texts.valueHints[kindOf(chosen.schema)]}
          </p>
          <input
            className="kern-form-input__input"
            id={`value-${index}`}
            autoComplete="off"
            aria-describedby={`value-hint-${index}`}
            value={given.value}
            onChange={(event) => onChange({ ...given, value: event.target.value })}
          />
        </div>
      )}
      <button className="kern-btn kern-btn--tertiary" type="button" onClick={onRemove}>
        <span className="kern-label">{texts.removeValue(chosen?.label ?? '')}</span>
      </button>
    </div>
  )
}
