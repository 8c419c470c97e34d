import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { isNeverValid, type Validity } from '#shared/decisions/validity.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { useTexts } from '../../ui/language.ts'
import { contentOfValidity, validityOf } from '../validityWords.ts'

/** From which day to which a row counts; an empty day is no limit. */
export function ValidityPicker({
  content,
  onChoose,
}: {
  readonly content: string
  readonly onChoose: (content: string) => void
}) {
  const { pick } = useTexts(decisionTexts)
  const text = useTexts(validityTexts)
  const [draft, setDraft] = useState({ validity: validityOf(content), before: content })
  // a year that is still being typed stays as long as nothing else is
  const validity = draft.before === content ? draft.validity : validityOf(content)
  const set = (changed: Validity): void => {
    const written = contentOfValidity(changed)
    const next = validityOf(written)
    const isWhole = [next.validFrom, next.validTo].every((day) => isWritten(day))
    const isTaken = isWhole && !isNeverValid(next)
    setDraft({ validity: next, before: isTaken ? written : content })
    if (isTaken) onChoose(written)
  }
  return (
    <fieldset className="condition">
      <legend>{pick}</legend>
      <Day
        label={text.from}
        value={validity.validFrom}
        onChange={(validFrom) => set({ ...validity, validFrom })}
      />
      <Day
        label={text.to}
        value={validity.validTo}
        onChange={(validTo) => set({ ...validity, validTo })}
      />
      {isNeverValid(validity) && isWritten(validity.validTo) ? (
        <p className="problem" role="alert">
          {text.reversed}
        </p>
      ) : undefined}
    </fieldset>
  )
}

function isWritten(day: string | undefined): boolean {
  return day === undefined || day === '' || day >= '1000'
}

function Day({
  label,
  value = '',
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}) {
  return (
    <TextField className="in" type="date" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input />
    </TextField>
  )
}
