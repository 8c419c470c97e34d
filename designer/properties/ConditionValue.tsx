import type { Schema } from '#shared/model/schema.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { sentenceOf, spoken, spokenNumber } from '#shared/phrases/sentenceOf.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { DaySlot } from './DaySlot.tsx'
import { FieldSlot, type ValueProps } from './FieldSlot.tsx'
import { readNumber } from '../editing/germanValues.ts'
import { isNumber } from './verbs.ts'

/** A value to compare with: chosen where the field has values of its own, else typed as people write it. */
export function ConditionValue(props: ValueProps) {
  const { value, schema, fields } = props
  const language = useLanguage((state) => state.language)
  if (schema.format === 'date') return <DaySlot {...props} />
  if (value.kind === 'field') return <FieldSlot {...props} />
  if (schema.enum !== undefined || schema.type === 'boolean') return <Listed {...props} />
  if (value.kind === 'number' || value.kind === 'text') return <Typed {...props} />
  const named = (path: string) => {
    const field = fields.find((one) => one.path === path)
    return field === undefined ? undefined : inLanguage(field.label, language)
  }
  return <b>{spoken(sentenceOf(value, language, named))}</b>
}

function Listed({ value, schema, onChange, label }: ValueProps) {
  const say = useTexts(conditionTexts)
  const language = useLanguage((state) => state.language)
  const options: readonly Phrase[] =
    schema.type === 'boolean'
      ? [true, false].map((one) => ({ kind: 'truth', value: one }))
      : (schema.enum ?? []).flatMap((one): readonly Phrase[] =>
          typeof one === 'object'
            ? []
            : [
                typeof one === 'string'
                  ? { kind: 'text', text: one }
                  : { kind: 'number', digits: String(one) },
              ],
        )
  const spell = (phrase: Phrase): string => {
    if (phrase.kind === 'truth') return phrase.value ? say.yes : say.no
    const plain =
      phrase.kind === 'text' ? phrase.text : phrase.kind === 'number' ? phrase.digits : ''
    const known = schema.enumLabels?.[plain]
    return known === undefined ? plain : inLanguage(known, language)
  }
  const idOf = (phrase: Phrase): string => JSON.stringify(phrase)
  return (
    <Choice
      label={label ?? say.value}
      look="slot"
      value={idOf(value)}
      options={options.map((one) => ({ id: idOf(one), label: spell(one) }))}
      onChange={(id) => {
        const chosen = options.find((one) => idOf(one) === id)
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}

function Typed({ value, schema, onChange, label }: ValueProps) {
  const say = useTexts(conditionTexts)
  const language = useLanguage((state) => state.language)
  const isFigure = isNumber(schema) || value.kind === 'number'
  const shown =
    value.kind === 'number'
      ? amountText(value.digits, schema, language)
      : value.kind === 'text'
        ? value.text
        : ''
  return (
    <span className="inlineInput">
      <TextInput
        label={label ?? say.value}
        hideLabel
        value={shown}
        problem={(typed) =>
          isFigure && readNumber(typed) === undefined ? say.noNumber : undefined
        }
        onCommit={(typed) => {
          const digits = isFigure ? readNumber(typed) : undefined
          onChange(
            digits === undefined ? { kind: 'text', text: typed } : { kind: 'number', digits },
          )
        }}
      />
    </span>
  )
}

/** "30.7" of an amount is "30,70 €". */
function amountText(digits: string, { format, scale = 2 }: Schema, language: 'de' | 'en'): string {
  const [whole = '', places = ''] = digits.split('.')
  if (format !== 'decimal' || scale !== 2) return spokenNumber(digits, language)
  return `${spokenNumber(`${whole}.${places.padEnd(2, '0')}`, language)} €`
}
