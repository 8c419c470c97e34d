import { memo } from 'react'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { contentTexts } from '#shared/text/content.ts'
import { addInput, addOutput, type Column } from '../editing/commands/decisionColumns.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { shapeOf } from '../editing/fieldKind.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'

const kinds = ['amount', 'number', 'text', 'date', 'boolean'] as const
const kindId = ':'

interface AddProps {
  readonly definition: Definition
  readonly set: (what: string, update: (decision: Decision) => Decision) => void
}

export const AddColumns = memo(function AddColumns(props: AddProps) {
  return (
    <>
      <AddCondition {...props} />
      <AddResult {...props} />
    </>
  )
})

function AddCondition({ definition, set }: AddProps) {
  const { decisions: text, forms, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const fields = fieldsOf(definition)
  const pick = (picked: string): void => {
    const field = fields.find(({ path }) => path === picked)
    if (field !== undefined) set(label.column, (now) => addInput(now, conditionOn(field)))
  }
  return (
    <PickButton
      label={text.addInput}
      className="btn quiet"
      search={{ label: forms.searchField, empty: forms.nothing }}
      onPick={pick}
      sections={[{ id: 'fields', entries: fieldEntries(fields, language) }]}
    >
      <Icon name="plus" />
      {text.addInput}
    </PickButton>
  )
}

function AddResult({ definition, set }: AddProps) {
  const { decisions: text, forms, label } = useTexts(contentTexts)
  const words = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const fields = fieldsOf(definition)
  const pick = (picked: string): void => {
    const kind = kinds.find((one) => kindId + one === picked)
    const field = fields.find(({ path }) => path === picked)
    const column = kind === undefined ? field && resultFor(field) : newResult(kind, text.newOutput)
    if (column !== undefined) set(label.column, (now) => addOutput(now, column))
  }
  return (
    <PickButton
      label={text.addOutput}
      className="btn quiet"
      search={{ label: forms.searchField, empty: forms.nothing }}
      onPick={pick}
      sections={[
        {
          id: 'kinds',
          title: text.newOutput,
          entries: kinds.map((id) => ({ id: kindId + id, label: words.kinds[id] })),
        },
        { id: 'fields', title: text.outputFor, entries: fieldEntries(fields, language) },
      ]}
    >
      <Icon name="plus" />
      {text.addOutput}
    </PickButton>
  )
}

/** Of a list counts how many entries it has. */
function conditionOn({ label, schema, path }: Field): Parameters<typeof addInput>[1] {
  return schema.items === undefined
    ? { label, schema, expression: path }
    : { label, schema: { type: 'integer' }, expression: `count(${path})` }
}

/** The same values as the field that the result goes to. */
function resultFor({ label, schema }: Field): Column {
  const { type, format, scale, enum: codes, enumLabels, $ref, items, properties } = schema
  const shape = { type, format, scale, enum: codes, enumLabels, $ref, items, properties }
  const said = Object.entries(shape).filter(([, value]) => value !== undefined)
  return { label, schema: Object.fromEntries(said) }
}

function newResult(kind: (typeof kinds)[number], name: string): Column {
  return { label: { de: name }, schema: shapeOf(kind) }
}
