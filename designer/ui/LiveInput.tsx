import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components'

/** Says every keystroke: for dialogs, where the entry counts only with the act. */
export function LiveInput({
  label,
  value,
  onChange,
  lines = 1,
  problem,
  mono = false,
  longest,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly lines?: number
  readonly problem?: string | undefined
  readonly mono?: boolean
  /** In characters. */
  readonly longest?: number
}) {
  const look = mono ? { className: 'mono' } : {}
  return (
    <TextField
      className="in"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      {...(longest === undefined ? {} : { maxLength: longest })}
    >
      <Label>{label}</Label>
      {lines === 1 ? <Input {...look} /> : <TextArea rows={lines} {...look} />}
      <FieldError className="problem">{problem ?? ''}</FieldError>
    </TextField>
  )
}
