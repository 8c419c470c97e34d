interface ReasonFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly wrong: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Room for a reason, with what is wrong beside it. */
export function ReasonField({ id, label, hint, wrong, value, onChange }: ReasonFieldProps) {
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <p className="fw-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {wrong !== undefined && (
        <p className="fw-problem" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <textarea
        className="kern-form-input__input"
        id={id}
        rows={3}
        maxLength={1000}
        required
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-wrong ${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
