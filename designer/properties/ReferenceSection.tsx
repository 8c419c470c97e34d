import type { Localised } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Section } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'

/** Which message, signal, error or escalation it is about. */
export function ReferenceSection({
  title,
  value,
  records,
  any,
  onChange,
}: {
  readonly title: string
  readonly value: string | undefined
  readonly records: Readonly<Record<string, { readonly title: Localised }>>
  /** What it means to name none; without it, one has to be chosen. */
  readonly any?: string | undefined
  readonly onChange: (id: string | undefined) => void
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const entries = titledEntries(records, language)
  return (
    <Section title={title}>
      <Choice
        label={title}
        value={any === undefined ? value : (value ?? '')}
        placeholder={text.choose}
        options={any === undefined ? entries : [{ id: '', label: any }, ...entries]}
        onChange={(id) => onChange(id === '' ? undefined : id)}
      />
    </Section>
  )
}
