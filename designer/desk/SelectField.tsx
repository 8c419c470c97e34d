import type { Choosable } from './acts.ts'

interface SelectFieldProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Choosable[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** What stands there as long as nothing is chosen. */
  readonly none?: string
  readonly hideLabel?: boolean
}

export function SelectField(props: SelectFieldProps) {
  const { id, label, options, value, onChange, none, hideLabel = false } = props
  return (
    <div className="kern-form-input">
      <label className={hideLabel ? 'fw-sr' : 'kern-label'} htmlFor={id}>
        {label}
      </label>
      <select
        className="kern-form-input__input"
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
