import type { Schema } from '#shared/model/schema.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import type { Field } from '../editing/fields.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

export interface ValueProps {
  readonly value: Phrase
  readonly schema: Schema
  readonly fields: readonly Field[]
  readonly onChange: (value: Phrase) => void
  /** What it is called where there are several. */
  readonly label?: string
}

/** Another value of the case. */
export function FieldSlot({ value, fields, schema, onChange, label }: ValueProps) {
  const say = useTexts(conditionTexts)
  const language = useLanguage((state) => state.language)
  const alike = fields.filter(
    ({ schema: other }) => other.format === schema.format && other.type === schema.type,
  )
  return (
    <Choice
      label={label ?? say.value}
      look="slot"
      value={value.kind === 'field' ? value.path : undefined}
      options={fieldEntries(alike, language)}
      onChange={(path) => onChange({ kind: 'field', path })}
    />
  )
}
