import { useMemo, useState } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'
import { readFormLabels } from '#shared/import/readFormLabels.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { useMe } from '../api/queries.ts'
import { formAsToday } from '../editing/commands/formAsToday.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { go } from './route.ts'
import { slugFrom } from './slug.ts'
import { TodaysForm } from './TodaysForm.tsx'
import { useBegin } from './useBegin.ts'

export function NewServiceDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(designerTexts)
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('')
  const labels = useMemo(() => readFormLabels(typed), [typed])
  const creating = useBegin()
  const departments = useMe().data?.departments ?? []
  const id = slugFrom(title)
  const asToday = (empty: Definition): Definition => {
    const groups = departments.find((one) => one.id === empty.owner)?.groups ?? {}
    const [office] = Object.entries(groups).map(([group, name]) => ({
      title: { de: inLanguage(name, 'de') },
      group,
    }))
    return formAsToday(empty, { labels, office })
  }
  const create = (): void => {
    if (id === '') return
    creating.mutate(
      { id, title: { de: title.trim() }, fill: labels.length === 0 ? undefined : asToday },
      { onSuccess: () => go({ service: id }) },
    )
  }
  return (
    <Dialog
      title={text.newService}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={id === '' || creating.isPending}
            onPress={create}
          >
            {text.create}
          </Button>
        </>
      }
    >
      <TitleField {...{ title, setTitle, create }} />
      <TodaysForm {...{ typed, labels }} onChange={setTyped} />
      <Refusal error={creating.error} />
    </Dialog>
  )
}

function TitleField({
  title,
  setTitle,
  create,
}: {
  readonly title: string
  readonly setTitle: (title: string) => void
  readonly create: () => void
}) {
  const text = useTexts(designerTexts)
  return (
    <TextField
      className="in"
      value={title}
      onChange={setTitle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') create()
        else event.continuePropagation()
      }}
    >
      <Label>{text.newServiceTitle}</Label>
      <Input />
      <Text slot="description" className="hint">
        {text.newServiceHint}
      </Text>
    </TextField>
  )
}
