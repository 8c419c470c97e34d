import { useState } from 'react'
import {
  Button as Pressable,
  Dialog as Floating,
  DialogTrigger,
  Popover,
} from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { addField, addQuestion, updateForm } from '../editing/commands/formQuestions.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SearchList } from '../ui/SearchList.tsx'

const inNewField = ':new'

/** A question is always for a field: one there is, or a new one. */
export function AddQuestion({
  definition,
  form,
}: {
  readonly definition: Definition
  readonly form: string
}) {
  const { forms: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const [open, setOpen] = useState(false)
  const taken = new Set(definition.forms[form]?.questions.map(({ path }) => path))
  const fields = fieldsOf(definition).filter(({ path }) => !taken.has(path))
  const add = (id: string): void => {
    setOpen(false)
    change(label.addQuestion, (now) => {
      if (id === inNewField) {
        const schema = { type: 'string' } as const
        const added = addField(now, { label: { de: text.newQuestion }, schema })
        return updateForm(added.definition, form, (current) =>
          addQuestion(current, {
            path: added.path,
            question: { de: text.newQuestionText },
            schema,
          }),
        )
      }
      const field = fields.find(({ path }) => path === id)
      return field === undefined
        ? now
        : updateForm(now, form, (current) =>
            addQuestion(current, { path: id, question: field.label, schema: field.schema }),
          )
    })
  }
  return (
    <div>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Pressable className="btn soft">
          <Icon name="plus" />
          {text.add}
        </Pressable>
        <Popover className="popover">
          <Floating aria-label={text.add}>
            <SearchList
              label={text.searchField}
              placeholder={text.searchField}
              empty={text.nothing}
              onPick={add}
              sections={[
                { id: 'new', entries: [{ id: inNewField, label: text.inNewField }] },
                {
                  id: 'fields',
                  title: text.field,
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
    </div>
  )
}
