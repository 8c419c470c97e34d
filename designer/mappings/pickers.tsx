import { useState } from 'react'
import {
  Button as Pressable,
  Dialog as Floating,
  DialogTrigger,
  Popover,
} from 'react-aria-components'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import type { Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SearchList, type Section } from '../ui/SearchList.tsx'
import type { Sources } from './describe.ts'

/** Every value there is, by its name; what the step itself yields comes first. */
export function PickOrigin({
  label,
  sources,
  empty,
  onPick,
}: {
  readonly label: string
  readonly sources: Sources
  readonly empty: boolean
  readonly onPick: (value: string) => void
}) {
  const text = useTexts(mappingTexts)
  const [open, setOpen] = useState(false)
  const { language, fields, result } = sources
  const entry = ({ path, label: name, group }: Field) => ({
    id: path,
    label: inLanguage(name, language),
    note: inLanguage(group, language),
  })
  const sections: Section[] = [
    {
      id: 'result',
      title: text.fromStep,
      entries:
        result.length === 0
          ? []
          : [{ id: 'result', label: text.wholeResult }, ...result.map(entry)],
    },
    { id: 'fields', title: text.origin, entries: fields.map(entry) },
  ]
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Pressable className={empty ? 'slot' : 'icb'} aria-label={`${text.choose}: ${label}`}>
        {empty ? text.choose : undefined}
        <Icon name="down" size="s" />
      </Pressable>
      <Popover className="popover">
        <Floating aria-label={`${text.choose}: ${label}`}>
          <SearchList
            label={text.search}
            placeholder={text.search}
            empty={text.nothing}
            sections={sections}
            onPick={(path) => {
              setOpen(false)
              onPick(path)
            }}
          />
        </Floating>
      </Popover>
    </DialogTrigger>
  )
}

export function AddTarget({
  free,
  onPick,
}: {
  readonly free: readonly Field[]
  readonly onPick: (path: string) => void
}) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const [open, setOpen] = useState(false)
  return (
    <div className="addrow">
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Pressable className="btn soft">
          <Icon name="plus" />
          {text.addTarget}
        </Pressable>
        <Popover className="popover">
          <Floating aria-label={text.addTarget}>
            <SearchList
              label={text.search}
              placeholder={text.search}
              empty={text.nothing}
              sections={[
                {
                  id: 'fields',
                  entries: free.map(({ path, label, group }) => ({
                    id: path,
                    label: inLanguage(label, language),
                    note: inLanguage(group, language),
                  })),
                },
              ]}
              onPick={(path) => {
                setOpen(false)
                onPick(path)
              }}
            />
          </Floating>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
