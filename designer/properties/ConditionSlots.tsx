import type { Schema } from '#shared/model/schema.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import type { Field } from '../editing/fields.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { firstValue, operatorsFor, type Condition } from './condition.ts'
import { ValueSlot } from './ValueSlot.tsx'

/** Field, comparison and value of a condition. A new field begins with a value of its own. */
export function ConditionSlots({
  condition,
  field,
  fields,
  onChange,
}: {
  readonly condition: Condition
  readonly field: Field
  readonly fields: readonly Field[]
  readonly onChange: (condition: Condition, schema: Schema | undefined) => void
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const begin = (path: string): void => {
    const schema = fields.find((other) => other.path === path)?.schema
    onChange({ path, operator: '=', value: firstValue(schema) }, schema)
  }
  return (
    <>
      <Choice
        label={text.field}
        look="slot"
        value={condition.path}
        options={fieldEntries(fields, language)}
        onChange={begin}
      />{' '}
      <OperatorSlot
        condition={condition}
        schema={field.schema}
        onChange={(next) => onChange(next, field.schema)}
      />{' '}
      <ValueSlot
        value={condition.value}
        schema={field.schema}
        onChange={(value) => onChange({ ...condition, value }, field.schema)}
      />
    </>
  )
}

function OperatorSlot({
  condition,
  schema,
  onChange,
}: {
  readonly condition: Condition
  readonly schema: Schema
  readonly onChange: (condition: Condition) => void
}) {
  const text = useTexts(propertyTexts)
  const words = schema.format === 'date' ? text.dateOperators : text.operators
  const operators = operatorsFor(schema)
  return (
    <Choice
      label={text.operator}
      look="slot"
      value={condition.operator}
      options={operators.map((operator) => ({ id: operator, label: words[operator] }))}
      onChange={(id) => {
        const operator = operators.find((known) => known === id)
        if (operator !== undefined) onChange({ ...condition, operator })
      }}
    />
  )
}
