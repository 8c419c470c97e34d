import type { ReactNode } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import type { Json } from '#shared/model/json.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { madeAnswer } from '#shared/simulation/madeAnswer.ts'
import { formTexts } from '#shared/text/forms.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Choice, type Option } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import {
  isNumeric,
  leavesOf,
  readLeaf,
  typedOf,
  withLeaf,
  type Edited,
  type Leaf,
} from './leaves.ts'

interface FieldsProps {
  /** Of the whole, where it is a single value. */
  readonly label: string
  readonly schema: Schema
  readonly types: Readonly<Record<string, Schema>>
  readonly today: string
  readonly edited: Edited
  readonly onChange: (edited: Edited) => void
}

/** Every value of an answer, as people write it. */
export function ValueFields({ label, schema, types, today, edited, onChange }: FieldsProps) {
  const { language } = useSaid()
  const leaves = leavesOf(edited.value, schema, { types, language })
  const set = (leaf: Leaf, value: Json): void =>
    onChange({ ...edited, value: withLeaf(edited.value, leaf.at, value) })
  return leaves.map((one) => {
    const leaf = one.label === '' ? { ...one, label } : one
    const key = leaf.at.join('/')
    if (leaf.schema.items !== undefined)
      return (
        <Count key={key} leaf={leaf} {...{ types, today }} onSet={(value) => set(leaf, value)} />
      )
    if (optionsIn(leaf.schema) !== undefined)
      return <Listed key={key} leaf={leaf} onSet={(value) => set(leaf, value)} />
    return (
      <Written
        key={key}
        leaf={leaf}
        typed={edited.typed[key] ?? typedOf(leaf)}
        onType={(typed) => {
          const value = readLeaf(typed, leaf)
          const { [key]: _before, ...others } = edited.typed
          onChange(
            value === undefined
              ? { ...edited, typed: { ...others, [key]: typed } }
              : {
                  value: withLeaf(edited.value, leaf.at, value),
                  typed: { ...others, [key]: typed },
                },
          )
        }}
      />
    )
  })
}

function Written({
  leaf,
  typed,
  onType,
}: {
  readonly leaf: Leaf
  readonly typed: string
  readonly onType: (typed: string) => void
}) {
  const text = useTexts(tryoutTexts)
  const wrong = readLeaf(typed, leaf) === undefined
  return (
    <TextField className="in" value={typed} onChange={onType} isInvalid={wrong}>
      <Label>{leaf.label}</Label>
      <Input />
      <FieldError className="problem">
        {isNumeric(leaf.schema) ? text.expectNumber : text.expectDay}
      </FieldError>
    </TextField>
  )
}

interface SetProps {
  readonly leaf: Leaf
  readonly onSet: (value: Json) => void
}

function Listed({ leaf: { label, schema, value }, onSet }: SetProps) {
  const { language } = useSaid()
  const options = optionsIn(schema) ?? []
  const spell = (one: Json): string => {
    if (typeof one === 'boolean') return formTexts[language][one ? 'yes' : 'no']
    const plain = typeof one === 'string' ? one : JSON.stringify(one)
    const known = schema.enumLabels?.[plain]
    return known === undefined ? plain : inLanguage(known, language)
  }
  return (
    <Labelled label={label}>
      <Choice
        label={label}
        value={value === null ? undefined : JSON.stringify(value)}
        options={options.map((one): Option => ({ id: JSON.stringify(one), label: spell(one) }))}
        onChange={(id) => {
          const chosen = options.find((one) => JSON.stringify(one) === id)
          if (chosen !== undefined) onSet(chosen)
        }}
      />
    </Labelled>
  )
}

const most = 5

function Count({
  leaf: { label, schema, value },
  types,
  today,
  onSet,
}: SetProps & Pick<FieldsProps, 'types' | 'today'>) {
  const text = useTexts(tryoutTexts)
  const entries: readonly Json[] = Array.isArray(value) ? value : []
  const one = (): Json => entries[0] ?? madeAnswer(schema.items ?? {}, { types, today })
  const counts = Array.from({ length: Math.max(most, entries.length) + 1 }, (_, count) => count)
  return (
    <Labelled label={label}>
      <Choice
        label={label}
        value={String(entries.length)}
        options={counts.map((count) => ({ id: String(count), label: text.entries(count) }))}
        onChange={(id) =>
          onSet(Array.from({ length: Number(id) }, (_, index) => entries[index] ?? one()))
        }
      />
    </Labelled>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="in">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

function optionsIn({ enum: values, type }: Schema): readonly Json[] | undefined {
  return values ?? (type === 'boolean' ? [true, false] : undefined)
}
