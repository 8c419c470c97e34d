import { memo } from 'react'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { addInput, addOutput } from '../editing/commands/decisionColumns.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'

const amount = { type: 'string', format: 'decimal', scale: 2 } as const

export const AddColumns = memo(function AddColumns({
  definition,
  set,
}: {
  readonly definition: Definition
  readonly set: (what: string, update: (decision: Decision) => Decision) => void
}) {
  const { decisions: text, forms, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const fields = fieldsOf(definition)
  const pick = (expression: string): void => {
    const field = fields.find(({ path }) => path === expression)
    if (field === undefined) return
    const { label: name, schema } = field
    set(label.column, (now) => addInput(now, { label: name, schema, expression }))
  }
  const output = { label: { de: text.newOutput }, schema: amount }
  return (
    <>
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
      <Button
        kind="quiet"
        icon="plus"
        onPress={() => set(label.column, (now) => addOutput(now, output))}
      >
        {text.addOutput}
      </Button>
    </>
  )
})
