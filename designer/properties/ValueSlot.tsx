import type { Json } from '#shared/model/json.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'

interface SlotProps {
  readonly value: Json
  readonly schema: Schema
  readonly onChange: (value: Json) => void
}

/** A value to compare with: chosen where the field has a list of its own, else typed. */
export function ValueSlot(props: SlotProps) {
  const { schema } = props
  const listed: readonly Json[] | undefined =
    schema.type === 'boolean' ? [true, false] : schema.enum
  return listed === undefined ? (
    <TypedValue {...props} />
  ) : (
    <ListedValue {...props} listed={listed} />
  )
}

function ListedValue({
  value,
  schema,
  onChange,
  listed,
}: SlotProps & { readonly listed: readonly Json[] }) {
  const text = useTexts(propertyTexts)
  const spell = useSpelling(schema)
  const options = [...listed, null]
  return (
    <Choice
      label={text.value}
      look="slot"
      value={JSON.stringify(value)}
      options={options.map((option) => ({ id: JSON.stringify(option), label: spell(option) }))}
      onChange={(id) => onChange(options.find((option) => JSON.stringify(option) === id) ?? null)}
    />
  )
}

function TypedValue({ value, schema, onChange }: SlotProps) {
  const text = useTexts(propertyTexts)
  const numeric =
    schema.type === 'number' || schema.type === 'integer' || schema.format === 'decimal'
  const read = (typed: string): Json => {
    if (typed === '') return null
    return numeric ? Number(typed.replace(',', '.')) : typed
  }
  const shown = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
  return (
    <span className="inlineInput">
      <TextInput
        label={text.value}
        hideLabel
        value={numeric ? shown.replace('.', ',') : shown}
        onCommit={(typed) => onChange(read(typed))}
        problem={(typed) => (Number.isNaN(read(typed)) ? text.value : undefined)}
      />
    </span>
  )
}

function useSpelling(schema: Schema): (value: Json) => string {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  return (value) => {
    if (value === null) return text.empty
    if (typeof value === 'boolean') return value ? text.yes : text.no
    const plain = typeof value === 'string' ? value : JSON.stringify(value)
    const label = schema.enumLabels?.[plain]
    return label === undefined ? plain : inLanguage(label, language)
  }
}
