import type { Schema } from '#shared/model/schema.ts'
import type { Test } from '#shared/phrases/condition.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import type { Field } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { ConditionValue } from './ConditionValue.tsx'
import { firstTest, firstValue, pathOf, verbOf, verbsFor, withVerb, type Verb } from './verbs.ts'

export interface TestProps {
  readonly test: Test
  readonly fields: readonly Field[]
  readonly onChange: (test: Test) => void
}

/** What is compared, how, and with what. Another field begins with values of its own. */
export function ConditionTest(props: TestProps) {
  const { test, fields, onChange } = props
  const say = useTexts(conditionTexts)
  const language = useLanguage((state) => state.language)
  const path = pathOf(test)
  const field = fields.find((one) => one.path === path)
  if (field === undefined) return null
  return (
    <>
      <Choice
        label={say.field}
        look="slot"
        value={path}
        options={fieldEntries(fields, language)}
        onChange={(id) => {
          const chosen = fields.find((one) => one.path === id)
          if (chosen !== undefined && id !== path) onChange(firstTest(chosen))
        }}
      />{' '}
      <VerbSlot {...{ test, field, onChange }} /> <Values {...props} field={field} />
    </>
  )
}

function VerbSlot({
  test,
  field,
  onChange,
}: Pick<TestProps, 'test' | 'onChange'> & { readonly field: Field }) {
  const say = useTexts(conditionTexts)
  const verbs = verbsFor(field.schema)
  const words: Readonly<Record<Verb, string>> =
    field.schema.format === 'date' ? { ...say.verbs, ...say.dateVerbs } : say.verbs
  return (
    <Choice
      label={say.verb}
      look="slot"
      value={verbOf(test)}
      options={verbs.map((id) => ({ id, label: words[id] }))}
      onChange={(id) => {
        const verb = verbs.find((one) => one === id)
        if (verb !== undefined) onChange(withVerb(field, verb, test))
      }}
    />
  )
}

const figure: Schema = { type: 'number' }

function Values({ test, fields, onChange, field }: TestProps & { readonly field: Field }) {
  const say = useTexts(conditionTexts)
  const shared = { fields, schema: field.schema }
  switch (test.kind) {
    case 'empty':
      return null
    case 'compare': {
      const schema = test.left.kind === 'converted' ? figure : field.schema
      return (
        <ConditionValue
          fields={fields}
          schema={schema}
          value={test.right}
          onChange={(right) => onChange({ ...test, right })}
        />
      )
    }
    case 'contains':
      return (
        <ConditionValue
          {...shared}
          value={test.text}
          onChange={(text) => onChange({ ...test, text })}
        />
      )
    case 'between':
      return (
        <>
          <ConditionValue
            {...shared}
            label={say.from}
            value={test.low}
            onChange={(low) => onChange({ ...test, low })}
          />{' '}
          {say.and}{' '}
          <ConditionValue
            {...shared}
            label={say.to}
            value={test.high}
            onChange={(high) => onChange({ ...test, high })}
          />
        </>
      )
    case 'oneOf':
      return <Listed {...{ ...shared, test, onChange }} />
    case 'entries':
      return null
  }
}

function Listed({
  test,
  schema,
  fields,
  onChange,
}: {
  readonly test: Extract<Test, { kind: 'oneOf' }>
  readonly schema: Schema
  readonly fields: readonly Field[]
  readonly onChange: (test: Test) => void
}) {
  const say = useTexts(conditionTexts)
  const set = (values: typeof test.values): void => onChange({ ...test, values })
  return (
    <>
      {test.values.map((value, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- values may be equal, their places are theirs
        <span key={index}>
          {index === 0 ? undefined : ` ${say.or} `}
          <ConditionValue
            {...{ schema, fields, value }}
            label={`${say.value} ${index + 1}`}
            onChange={(next) => set(test.values.with(index, next))}
          />
          {test.values.length > 1 ? (
            <IconButton
              icon="trash"
              label={say.removeValue(String(index + 1))}
              onPress={() => set(test.values.filter((_, at) => at !== index))}
            />
          ) : undefined}
        </span>
      ))}
      <IconButton
        icon="plus"
        label={say.addValue}
        onPress={() => set([...test.values, firstValue(schema)])}
      />
    </>
  )
}
