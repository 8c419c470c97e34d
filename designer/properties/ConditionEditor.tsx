import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import {
  firstValue,
  operatorsFor,
  parseCondition,
  writeCondition,
  type Condition,
} from './condition.ts'
import { Sentence } from './Sections.tsx'

/** A condition as a sentence with slots; what a sentence cannot say is written in the technical view. */
export function ConditionEditor({
  definition,
  condition,
  onChange,
}: {
  readonly definition: Definition
  readonly condition: string | undefined
  readonly onChange: (condition: string | undefined) => void
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const fields = fieldsOf(definition)
  const parsed = condition === undefined ? undefined : parseCondition(condition)
  const field = fields.find(({ path }) => path === parsed?.path)
  if (condition === undefined) {
    const [first] = fields
    if (first === undefined) return null
    const begin = (): void =>
      onChange(
        writeCondition(
          { path: first.path, operator: '=', value: firstValue(first.schema) },
          first.schema,
        ),
      )
    return (
      <Button size="s" kind="soft" icon="plus" onPress={begin}>
        {text.addCondition}
      </Button>
    )
  }
  const set = (next: Condition, schema: Schema | undefined): void =>
    onChange(writeCondition(next, schema))
  const simple = parsed !== undefined && field !== undefined
  return (
    <>
      <Sentence>
        {text.conditionSentence}{' '}
        {simple ? (
          <>
            <Choice
              label={text.field}
              look="slot"
              value={parsed.path}
              options={fields.map(({ path, label, group }) => ({
                id: path,
                label: inLanguage(label, language),
                note: inLanguage(group, language),
              }))}
              onChange={(path) => {
                const schema = fields.find((other) => other.path === path)?.schema
                set({ path, operator: '=', value: firstValue(schema) }, schema)
              }}
            />{' '}
            <OperatorAndValue
              condition={parsed}
              schema={field.schema}
              onChange={(next) => set(next, field.schema)}
            />
          </>
        ) : (
          text.ownRule
        )}
        .
      </Sentence>
      {technical ? (
        <TextInput
          label={text.expression}
          value={condition}
          onCommit={(next) => onChange(next === '' ? undefined : next)}
          lines={2}
        />
      ) : undefined}
      <Button size="s" kind="quiet" onPress={() => onChange(undefined)}>
        {text.removeCondition}
      </Button>
    </>
  )
}

function OperatorAndValue({
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
  return (
    <>
      <Choice
        label={text.operator}
        look="slot"
        value={condition.operator}
        options={operatorsFor(schema).map((operator) => ({ id: operator, label: words[operator] }))}
        onChange={(id) => {
          const operator = operatorsFor(schema).find((known) => known === id)
          if (operator !== undefined) onChange({ ...condition, operator })
        }}
      />{' '}
      <ValueSlot
        value={condition.value}
        schema={schema}
        onChange={(value) => onChange({ ...condition, value })}
      />
    </>
  )
}

function ValueSlot({
  value,
  schema,
  onChange,
}: {
  readonly value: Json
  readonly schema: Schema
  readonly onChange: (value: Json) => void
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const listed: readonly Json[] | undefined =
    schema.type === 'boolean' ? [true, false] : schema.enum
  if (listed !== undefined) {
    const spell = (option: Json): string => {
      if (option === true) return text.yes
      if (option === false) return text.no
      const label = schema.enumLabels?.[String(option)]
      return label === undefined ? String(option) : inLanguage(label, language)
    }
    return (
      <Choice
        label={text.value}
        look="slot"
        value={JSON.stringify(value)}
        options={[...listed, null].map((option) => ({
          id: JSON.stringify(option),
          label: option === null ? text.empty : spell(option),
        }))}
        onChange={(id) =>
          onChange([...listed, null].find((option) => JSON.stringify(option) === id) ?? null)
        }
      />
    )
  }
  const numeric =
    schema.type === 'number' || schema.type === 'integer' || schema.format === 'decimal'
  return (
    <span className="inlineInput">
      <TextInput
        label={text.value}
        hideLabel
        value={value === null ? '' : String(value).replace('.', numeric ? ',' : '.')}
        onCommit={(typed) =>
          onChange(typed === '' ? null : numeric ? Number(typed.replace(',', '.')) : typed)
        }
        problem={(typed) =>
          numeric && typed !== '' && Number.isNaN(Number(typed.replace(',', '.')))
            ? text.value
            : undefined
        }
      />
    </span>
  )
}
