import { useState } from 'react'
import {
  Button as Pressable,
  Dialog as Floating,
  DialogTrigger,
  Popover,
} from 'react-aria-components'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { addInput, addOutput } from '../editing/commands/decisionColumns.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SearchList } from '../ui/SearchList.tsx'

export function AddColumns({
  definition,
  set,
}: {
  readonly definition: Definition
  readonly set: (what: string, update: (decision: Decision) => Decision) => void
}) {
  const { decisions: text, forms, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const [open, setOpen] = useState(false)
  const fields = fieldsOf(definition)
  const pick = (path: string): void => {
    setOpen(false)
    const field = fields.find((known) => known.path === path)
    if (field === undefined) return
    set(label.column, (now) =>
      addInput(now, { label: field.label, schema: field.schema, expression: path }),
    )
  }
  return (
    <>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Pressable className="btn quiet">
          <Icon name="plus" />
          {text.addInput}
        </Pressable>
        <Popover className="popover">
          <Floating aria-label={text.addInput}>
            <SearchList
              label={forms.searchField}
              placeholder={forms.searchField}
              empty={forms.nothing}
              onPick={pick}
              sections={[
                {
                  id: 'fields',
                  entries: fields.map(({ path, label: name, group }) => ({
                    id: path,
                    label: inLanguage(name, language),
                    note: inLanguage(group, language),
                  })),
                },
              ]}
            />
          </Floating>
        </Popover>
      </DialogTrigger>
      <Button
        kind="quiet"
        icon="plus"
        onPress={() =>
          set(label.column, (now) =>
            addOutput(now, {
              label: { de: text.newOutput },
              schema: { type: 'string', format: 'decimal', scale: 2 },
            }),
          )
        }
      >
        {text.addOutput}
      </Button>
    </>
  )
}
