import { useState } from 'react'
import {
  Button as Pressable,
  Dialog as Floating,
  DialogTrigger,
  Popover,
} from 'react-aria-components'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { fieldsOf } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SearchList } from '../ui/SearchList.tsx'

/** What is shown as known: nobody is asked for it again. */
export function KnownFields({
  definition,
  form,
  onChange,
}: {
  readonly definition: Definition
  readonly form: Form
  readonly onChange: (update: (form: Form) => Form) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const remove = (section: number, path: string): void =>
    onChange((now) => ({
      ...now,
      known: now.known
        .map((group, at) =>
          at === section
            ? { ...group, fields: group.fields.filter((field) => field.path !== path) }
            : group,
        )
        .filter(({ fields }) => fields.length > 0),
    }))
  return (
    <>
      <h2 className="subhead">{text.known}</h2>
      <div className="cards">
        {form.known.length === 0 ? <p className="muted">{text.knownNone}</p> : undefined}
        {form.known.map(({ title, fields }, section) => (
          <div
            role="group"
            key={title.de}
            className="card"
            aria-label={inLanguage(title, language)}
          >
            <header>
              <Icon name="register" />
              <h2>{inLanguage(title, language)}</h2>
            </header>
            <ul className="known">
              {fields.map(({ path, label }) => (
                <li key={path}>
                  {inLanguage(label, language)}
                  <IconButton
                    icon="trash"
                    label={text.remove(inLanguage(label, language))}
                    onPress={() => remove(section, path)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <AddKnown definition={definition} onChange={onChange} />
      </div>
    </>
  )
}

function AddKnown({
  definition,
  onChange,
}: {
  readonly definition: Definition
  readonly onChange: (update: (form: Form) => Form) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const [open, setOpen] = useState(false)
  const fields = fieldsOf(definition)
  const add = (path: string): void => {
    setOpen(false)
    const field = fields.find((known) => known.path === path)
    if (field === undefined) return
    onChange((now) => {
      const [first = { title: { de: text.known }, fields: [] }, ...others] = now.known
      return {
        ...now,
        known: [{ ...first, fields: [...first.fields, { path, label: field.label }] }, ...others],
      }
    })
  }
  return (
    <div>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Pressable className="btn soft">
          <Icon name="plus" />
          {text.addKnown}
        </Pressable>
        <Popover className="popover">
          <Floating aria-label={text.addKnown}>
            <SearchList
              label={text.searchField}
              placeholder={text.searchField}
              empty={text.nothing}
              onPick={add}
              sections={[
                {
                  id: 'fields',
                  entries: fields.map(({ path, label, group }) => ({
                    id: path,
                    label: inLanguage(label, language),
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
